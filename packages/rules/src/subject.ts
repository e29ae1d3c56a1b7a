import type { Confidence, Evidence, Fact } from '@dondoc/model';

export type FactValue = string | number | boolean | readonly string[];

/** A fact as rules see it: present with its value and evidence, absent, or unreadable. */
export type SubjectFact = Fact<FactValue>;

/** One thing to be judged, with all that is known of it. */
export interface Subject {
  /** As the catalogue names it: `document`, `section`, `item` … */
  readonly kind: string;
  /** What findings call it: `document`, the item's id … */
  readonly id: string;
  /** Words that name it across re-scans (its quote): part of the fingerprint. */
  readonly key: string;
  readonly facts: ReadonlyMap<string, SubjectFact>;
  /** Where it stands: comes first among the evidence of its findings. */
  readonly evidence: readonly Evidence[];
  readonly confidence?: Confidence;
  /** What holds it, innermost first: where a finding on several subjects belongs. */
  readonly within?: readonly string[];
}

/** A fact that is present. `null` and `undefined` make it absent. */
export function fact(
  value: FactValue | null | undefined,
  evidence: readonly Evidence[] = [],
  confidence?: Confidence,
): SubjectFact {
  if (value === null || value === undefined) return { presence: 'absent' };
  return { presence: 'present', value, evidence, ...(confidence === undefined ? {} : { confidence }) };
}
