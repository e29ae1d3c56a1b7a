import type { DirectiveResult, TaskResult } from '@dondoc/model';
import { deadlineWords, definedNames, ownerNames, pagesOf, plain, provisionWords, vnDate } from '../present/fields.js';
import { hanging, headLines, joined, problemLines } from './shared.js';
import { type Pen, penOf, type TextOptions } from './style.js';
import { type TextCell, type TextColumn, textTable } from './table.js';

const COLUMNS: readonly TextColumn[] = [
  { title: 'STT', min: 3, weight: 0 },
  { title: 'Nhiệm vụ', min: 30, weight: 5 },
  { title: 'Chủ trì', min: 14, weight: 2 },
  { title: 'Phối hợp', min: 12, weight: 2 },
  { title: 'Thời hạn', min: 12, weight: 2 },
  { title: 'Trang', min: 5, weight: 0 },
];

const row = (task: TaskResult, at: number): readonly TextCell[] => [
  { text: String(at + 1), style: 'dim' },
  { text: plain(task.text) },
  { text: ownerNames(task.lead), style: 'cyan' },
  { text: ownerNames(task.coordinating) },
  { text: deadlineWords(task.deadline), style: 'yellow' },
  { text: pagesOf(task.evidence) },
];

/** Marks are explained where they are used. */
function legend(tasks: readonly TaskResult[]): string {
  const inherited = tasks.some((t) => [...t.lead, ...t.coordinating].some((o) => o.inherited));
  const implied = tasks.some((t) => t.deadline?.implied);
  return [
    inherited ? '* lấy từ đề mục hoặc câu dẫn phía trên' : '',
    implied ? '≈ ngày suy từ văn bản, câu không ghi đủ' : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

function taskLines({ tasks, status }: DirectiveResult, pen: Pen): readonly string[] {
  if (tasks.length === 0) return status === 'failed' ? [] : ['', 'Không tìm thấy nhiệm vụ nào được giao.'];
  const dated = tasks.filter((t) => t.deadline !== null).length;
  const owned = tasks.filter((t) => t.lead.length > 0).length;
  const notes = legend(tasks);
  return [
    '',
    pen.paint('bold', `NHIỆM VỤ: ${tasks.length}`),
    `${owned} có chủ trì, ${dated} có thời hạn`,
    '',
    ...textTable(COLUMNS, tasks.map(row), pen),
    ...(notes ? ['', ...hanging('', notes, pen).map((l) => pen.paint('dim', l))] : []),
    ...definedNames(tasks.flatMap((t) => [...t.lead, ...t.coordinating])).flatMap((l) => hanging('  = ', l, pen)),
  ];
}

function referenceLines({ references }: DirectiveResult, pen: Pen): readonly string[] {
  if (references.length === 0) return [];
  return [
    '',
    pen.paint('bold', `VĂN BẢN ĐƯỢC VIỆN DẪN: ${references.length}`),
    ...references.flatMap((reference) => {
      const { number, type, date, issuer, evidence } = reference;
      const pages = pagesOf(evidence);
      const parts = provisionWords(reference);
      const words = [
        type,
        number,
        date && `ngày ${vnDate(date)}`,
        issuer && `của ${issuer}`,
        parts && `[${parts}]`,
        pages && `(trang ${pages})`,
      ];
      return hanging('  - ', plain(words.filter(Boolean).join(' ')), pen);
    }),
  ];
}

function targetLines({ targets }: DirectiveResult, pen: Pen): readonly string[] {
  if (targets.length === 0) return [];
  return [
    '',
    pen.paint('bold', `CHỈ TIÊU: ${targets.length}`),
    ...targets.flatMap(({ text, evidence }) => {
      const pages = pagesOf(evidence);
      return hanging('  - ', plain(text) + (pages ? ` (trang ${pages})` : ''), pen);
    }),
  ];
}

/** What each directive orders, for reading in a terminal. Ends with a line end; empty for no results. */
export function directiveText(results: readonly DirectiveResult[], options: TextOptions = {}): string {
  const pen = penOf(options);
  return joined(
    results.map((result) => [
      ...headLines(result, pen),
      ...taskLines(result, pen),
      ...referenceLines(result, pen),
      ...targetLines(result, pen),
      ...problemLines(result.problems, pen),
    ]),
    pen,
  );
}
