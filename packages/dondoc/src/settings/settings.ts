import type { Thresholds, Vocabularies } from '@dondoc/critique';
import type { IsoDate, Severity } from '@dondoc/model';
import type { Language, RuleSetting } from '@dondoc/rules';

/** The level of findings from which `dondoc critique` ends with code 1. */
export const FAIL_LEVELS = ['error', 'warning', 'info', 'never'] as const;
export type FailOn = Severity | 'never';

/** What can be said of some plans otherwise than of the rest. */
export interface PlanSettings {
  /** Rule packs: names of packaged ones, or folders beside the settings; `DEFAULT_PACKS` where this is absent. */
  readonly extends?: readonly string[];
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  /** Shares from which a requirement is “đạt” and “cơ bản đạt”; requirements that are left out keep theirs. */
  readonly thresholds?: Partial<Thresholds>;
  /** Words of the office, added to the packaged ones. */
  readonly vocabularies?: Vocabularies;
}

/** Settings for the files that `files` match; of several that match, later ones stand over earlier ones. */
export interface Override extends PlanSettings {
  /** Globs, relative to the folder of the settings; one without a slash matches a name in any folder. */
  readonly files: readonly string[];
}

/** Findings that are set aside: those that everything said here is true of. */
export interface SuppressionSetting {
  readonly fingerprint?: string;
  readonly rule?: string;
  readonly files?: readonly string[];
  readonly reason: string;
  readonly by?: string;
  /** Last day on which it holds; absent: for good. */
  readonly until?: IsoDate;
}

/** What `dondoc.config.json` may say. */
export interface Settings extends PlanSettings {
  readonly failOn?: FailOn;
  /** Of findings. */
  readonly language?: Language;
  readonly overrides?: readonly Override[];
  readonly suppressions?: readonly SuppressionSetting[];
}
