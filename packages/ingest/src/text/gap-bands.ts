import { isAddressLine, isDateLine, isNationalLine, isRecipientsLine, isSignatureLine } from '../columns.js';
import { type Slice, sliceText, trimmed, wholeLine } from './pieces.js';
import { isBlank, type SourceLine } from './source-lines.js';

export interface GapBand {
  readonly rows: readonly (readonly Slice[])[];
  /** Index of the first line after the band. */
  readonly next: number;
}

/** A tab or at least three spaces between two texts. */
const GAP = /(?<=\S)(?:[ ]*\t\s*| {3,})(?=\S)/u;
/** Where the right column begins on a line whose columns were glued by a recogniser. */
const GLUED = [
  /(?<=\S\s{0,3})(?=C[ỘÔO]NG\s+H[OÒÕÓ][AÀ]\s+X[ÃA]\s+H[ỘÔO]I)/u,
  /(?<=\S\s{0,3})(?=ĐẢNG\s+CỘNG\s+SẢN\s+VIỆT\s+NAM)/u,
  /(?<=\S\s{1,3})(?=Độc\s+lập\s*[-–])/u,
  /(?<=^\s*Số.{2,40}\s)(?=(?:(?:TP\.?|Thành phố|Tỉnh)\s)?(?:\p{Lu}\p{Ll}+\s){0,3}\p{Lu}\p{Ll}+\s?,\s*ngày)/u,
];
const TITLE =
  /^\s*(?:NGHỊ QUYẾT|QUYẾT ĐỊNH|CHỈ THỊ|KẾT LUẬN|KẾ HOẠCH|THÔNG BÁO|CÔNG ĐIỆN|CHƯƠNG TRÌNH|HƯỚNG DẪN|BÁO CÁO|TỜ TRÌNH|PHƯƠNG ÁN|ĐỀ ÁN|GIẤY MỜI|QUY CHẾ|QUY ĐỊNH)/u;

function splitAt(line: SourceLine, at: number): Slice[] {
  return [trimmed({ line, start: 0, end: at }), trimmed({ line, start: at, end: line.text.length })];
}

/** The two columns of a line, or null where it has one. */
function columnsOf(line: SourceLine): Slice[] | null {
  if (line.text.includes(' | ')) return null;
  const gap = GAP.exec(line.text);
  if (gap) return splitAt(line, gap.index);
  for (const pattern of GLUED) {
    const glued = pattern.exec(line.text);
    if (glued) return splitAt(line, glued.index);
  }
  return null;
}

const indent = (line: SourceLine): number => line.text.length - line.text.trimStart().length;

/** A letterhead whose columns are held apart by tabs or spaces, or were glued. Null where none begins at `from`. */
export function gapLetterhead(lines: readonly SourceLine[], from: number): GapBand | null {
  const window = lines.slice(from, from + 14);
  const national = window.findIndex((l) => {
    const columns = columnsOf(l);
    return columns !== null && isNationalLine(sliceText(columns[1] ?? wholeLine(l)));
  });
  if (national < 0 || national > 4 || window.slice(0, national).some((l) => TITLE.test(l.text))) return null;
  const middle = Math.max(12, ...window.map((l) => (GAP.exec(l.text)?.index ?? 0) + 2));
  const rows: Slice[][] = [];
  let next = from;
  let dated = false;
  for (let i = from; i < Math.min(lines.length, from + 20); i++) {
    const line = lines[i];
    if (!line || isBlank(line)) continue;
    if (TITLE.test(line.text) || isAddressLine(line.text)) break;
    const columns = columnsOf(line);
    const whole = wholeLine(line);
    const none: Slice = { line, start: 0, end: 0 };
    const about = rows.some((r) => r[0] && /^V\/v/iu.test(sliceText(r[0])));
    if (columns) rows.push(columns);
    else if (isNationalLine(line.text) || isDateLine(line.text)) rows.push([none, whole]);
    else if (!dated && i > from + 10) break;
    else if (dated && !/^\s*V\/v/iu.test(line.text) && !(about && line.text.trim().length < 48)) break;
    else rows.push(indent(line) >= middle ? [none, whole] : [whole, none]);
    next = i + 1;
    dated ||= isDateLine(sliceText(rows.at(-1)?.[1] ?? none));
  }
  return { rows, next };
}

/** A closing whose columns are held apart by tabs or spaces. */
export function gapClosing(lines: readonly SourceLine[], from: number): GapBand | null {
  const first = lines[from];
  const columns = first ? columnsOf(first) : null;
  if (!columns?.[0] || !columns[1]) return null;
  if (!isRecipientsLine(sliceText(columns[0]))) return null;
  const rows: Slice[][] = [columns];
  let next = from + 1;
  let blanks = 0;
  const middle = columns[1].start - 8;
  for (let i = from + 1; i < lines.length && blanks < 6; i++) {
    const line = lines[i];
    if (!line || isBlank(line)) {
      blanks++;
      continue;
    }
    const none: Slice = { line, start: 0, end: 0 };
    const split = columnsOf(line);
    const right = indent(line) >= Math.max(6, middle) || isSignatureLine(line.text);
    if (split) rows.push(split);
    else if (/^\s*[-+–]/u.test(line.text)) rows.push([wholeLine(line), none]);
    else if (right || line.text.startsWith('\t')) rows.push([none, wholeLine(line)]);
    else break;
    next = i + 1;
    blanks = 0;
  }
  return { rows, next };
}
