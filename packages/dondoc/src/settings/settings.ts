import type { Thresholds } from '@dondoc/critique';
import type { Severity } from '@dondoc/model';
import type { Language, RuleSetting } from '@dondoc/rules';

/** The level of findings from which `dondoc critique` ends with code 1. */
export const FAIL_LEVELS = ['error', 'warning', 'info', 'never'] as const;
export type FailOn = Severity | 'never';

/** What `dondoc.config.json` may say. */
export interface Settings {
  /** Rule packs: names of packaged ones, or folders beside the settings; `DEFAULT_PACKS` where this is absent. */
  readonly extends?: readonly string[];
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  readonly failOn?: FailOn;
  /** Of findings. */
  readonly language?: Language;
  /** Shares from which a requirement is “đạt” and “cơ bản đạt”. */
  readonly thresholds?: Thresholds;
}
