import type { CritiqueResult, DirectiveResult } from '@dondoc/model';
import { fileName, vnDate } from '../present/fields.js';
import { SOURCE_LABELS, STATUS_LABELS } from '../present/labels.js';
import { dateCell, numberCell, textCell } from './cells.js';
import type { SheetPlan } from './plan.js';

type AnyResult = DirectiveResult | CritiqueResult;

/** How rows name their document: its number and date, or its file where it has no number. */
export const documentWords = ({ header, source }: AnyResult): string =>
  header.number ? [header.number, header.date ? vnDate(header.date) : ''].filter(Boolean).join(', ') : fileName(source);

/** One row a document: the header, the file and what could not be read of it. */
export const documentSheet = (results: readonly AnyResult[]): SheetPlan => ({
  name: 'Văn bản',
  title: 'DANH MỤC VĂN BẢN',
  columns: [
    { title: 'STT', width: 5 },
    { title: 'Số, ký hiệu', width: 16 },
    { title: 'Loại', width: 12 },
    { title: 'Ngày ban hành', width: 12 },
    { title: 'Cơ quan ban hành', width: 24 },
    { title: 'Trích yếu', width: 40 },
    { title: 'Người ký', width: 22 },
    { title: 'Nơi nhận', width: 28 },
    { title: 'Ngày đến', width: 12 },
    { title: 'Tệp', width: 24 },
    { title: 'Số trang', width: 7 },
    { title: 'Tình trạng đọc', width: 16 },
    { title: 'Vấn đề và cách xử lý', width: 36 },
  ],
  rows: results.map(({ header, source, status, problems }, i) => [
    numberCell(i + 1),
    textCell(header.number),
    textCell(header.type),
    dateCell(header.date),
    textCell(header.issuer),
    textCell(header.subject),
    textCell([header.capacity ?? '', header.signer ?? ''].filter(Boolean).join(' – ')),
    textCell(header.recipients.join('; ')),
    dateCell(header.incoming?.date ?? null),
    textCell(`${source.path} (${SOURCE_LABELS[source.kind]})`),
    numberCell(source.pages > 0 ? source.pages : null),
    textCell(STATUS_LABELS[status], status === 'ok' ? {} : { textColor: '#9C0006' }),
    textCell(
      problems
        .map((p) => `${p.page === null ? '' : `Trang ${p.page}: `}${p.message} Cách xử lý: ${p.remedy}`)
        .join(' • '),
    ),
  ]),
});
