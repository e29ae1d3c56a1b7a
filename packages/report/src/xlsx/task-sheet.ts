import type { TaskResult } from '@dondoc/model';
import type { Cell } from 'write-excel-file/node';
import { pagesOf, percent } from '../present/fields.js';
import { STATE_LABELS } from '../present/labels.js';
import { dateCell, numberCell, textCell } from './cells.js';
import type { SheetPlan } from './plan.js';

const LATE = 'Quá hạn';
const { todo: TO_DO, doing: DOING, done: DONE, dropped: DROPPED } = STATE_LABELS;
const CHOICES = [TO_DO, DOING, DONE, LATE, DROPPED];
/** Columns that the highlights speak of. */
const DUE = 7;
const STATE = 8;

/** A task with the document that gives it and where it stands. */
export interface TaskLine {
  readonly document: string;
  readonly task: TaskResult;
  readonly state: string;
  readonly note: string | null;
}

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

function taskRow({ document, task, state, note }: TaskLine): Cell[] {
  const pages = pagesOf(task.evidence);
  return [
    textCell(document),
    textCell(task.text),
    textCell(names(task.lead)),
    textCell(names(task.coordinating)),
    textCell(task.product),
    textCell(task.deadline?.text ?? null),
    dateCell(task.deadline?.end ?? null),
    textCell(state, { align: 'center' }),
    textCell(note),
    textCell([task.section ? `mục ${task.section}` : '', pages ? `tr. ${pages}` : ''].filter(Boolean).join(', ')),
    textCell(readingNotes(task)),
  ];
}

/** The sheet to follow tasks up in: states are chosen from a list, what is late or done shows. */
export const taskSheet = (lines: readonly TaskLine[]): SheetPlan => ({
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
    { title: 'Trạng thái', width: 12, choices: CHOICES },
    { title: 'Kết quả, ghi chú', width: 18 },
    { title: 'Vị trí', width: 10 },
    { title: 'Lưu ý khi đọc', width: 16 },
  ],
  rows: lines.map((line, i) => [numberCell(i + 1), ...taskRow(line)]),
  highlights: [
    {
      column: DUE,
      formula: `AND(ISNUMBER($H2),$H2<TODAY(),$I2<>"${DONE}",$I2<>"${DROPPED}")`,
      textColor: '#9C0006',
      backgroundColor: '#FFC7CE',
    },
    { column: STATE, formula: `$I2="${DONE}"`, textColor: '#006100', backgroundColor: '#C6EFCE' },
    { column: STATE, formula: `$I2="${DOING}"`, textColor: '#7F6000', backgroundColor: '#FFEB9C' },
    { column: STATE, formula: `$I2="${LATE}"`, textColor: '#9C0006', backgroundColor: '#FFC7CE' },
  ],
});
