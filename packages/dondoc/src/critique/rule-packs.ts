import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import type { RuleSet } from '@dondoc/rules';
import type { Settings } from '../settings/settings.js';

/** The folders of the packs that come with dondoc, by id. */
export function packagedPacks(): ReadonlyMap<string, string> {
  const root = dirname(createRequire(import.meta.url).resolve('@dondoc/rule-packs/package.json'));
  const names = readdirSync(root).filter((name) => existsSync(join(root, name, 'pack.json')));
  return new Map(names.sort().map((name) => [name, join(root, name)]));
}

/** What a plan is held against where nothing else is asked for; the second speaks only where there is a directive or a repetition, the third where plans are given together. */
export const DEFAULT_PACKS: readonly string[] = ['five-requirements', 'answers-directive', 'across-plans'];

export interface RuleOptions {
  readonly settings?: Settings;
  /** Where the settings were read from: relative packs start there, and faults name it. */
  readonly settingsFile?: string;
  /** Packs in place of those of the settings: names of packaged ones, or folders. */
  readonly packs?: readonly string[];
}

/** A name without a slash that dondoc knows is its own pack; anything else is a folder. */
function folderOf(pack: string, from: string): string {
  return packagedPacks().get(pack) ?? resolve(from, pack);
}

/**
 * The rules that the settings ask for: `DEFAULT_PACKS` where they name none.
 *
 * @throws `RuleError` with everything that is wrong with packs and settings
 */
export async function loadRuleSet({ settings = {}, settingsFile, packs }: RuleOptions = {}): Promise<RuleSet> {
  const [{ factCatalogue }, { loadRules, RuleError }] = await Promise.all([
    import('@dondoc/critique'),
    import('@dondoc/rules'),
  ]);
  const named = packs ?? settings.extends ?? DEFAULT_PACKS;
  const from = settingsFile && !packs ? dirname(settingsFile) : '.';
  try {
    return loadRules({
      catalogue: factCatalogue,
      packs: named.map((pack) => folderOf(pack, from)),
      settings: {
        ...(settings.rules ? { rules: settings.rules } : {}),
        ...(settings.language ? { language: settings.language } : {}),
      },
    });
  } catch (error) {
    if (!(error instanceof RuleError) || !settingsFile) throw error;
    throw new RuleError(error.faults.map((f) => (f.file === 'settings' ? { ...f, file: settingsFile } : f)));
  }
}
