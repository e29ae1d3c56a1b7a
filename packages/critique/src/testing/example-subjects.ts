import { DondocError, type Facts, type SourceDocument } from '@dondoc/model';
import type { RuleExample } from '@dondoc/rules';
import type { ExampleSubjects } from '@dondoc/rules/testing';
import { judgePlan } from '../judge-plan.js';
import { sharedWork } from '../shared-work.js';
import { subjectsOf } from '../subjects.js';
import { exampleDocument, type GivenPlan } from './example-document.js';

/** Reads a little document: what `text` examples need, and this package cannot do by itself. */
export type Read = (text: string) => { readonly doc: SourceDocument; readonly facts: Facts };

/**
 * The subjects of a rule's example, for `runExamples` of @dondoc/rules/testing.
 *
 * @throws DondocError `rule/invalid` where the example is made of words and there is no `read`, or of neither
 */
export function exampleSubjects(example: RuleExample, read?: Read): ExampleSubjects {
  if (example.text !== undefined && read) {
    const { doc, facts } = read(example.text);
    return { text: doc.text, subjects: subjectsOf(judgePlan(doc, facts)) };
  }
  const given = example.given as GivenPlan | undefined;
  if (!Array.isArray(given?.items))
    throw new DondocError(
      'rule/invalid',
      `Ví dụ “${example.name}” không dựng được.`,
      'Cho “given.items” là danh sách việc, hay chạy ví dụ bằng lệnh dondoc rules test.',
    );
  const { doc, facts, against, beside } = exampleDocument(given);
  const shared = beside ? sharedWork([{ doc, facts }, beside])[0] : undefined;
  const judged = judgePlan(doc, facts, { ...(against ? { against } : {}), ...(shared ? { shared } : {}) });
  return { text: doc.text, subjects: subjectsOf(judged) };
}
