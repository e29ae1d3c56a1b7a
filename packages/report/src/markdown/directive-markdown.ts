import type { DirectiveResult, TaskResult } from '@dondoc/model';
import { deadlineWords, definedNames, ownerNames, pagesOf, provisionWords, vnDate } from '../present/fields.js';
import { blocks, escapeMarkdown, markdownTable } from './escape.js';
import { headMarkdown, joined, problemsMarkdown } from './shared.js';

const HEAD = ['STT', 'Nhiệm vụ', 'Chủ trì', 'Phối hợp', 'Thời hạn', 'Mục', 'Trang'];

const row = (task: TaskResult, at: number): readonly string[] => [
  String(at + 1),
  escapeMarkdown(task.text),
  escapeMarkdown(ownerNames(task.lead)),
  escapeMarkdown(ownerNames(task.coordinating)),
  escapeMarkdown(deadlineWords(task.deadline)),
  escapeMarkdown(task.section ?? ''),
  pagesOf(task.evidence),
];

function tasksMarkdown({ tasks, status }: DirectiveResult): string {
  if (tasks.length === 0) return status === 'failed' ? '' : 'Không tìm thấy nhiệm vụ nào được giao.';
  const owners = tasks.flatMap((t) => [...t.lead, ...t.coordinating]);
  return blocks(
    `## Nhiệm vụ (${tasks.length})`,
    markdownTable(HEAD, tasks.map(row)),
    owners.some((o) => o.inherited) ? '\\* lấy từ đề mục hoặc câu dẫn phía trên' : '',
    definedNames(owners).map(escapeMarkdown).join('\n\n'),
    tasks.some((t) => t.deadline?.implied) ? '≈ ngày suy từ văn bản, câu không ghi đủ' : '',
  );
}

function referencesMarkdown({ references }: DirectiveResult): string {
  if (references.length === 0) return '';
  const parts = references.some((r) => r.provisions !== undefined);
  const rows = references.map((r) =>
    [
      r.number,
      r.type ?? '',
      r.date ? vnDate(r.date) : '',
      r.issuer ?? '',
      ...(parts ? [provisionWords(r)] : []),
      pagesOf(r.evidence),
    ].map(escapeMarkdown),
  );
  const head = ['Số, ký hiệu', 'Loại', 'Ngày', 'Cơ quan ban hành', ...(parts ? ['Điều, mục'] : []), 'Trang'];
  return blocks(`## Văn bản được viện dẫn (${references.length})`, markdownTable(head, rows));
}

function targetsMarkdown({ targets }: DirectiveResult): string {
  if (targets.length === 0) return '';
  const rows = targets.map((t) => [escapeMarkdown(t.text), pagesOf(t.evidence)]);
  return blocks(`## Chỉ tiêu (${targets.length})`, markdownTable(['Chỉ tiêu', 'Trang'], rows));
}

/** What each directive orders, as GitHub-flavoured Markdown; words of the documents are escaped. */
export function directiveMarkdown(results: readonly DirectiveResult[]): string {
  return joined(
    results.map((result) =>
      blocks(
        headMarkdown(result),
        tasksMarkdown(result),
        referencesMarkdown(result),
        targetsMarkdown(result),
        problemsMarkdown(result.problems),
      ),
    ),
  );
}
