import type { HeaderResult, Problem, SourceInfo, Status } from '@dondoc/model';
import { documentName, headerRows, plain, sourceWords, vnDate } from '../present/fields.js';
import { STATUS_LABELS } from '../present/labels.js';
import { displayWidth, wrap } from '../present/width.js';
import type { Pen } from './style.js';

/** `lead` and then words, wrapped under each other. */
export function hanging(lead: string, text: string, { width }: Pen): readonly string[] {
  const indent = ' '.repeat(displayWidth(lead));
  return wrap(text, Math.max(16, width - indent.length)).map((line, i) => (i === 0 ? lead : indent) + line);
}

interface Headed {
  readonly header: HeaderResult;
  readonly source: SourceInfo;
  readonly status: Status;
}

const SHOWN = new Set(['Trích yếu', 'Độ khẩn', 'Người ký', 'Nơi nhận', 'Văn bản đến']);

/** Who issued what when, and from which file. */
export function headLines({ header, source, status }: Headed, pen: Pen): readonly string[] {
  // The type alone in capitals: in `15-CTr/TU` the case of the letters counts.
  const name = documentName({ ...header, type: header.type?.toLocaleUpperCase('vi') ?? null }, source);
  const title = [name, plain(header.issuer ?? ''), header.date ? `ngày ${vnDate(header.date)}` : '']
    .filter(Boolean)
    .join(' · ');
  const lines = wrap(title, pen.width).map((line) => pen.paint('bold', line));
  for (const [label, value] of headerRows(header))
    if (SHOWN.has(label)) lines.push(...hanging(`${label}: `, value, pen));
  const state = status === 'ok' ? '' : `, ${STATUS_LABELS[status]}`;
  lines.push(...hanging('Tệp: ', `${plain(source.path)} (${sourceWords(source)}${state})`, pen));
  return lines;
}

/** What could not be read, and what to do about it. */
export function problemLines(problems: readonly Problem[], pen: Pen): readonly string[] {
  if (problems.length === 0) return [];
  return [
    '',
    pen.paint('bold', 'VẤN ĐỀ KHI ĐỌC'),
    ...problems.flatMap(({ page, message, remedy }) => [
      ...hanging('  ! ', (page === null ? '' : `Trang ${page}: `) + plain(message), pen).map((l) =>
        pen.paint('yellow', l),
      ),
      ...hanging('    → ', plain(remedy), pen),
    ]),
  ];
}

/** Documents one after another, a double rule between them, one line end at the end. */
export const joined = (documents: readonly (readonly string[])[], { width }: Pen): string =>
  documents.length === 0
    ? ''
    : `${documents.map((lines) => lines.join('\n').trimEnd()).join(`\n\n${'═'.repeat(width)}\n\n`)}\n`;
