import type { SourceDocument, Task } from '@dondoc/model';
import { WorkFacts } from '../work/facts-of-work.js';
import type { Work } from '../work/work.js';

/** The work of a document as the tasks of a directive, in reading order. */
export function tasksOf(document: SourceDocument, works: readonly Work[]): Task[] {
  const facts = new WorkFacts(document);
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
