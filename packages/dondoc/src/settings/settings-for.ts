import type { RuleSetting } from '@dondoc/rules';
import { matchesFiles } from './path-patterns.js';
import type { PlanSettings, Settings } from './settings.js';

/** What holds for one file: no overrides are left in it. */
export interface FileSettings {
  readonly settings: Settings;
  /** Places in `overrides` of those that match, in order. */
  readonly overrides: readonly number[];
}

/** Settings of one rule under further ones: the severity that is said last, options key by key. */
function mergeSetting(under: RuleSetting | undefined, over: RuleSetting): RuleSetting {
  const [a, b] = [under, over].map((s) => (typeof s === 'string' ? { severity: s } : (s ?? {})));
  const severity = b?.severity ?? a?.severity;
  const options = { ...a?.options, ...b?.options };
  return {
    ...(severity === undefined ? {} : { severity }),
    ...(Object.keys(options).length > 0 ? { options } : {}),
  };
}

/** `over` upon `under`: rules option by option, thresholds one by one, words added, packs replaced. */
export function overlay(under: PlanSettings, over: PlanSettings): PlanSettings {
  const rules = { ...under.rules };
  for (const [id, setting] of Object.entries(over.rules ?? {})) rules[id] = mergeSetting(rules[id], setting);
  const packs = over.extends ?? under.extends;
  const words = Object.entries({ ...under.vocabularies, ...over.vocabularies }).map(([name]) => {
    const key = name as keyof NonNullable<PlanSettings['vocabularies']>;
    return [name, [...(under.vocabularies?.[key] ?? []), ...(over.vocabularies?.[key] ?? [])]];
  });
  return {
    ...(packs ? { extends: packs } : {}),
    ...(Object.keys(rules).length > 0 ? { rules } : {}),
    ...(under.thresholds || over.thresholds ? { thresholds: { ...under.thresholds, ...over.thresholds } } : {}),
    ...(words.length > 0 ? { vocabularies: Object.fromEntries(words) } : {}),
  };
}

/** The settings with the overrides at `places` laid upon them, in that order. */
export function withOverrides({ overrides = [], ...settings }: Settings, places: readonly number[]): Settings {
  const { extends: _e, rules: _r, thresholds: _t, vocabularies: _v, ...rest } = settings;
  const plan = places.reduce((under: PlanSettings, i) => overlay(under, overrides[i] ?? {}), settings);
  const { extends: packs, rules, thresholds, vocabularies } = plan;
  return {
    ...rest,
    ...(packs ? { extends: packs } : {}),
    ...(rules ? { rules } : {}),
    ...(thresholds ? { thresholds } : {}),
    ...(vocabularies ? { vocabularies } : {}),
  };
}

/**
 * The settings that hold for `path`.
 *
 * @param folder  of the settings file; globs are relative to it
 */
export function settingsFor(settings: Settings, path: string, folder: string): FileSettings {
  const overrides = (settings.overrides ?? []).flatMap(({ files }, i) =>
    matchesFiles(files, path, folder) ? [i] : [],
  );
  return { settings: withOverrides(settings, overrides), overrides };
}
