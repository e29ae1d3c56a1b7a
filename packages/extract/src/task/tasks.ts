import type { Task } from '@dondoc/model';
import type { WorkFacts } from '../work/facts-of-work.js';
import type { Work } from '../work/work.js';

/** The work of a document as the tasks of a directive, in reading order. */
export function tasksOf(facts: WorkFacts, works: readonly Work[]): Task[] {
  return works.map((work, n) => ({
    id: `t${n + 1}`,
    text: facts.text(work),
    lead: facts.owners(work.lead),
    coordinating: facts.owners(work.coordinating),
    deadline: facts.deadline(work),
    product: facts.product(work),
    modality: work.modality,
    section: work.section,
    evidence: facts.evidence(work.spans),
    ...facts.confidence(work.spans[0]),
  }));
}
