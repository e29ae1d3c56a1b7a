import { RulesByPath } from '../../critique/plan-rules.js';
import { readSettings } from '../../settings/read-settings.js';
import type { Settings } from '../../settings/settings.js';

export interface PlanSettingsOptions {
  readonly config?: string;
  readonly language?: 'vi' | 'en';
  readonly pack?: readonly string[];
}

export interface PlanSettings {
  /** Those of the file under those of the command line. */
  readonly settings: Settings;
  /** Absolute path; null where there is no file. */
  readonly file: string | null;
  readonly rules: RulesByPath;
}

/** What plans are judged by: the settings, and the rules under them. */
export async function planSettings({ config, language, pack }: PlanSettingsOptions): Promise<PlanSettings> {
  const found = await readSettings(config);
  const settings = { ...found.settings, ...(language ? { language } : {}) };
  const rules = await RulesByPath.load({
    settings,
    ...(pack ? { packs: pack } : {}),
    ...(found.file === null ? {} : { settingsFile: found.file }),
  });
  return { settings, file: found.file, rules };
}
