import type { DirectiveResult, TaskResult } from '@dondoc/model';
import type { Cell } from 'write-excel-file/node';
import { pagesOf, percent } from '../present/fields.js';
import { dateCell, numberCell, textCell } from './cells.js';
import type { SheetPlan } from './plan.js';
import { documentSheet, documentWords } from './shared-sheets.js';
import { workbook } from './workbook.js';

const STATES = ['Chưa làm', 'Đang làm', 'Xong', 'Quá hạn'] as const;
const [TO_DO, DOING, DONE, LATE] = STATES;
/** Columns that the highlights speak of. */
const DUE = 7;
const STATE = 8;

const names = (owners: TaskResult['lead']): string => owners.map((o) => o.name).join('; ');

/** What the words of the passage do not say themselves, and how surely they were read. */
function readingNotes({ lead, coordinating, deadline, confidence }: TaskResult): string {
  return [
    [...lead, ...coordinating].some((o) => o.inherited) ? 'đơn vị lấy từ đề mục hoặc câu dẫn' : '',
    deadline?.implied ? 'ngày suy từ văn bản' : '',
    confidence === undefined ? '' : `độ tin cậy ${percent(confidence)}`,
  ]
    .filter(Boolean)
    .join('; ');
}

function taskRow(result: DirectiveResult, task: TaskResult): Cell[] {
  const pages = pagesOf(task.evidence);
  return [
    textCell(documentWords(result)),
    textCell(task.text),
    textCell(names(task.lead)),
    textCell(names(task.coordinating)),
    textCell(task.product),
    textCell(task.deadline?.text ?? null),
    dateCell(task.deadline?.end ?? null),
    textCell(TO_DO, { align: 'center' }),
    textCell(null),
    textCell([task.section ? `mục ${task.section}` : '', pages ? `tr. ${pages}` : ''].filter(Boolean).join(', ')),
    textCell(readingNotes(task)),
  ];
}

const taskSheet = (results: readonly DirectiveResult[]): SheetPlan => ({
  name: 'Sổ theo dõi nhiệm vụ',
  title: 'SỔ THEO DÕI NHIỆM VỤ',
  columns: [
    { title: 'STT', width: 5 },
    { title: 'Văn bản giao', width: 14 },
    { title: 'Nhiệm vụ', width: 46 },
    { title: 'Chủ trì', width: 18 },
    { title: 'Phối hợp', width: 16 },
    { title: 'Sản phẩm', width: 14 },
    { title: 'Thời hạn (nguyên văn)', width: 16 },
    { title: 'Hạn cuối', width: 12 },
    { title: 'Trạng thái', width: 12, choices: STATES },
    { title: 'Kết quả, ghi chú', width: 18 },
    { title: 'Vị trí', width: 10 },
    { title: 'Lưu ý khi đọc', width: 16 },
  ],
  rows: results
    .flatMap((result) => result.tasks.map((task) => taskRow(result, task)))
    .map((row, i) => [numberCell(i + 1), ...row]),
  highlights: [
    {
      column: DUE,
      formula: `AND(ISNUMBER($H2),$H2<TODAY(),$I2<>"${DONE}")`,
      textColor: '#9C0006',
      backgroundColor: '#FFC7CE',
    },
    { column: STATE, formula: `$I2="${DONE}"`, textColor: '#006100', backgroundColor: '#C6EFCE' },
    { column: STATE, formula: `$I2="${DOING}"`, textColor: '#7F6000', backgroundColor: '#FFEB9C' },
    { column: STATE, formula: `$I2="${LATE}"`, textColor: '#9C0006', backgroundColor: '#FFC7CE' },
  ],
});

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
          textCell([r.type ?? '', r.number].join(' ')),
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
  workbook([taskSheet(results), documentSheet(results), factSheet(results)]);
