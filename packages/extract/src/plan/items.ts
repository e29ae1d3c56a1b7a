import type { PlanItem } from '@dondoc/model';
import type { WorkFacts } from '../work/facts-of-work.js';
import type { Work } from '../work/work.js';

/** The work of a document as the items of a plan, in reading order. */
export function itemsOf(facts: WorkFacts, works: readonly Work[]): PlanItem[] {
  return works.map((work, n) => {
    const { evidence, confidence, ...shared } = facts.of(work);
    return {
      id: `i${n + 1}`,
      ...shared,
      product: facts.field(work.fields.product),
      goal: facts.field(work.fields.goal),
      solution: facts.field(work.fields.solution),
      funding: facts.field(work.fields.funding),
      context: facts.evidence(work.context),
      section: work.section,
      evidence,
      ...(confidence === undefined ? {} : { confidence }),
    };
  });
}
