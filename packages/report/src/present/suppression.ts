import type { IsoDate } from '@dondoc/model';

/** A finding that somebody looked at and set aside, with the reason: one entry of `dondoc-suppressions.json`. */
export interface Suppression {
  readonly fingerprint: string;
  readonly reason: string;
  readonly by: string;
  /** Last day on which it holds; absent: for good. */
  readonly until?: IsoDate;
}

/** The suppression of a finding, by its fingerprint. */
export const suppressionOf = (suppressions: readonly Suppression[], fingerprint: string): Suppression | undefined =>
  suppressions.find((s) => s.fingerprint === fingerprint);
