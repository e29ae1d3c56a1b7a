import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import type { RuleFault, RuleSet } from '@dondoc/rules';
import type { PlanSettings, Settings } from '../settings/settings.js';
import { withOverrides } from '../settings/settings-for.js';

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

/** Loads packs once, and puts them under the settings of this file or that. */
export class RuleLoader {
  private readonly packs = new Map<string, RuleSet>();

  private constructor(
    private readonly options: RuleOptions,
    private readonly rules: typeof import('@dondoc/rules'),
    private readonly catalogue: RuleSet['catalogue'],
  ) {}

  static async create(options: RuleOptions): Promise<RuleLoader> {
    const [{ factCatalogue }, rules] = await Promise.all([import('@dondoc/critique'), import('@dondoc/rules')]);
    return new RuleLoader(options, rules, factCatalogue);
  }

  private folders(packs: readonly string[], from: string): readonly string[] {
    return packs.map((pack) => folderOf(pack, from));
  }

  /** The folders of the packs that the settings name, whether or not others take their place. */
  private own({ extends: named = DEFAULT_PACKS }: PlanSettings): readonly string[] {
    const { settingsFile } = this.options;
    return this.folders(named, settingsFile ? dirname(settingsFile) : '.');
  }

  /** @throws `RuleError` with what is wrong with the packs */
  private packed(settings: PlanSettings): RuleSet {
    const { packs } = this.options;
    return this.loaded(packs ? this.folders(packs, '.') : this.own(settings));
  }

  /** What the settings say of rules; where other packs take the place of theirs, those of the packs left out are passed over. */
  private spoken(settings: PlanSettings, set: RuleSet): PlanSettings['rules'] {
    const { rules } = settings;
    if (!rules || !this.options.packs || Object.keys(rules).every((id) => set.rules.has(id))) return rules;
    const left = this.loaded(this.own(settings)).rules;
    return Object.fromEntries(Object.entries(rules).filter(([id]) => set.rules.has(id) || !left.has(id)));
  }

  private loaded(folders: readonly string[]): RuleSet {
    const key = JSON.stringify(folders);
    const set = this.packs.get(key) ?? this.rules.loadRules({ catalogue: this.catalogue, packs: folders });
    this.packs.set(key, set);
    return set;
  }

  /**
   * The rules under settings without overrides.
   *
   * @throws `RuleError` with everything that is wrong with packs and settings
   */
  under(settings: Settings): RuleSet {
    const { language } = settings;
    const set = this.packed(settings);
    const rules = this.spoken(settings, set);
    return this.rules.withSettings(set, { ...(rules ? { rules } : {}), ...(language ? { language } : {}) });
  }

  private faultsOf(settings: Settings, at: string): readonly RuleFault[] {
    try {
      this.under(settings);
      return [];
    } catch (error) {
      if (!(error instanceof this.rules.RuleError)) throw error;
      const file = this.options.settingsFile ?? 'settings';
      return error.faults.map((f) => (f.file === 'settings' ? { ...f, file, pointer: at + f.pointer } : f));
    }
  }

  /** Everything that is wrong with the packs and with the rules that the settings and each override speak of. */
  faults(settings: Settings): readonly RuleFault[] {
    const own = this.faultsOf(withOverrides(settings, []), '');
    const { extends: packs } = settings;
    const inOverrides = (settings.overrides ?? []).flatMap((override, i) =>
      this.faultsOf({ ...(packs ? { extends: packs } : {}), ...override }, `/overrides/${i}`),
    );
    const inSuppressions = this.packs.size === 0 ? [] : this.unknownSuppressed(settings);
    // What is wrong with a pack is wrong wherever it is named.
    const known = new Set<string>();
    return [...own, ...inOverrides, ...inSuppressions].filter((f) => {
      const key = JSON.stringify([f.file, f.pointer, f.message]);
      return !known.has(key) && known.add(key);
    });
  }

  /** Suppressions of rules that no pack has: neither those that are loaded nor the packaged ones. */
  private unknownSuppressed({ suppressions = [] }: Settings): readonly RuleFault[] {
    const loaded = (): Set<string> => new Set([...this.packs.values()].flatMap((set) => [...set.rules.keys()]));
    let known = loaded();
    if (suppressions.some(({ rule }) => rule !== undefined && !known.has(rule))) {
      this.loaded([...packagedPacks().values()]);
      known = loaded();
    }
    return suppressions.flatMap(({ rule }, i): RuleFault[] =>
      rule === undefined || known.has(rule)
        ? []
        : [
            {
              code: 'config/invalid',
              file: this.options.settingsFile ?? 'settings',
              pointer: `/suppressions/${i}/rule`,
              message: `không có quy tắc “${rule}”. ${this.rules.didYouMean(rule, known)}`.trim(),
              remedy: 'Xem danh sách: dondoc rules list.',
              excerpt: JSON.stringify(rule),
            },
          ],
    );
  }

  /** @throws `RuleError` with `faults` where there are any */
  check(settings: Settings): void {
    const faults = this.faults(settings);
    if (faults.length > 0) throw new this.rules.RuleError(faults);
  }
}

/**
 * The rules that the settings ask for where no override matches: `DEFAULT_PACKS` where they name none.
 *
 * @throws `RuleError` with everything that is wrong with packs and settings, overrides included
 */
export async function loadRuleSet(options: RuleOptions = {}): Promise<RuleSet> {
  const loader = await RuleLoader.create(options);
  const { settings = {} } = options;
  loader.check(settings);
  return loader.under(withOverrides(settings, []));
}
