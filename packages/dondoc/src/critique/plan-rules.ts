import { dirname } from 'node:path';
import type { RuleSet } from '@dondoc/rules';
import type { Settings } from '../settings/settings.js';
import { type FileSettings, settingsFor, withOverrides } from '../settings/settings-for.js';
import { RuleLoader, type RuleOptions } from './rule-packs.js';

/** What one plan is held against. */
export interface PlanRules extends FileSettings {
  readonly rules: RuleSet;
}

/** Settings and rules by the path of the plan. Plans that the same overrides match share one set of rules. */
export class RulesByPath {
  private readonly known = new Map<string, PlanRules>();

  private constructor(
    private readonly loader: RuleLoader,
    private readonly settings: Settings,
    private readonly folder: string,
  ) {}

  /** @throws `RuleError` with everything that is wrong with packs, settings and overrides */
  static async load(options: RuleOptions): Promise<RulesByPath> {
    const { settings = {}, settingsFile } = options;
    const loader = await RuleLoader.create(options);
    loader.check(settings);
    return new RulesByPath(loader, settings, settingsFile ? dirname(settingsFile) : '.');
  }

  /** The sets that `of` has answered with. */
  all(): readonly RuleSet[] {
    return Array.from(this.known.values(), (k) => k.rules);
  }

  /** Where no override matches. */
  base(): PlanRules {
    return this.under({ settings: withOverrides(this.settings, []), overrides: [] });
  }

  of(path: string): PlanRules {
    return this.under(settingsFor(this.settings, path, this.folder));
  }

  private under(found: FileSettings): PlanRules {
    const key = found.overrides.join(' ');
    const before = this.known.get(key);
    if (before) return before;
    const rules = { ...found, rules: this.loader.under(found.settings) };
    this.known.set(key, rules);
    return rules;
  }
}
