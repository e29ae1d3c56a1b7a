import {
  type DirectiveResult,
  type Facts,
  factValue,
  type Problem,
  type SourceDocument,
  type Task,
  type TaskResult,
} from '@dondoc/model';
import { EMPTY_HEADER, headerProblems, headerResult, unreadable } from './header-result.js';
import { confidenceResult, deadlineResult, ownerResults, troubleOf } from './result-parts.js';

const taskResult = (task: Task): TaskResult => ({
  id: task.id,
  text: task.text,
  lead: ownerResults(task.lead),
  coordinating: ownerResults(task.coordinating),
  deadline: deadlineResult(task.deadline),
  product: factValue(task.product),
  modality: task.modality,
  section: task.section,
  evidence: task.evidence,
  ...confidenceResult(task.confidence),
});

const taskProblems = ({ id, deadline, product }: Task): readonly Problem[] =>
  [unreadable(deadline, `Thời hạn của nhiệm vụ ${id}`), unreadable(product, `Sản phẩm của nhiệm vụ ${id}`)].filter(
    (p) => p !== null,
  );

/** The facts of a directive in the shape that `dondoc scan` prints; what could not be read is told in `problems`. */
export function toDirectiveResult(document: SourceDocument, facts: Facts): DirectiveResult {
  return {
    format: 'dondoc/directive@1',
    source: document.source,
    ...troubleOf(document, [...headerProblems(facts.header), ...facts.tasks.flatMap(taskProblems)]),
    header: headerResult(facts.header),
    tasks: facts.tasks.map(taskResult),
    references: facts.references.map(({ number, type, date, issuer, provisions, evidence }) => ({
      number,
      type,
      date,
      issuer,
      ...(provisions ? { provisions } : {}),
      evidence,
    })),
    targets: facts.targets.map(({ text, from, to, unit, evidence }) => ({ text, from, to, unit, evidence })),
  };
}

/** The result for a document that gave no facts. */
export const failedDirective = (document: SourceDocument, more: readonly Problem[] = []): DirectiveResult => ({
  format: 'dondoc/directive@1',
  source: document.source,
  status: 'failed',
  problems: [...document.problems, ...more],
  header: EMPTY_HEADER,
  tasks: [],
  references: [],
  targets: [],
});
