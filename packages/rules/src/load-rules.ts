import type { Severity } from '@dondoc/model';
import type { Catalogue, Language } from './catalogue.js';
import { checkRule } from './check-rule.js';
import { type CompiledRule, compileRule } from './compile.js';
import { RuleError, type RuleFault } from './faults.js';
import { readPacks } from './read-packs.js';
import type { PackFile, RuleFile, RulePack } from './rule-file.js';
import { checkSettings, effective, type RuleSetting, type RuleSettings } from './settings.js';

/** A rule that has been checked, with what the settings make of it. */
export interface LoadedRule {
  readonly file: string;
  readonly pack: string;
  readonly rule: RuleFile;
  readonly severity: Severity | 'off';
  readonly options: Readonly<Record<string, unknown>>;
  /** Null where the rule is off. */
  readonly compiled: CompiledRule | null;
}

/** Rules that are ready to run, by id in alphabetical order. */
export interface RuleSet {
  readonly catalogue: Catalogue;
  readonly language: Language;
  readonly packs: readonly PackFile[];
  readonly rules: ReadonlyMap<string, LoadedRule>;
}

export interface LoadOptions {
  readonly catalogue: Catalogue;
  /** Folders with a `pack.json`, or packs in memory. */
  readonly packs: readonly (string | RulePack)[];
  readonly settings?: RuleSettings;
}

/**
 * Reads and checks rule packs and their settings.
 *
 * @throws RuleError (a `DondocError`) with everything that is wrong: file, JSON pointer, excerpt and remedy of each fault
 */
export function loadRules({ catalogue, packs: sources, settings = {} }: LoadOptions): RuleSet {
  const { packs, rules: raw, faults: readFaults } = readPacks(sources);
  const faults: RuleFault[] = [...readFaults];
  const files = new Map<string, { file: string; pack: string; rule: RuleFile }>();
  for (const { file, pack, data } of raw) {
    const own = checkRule(data, file, catalogue);
    faults.push(...own);
    const id = (data as { id?: unknown } | null)?.id;
    if (typeof id !== 'string') continue;
    const before = files.get(id);
    if (before)
      faults.push({
        code: 'rule/invalid',
        file,
        pointer: '/id',
        message: `quy tắc “${id}” đã có ở ${before.file}`,
        remedy: 'Đặt cho mỗi quy tắc một mã riêng.',
        excerpt: JSON.stringify(id),
      });
    else files.set(id, { file, pack, rule: data as RuleFile });
  }
  if (faults.length === 0) faults.push(...checkSettings(settings, new Map([...files].map(([id, f]) => [id, f.rule]))));
  if (faults.length > 0) throw new RuleError(faults);
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const rules = new Map(sorted.map(([id, f]) => [id, configured(f, settings.rules?.[id])]));
  return { catalogue, language: settings.language ?? 'vi', packs, rules };
}

function configured(from: Pick<LoadedRule, 'file' | 'pack' | 'rule'>, setting: RuleSetting | undefined): LoadedRule {
  const { file, pack, rule } = from;
  const { severity, options } = effective(rule, setting);
  return { file, pack, rule, severity, options, compiled: severity === 'off' ? null : compileRule(rule, options) };
}

/**
 * The rules of `set` under other settings, which take the place of those it was loaded with.
 *
 * @throws RuleError with everything that is wrong with the settings
 */
export function withSettings(set: RuleSet, settings: RuleSettings): RuleSet {
  const faults = checkSettings(settings, new Map(Array.from(set.rules, ([id, { rule }]) => [id, rule])));
  if (faults.length > 0) throw new RuleError(faults);
  const rules = new Map(Array.from(set.rules, ([id, loaded]) => [id, configured(loaded, settings.rules?.[id])]));
  return { ...set, language: settings.language ?? 'vi', rules };
}
