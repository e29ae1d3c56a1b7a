import type { PlanItem } from '@dondoc/model';
import { fold } from '@dondoc/text';
import type { WorkFacts } from '../work/facts-of-work.js';
import type { Work } from '../work/work.js';

/** The last article of the decision that issues a plan: it says who carries the decision out and is no work of the plan. */
const EXECUTION = /(?:chịu trách nhiệm|có trách nhiệm)\s+(?:tổ chức\s+)?(?:thi hành|thực hiện)\s+quyết định này/u;

/** The work of a document as the items of a plan, in reading order. */
export function itemsOf(facts: WorkFacts, works: readonly Work[]): PlanItem[] {
  const planned = works.filter((work) => !EXECUTION.test(fold(facts.text(work))));
  return planned.map((work, n) => ({
    id: `i${n + 1}`,
    text: facts.text(work),
    lead: facts.owners(work.lead),
    coordinating: facts.owners(work.coordinating),
    deadline: facts.deadline(work),
    product: facts.field(work.fields.product),
    goal: facts.field(work.fields.goal),
    solution: facts.field(work.fields.solution),
    funding: facts.field(work.fields.funding),
    context: facts.evidence(work.context),
    section: work.section,
    evidence: facts.evidence(work.spans),
    ...facts.confidence(work.spans[0]),
  }));
}
