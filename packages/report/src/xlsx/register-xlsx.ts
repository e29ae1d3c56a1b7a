import { fileName, plain } from '../present/fields.js';
import type { FollowedDocument } from '../present/followed-document.js';
import type { FollowedTask } from '../present/followed-task.js';
import { dateCell, textCell } from './cells.js';
import type { SheetPlan } from './plan.js';
import { taskLines } from './task-lines.js';
import { taskSheet } from './task-sheet.js';
import { workbook } from './workbook.js';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** `Chỉ thị về phòng, chống dịch`; the file's name where neither type nor subject was read. */
const contentWords = ({ header, path }: FollowedDocument): string =>
  capital(plain([header.type ?? '', header.subject ?? ''].join(' '))) || fileName({ path });

/**
 * The ten columns of the incoming register in Phụ lục IV of Nghị định 30/2020/NĐ-CP, in their order. What a stamp did not say
 * (day and number of arrival) and what happens in the office (day it was passed on, signature) is left to be filled in.
 */
const incomingSheet = (documents: readonly FollowedDocument[]): SheetPlan => ({
  name: 'Sổ đăng ký văn bản đến',
  title: 'SỔ ĐĂNG KÝ VĂN BẢN ĐẾN',
  columns: [
    { title: 'Ngày đến', width: 12 },
    { title: 'Số đến', width: 9 },
    { title: 'Tác giả', width: 24 },
    { title: 'Số, ký hiệu văn bản', width: 18 },
    { title: 'Ngày tháng văn bản', width: 12 },
    { title: 'Tên loại và trích yếu nội dung văn bản', width: 46 },
    { title: 'Đơn vị hoặc người nhận', width: 20 },
    { title: 'Ngày chuyển', width: 12 },
    { title: 'Ký nhận', width: 12 },
    { title: 'Ghi chú', width: 24 },
  ],
  rows: documents.map((document) => {
    const { header, path } = document;
    return [
      dateCell(header.incoming?.date ?? null),
      textCell(header.incoming?.number ?? null, { align: 'center' }),
      textCell(header.issuer),
      textCell(header.number),
      dateCell(header.date),
      textCell(contentWords(document)),
      textCell(null),
      dateCell(null),
      textCell(null),
      textCell([header.urgency ? capital(header.urgency) : '', fileName({ path })].filter(Boolean).join('; ')),
    ];
  }),
});

/**
 * The two registers of a ledger as one workbook: tasks with the states that people entered (Sổ theo dõi nhiệm vụ), and documents
 * (Sổ đăng ký văn bản đến), in the orders given. Equal tasks and documents make equal bytes.
 */
export const registerXlsx = (
  tasks: readonly FollowedTask[],
  documents: readonly FollowedDocument[],
): Promise<Uint8Array> => workbook([taskSheet(taskLines(tasks)), incomingSheet(documents)]);
