import type { Evidence } from '@dondoc/model';
import type { Outcome } from './compile.js';
import type { SubjectFact } from './subject.js';

/** The facts of the leaves that made the condition come out as it did, in order. Leaves that were not reached are left out. */
export function decidingFacts(outcome: Outcome): readonly SubjectFact[] {
  if (outcome.result === undefined) return [];
  const children = outcome.all ?? outcome.any;
  if (children) {
    // A true `all` rests on every child, a true `any` on those that held; false the other way about.
    return children.filter((c) => c.result === outcome.result).flatMap(decidingFacts);
  }
  if (outcome.not) return decidingFacts(outcome.not);
  const facts = [outcome.factResult, outcome.valueResult];
  return facts.filter((f): f is SubjectFact => typeof f === 'object' && f !== null && 'presence' in f);
}

export const evidenceOfFact = (fact: SubjectFact): readonly Evidence[] =>
  fact.presence === 'absent' ? [] : fact.evidence;

/** The first of each place: same document, same span. */
export function distinct(evidence: readonly Evidence[]): readonly Evidence[] {
  const seen = new Set<string>();
  return evidence.filter((e) => {
    const key = `${e.document ?? ''}:${e.start}-${e.end}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
