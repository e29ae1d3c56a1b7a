import type { DirectiveResult } from '@dondoc/model';
import type { Cell } from 'write-excel-file/node';
import { pagesOf, provisionWords } from '../present/fields.js';
import { STATE_LABELS } from '../present/labels.js';
import { dateCell, numberCell, textCell } from './cells.js';
import type { SheetPlan } from './plan.js';
import { documentSheet, documentWords } from './shared-sheets.js';
import { type TaskLine, taskSheet } from './task-sheet.js';
import { workbook } from './workbook.js';

const linesOf = (result: DirectiveResult): readonly TaskLine[] =>
  result.tasks.map((task) => ({
    document: documentWords(result),
    task,
    state: STATE_LABELS.todo,
    note: null,
  }));

const factSheet = (results: readonly DirectiveResult[]): SheetPlan => ({
  name: 'Viện dẫn và chỉ tiêu',
  title: 'VĂN BẢN ĐƯỢC VIỆN DẪN VÀ CHỈ TIÊU',
  columns: [
    { title: 'STT', width: 5 },
    { title: 'Văn bản', width: 18 },
    { title: 'Loại', width: 12 },
    { title: 'Số, ký hiệu hoặc chỉ tiêu', width: 50 },
    { title: 'Ngày', width: 12 },
    { title: 'Cơ quan ban hành', width: 26 },
    { title: 'Từ', width: 10 },
    { title: 'Đến', width: 10 },
    { title: 'Đơn vị tính', width: 14 },
    { title: 'Trang', width: 8 },
  ],
  rows: results
    .flatMap((result): Cell[][] => {
      const document = documentWords(result);
      return [
        ...result.references.map((r) => [
          textCell(document),
          textCell('viện dẫn'),
          textCell([r.type ?? '', r.number, provisionWords(r) && `(${provisionWords(r)})`].join(' ').trim()),
          dateCell(r.date),
          textCell(r.issuer),
          numberCell(null),
          numberCell(null),
          textCell(null),
          textCell(pagesOf(r.evidence), { align: 'center' }),
        ]),
        ...result.targets.map((t) => [
          textCell(document),
          textCell('chỉ tiêu'),
          textCell(t.text),
          dateCell(null),
          textCell(null),
          numberCell(t.from),
          numberCell(t.to),
          textCell(t.unit),
          textCell(pagesOf(t.evidence), { align: 'center' }),
        ]),
      ];
    })
    .map((row, i) => [numberCell(i + 1), ...row]),
});

/**
 * The tasks of all directives as a workbook to follow them up in: tasks with a state to fill in, documents, references and
 * targets. Equal results make equal bytes.
 */
export const directiveXlsx = (results: readonly DirectiveResult[]): Promise<Uint8Array> =>
  workbook([taskSheet(results.flatMap(linesOf)), documentSheet(results), factSheet(results)]);
