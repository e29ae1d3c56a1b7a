import type { Task } from '@dondoc/model';
import type { WorkFacts } from '../work/facts-of-work.js';
import type { Work } from '../work/work.js';

/** The work of a document as the tasks of a directive, in reading order. */
export function tasksOf(facts: WorkFacts, works: readonly Work[]): Task[] {
  return works.map((work, n) => {
    const { evidence, confidence, ...shared } = facts.of(work);
    return {
      id: `t${n + 1}`,
      ...shared,
      product: facts.product(work),
      modality: work.modality,
      section: work.section,
      evidence,
      ...(confidence === undefined ? {} : { confidence }),
    };
  });
}
