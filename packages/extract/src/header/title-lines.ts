import type { BlockView, SourceDocument, Span } from '@dondoc/model';
import { fold, literal, WORD_END } from '@dondoc/text';
import { TYPE_NAMES } from '../data/document-types.js';
import { isShouted } from '../words/words.js';
import { lineOf, type PrintedLine } from './printed-line.js';

/** The title of a document: tên loại and trích yếu. */
export interface Title {
  /** In lower case; null where only a trích yếu stands. */
  readonly type: string | null;
  readonly typeSpan: Span | null;
  readonly subject: readonly Span[];
  /** "CỦA BỘ CHÍNH TRỊ, BAN BÍ THƯ" between type and trích yếu: the body that issues it. */
  readonly of: Span | null;
}

/** Of "THÔNG BÁO KẾT LUẬN" the second word opens the trích yếu. */
const TYPES = [
  ...TYPE_NAMES.filter((n) => n !== 'thông báo kết luận'),
  'lịch công tác',
  'chương trình công tác',
  'lịch',
].sort((a, b) => b.length - a.length);
const TYPE = new RegExp(`^(?:dự thảo\\s+)?(${TYPES.map(literal).join('|')})${WORD_END}\\s*[:.]?\\s*`, 'u');
const DASHES = /^[-–—_*=~.\s]*$/u;
const STOP = /^(?:\(|kính (?:gửi|gởi)|căn cứ|xét|theo đề nghị|nơi nhận|[ivx\d]+[.)]\s)/u;
/** Bodies that stand in the genitive right under the type; persons ("của đồng chí …") belong to the trích yếu. */
const OF_BODY =
  /^của\s+(?:(?:bộ chính trị|ban bí thư|ban (?:chấp hành|thường vụ|chỉ đạo|cán sự)|(?:tỉnh|thành|huyện|quận|thị|đảng|quân) ủy|đảng đoàn|đảng bộ|thường trực|hội đồng|ủy ban|chính phủ|quốc hội|chi bộ|ủy viên|đại hội)(?![\p{L}\p{M}]))/u;
const HELD_BY = /^(?:hội nghị|đại hội)\s.*?(?:ban chấp hành|đảng bộ|chi bộ)/u;
/** The line that names the one who decides, between trích yếu and legal bases. */
const DECIDES =
  /^(?:thủ tướng chính phủ|chính phủ|quốc hội|ủy ban|hội đồng|chủ tịch|(?:bộ )?trưởng|bộ trưởng|giám đốc|hiệu trưởng|tổng giám đốc|cục trưởng|viện trưởng|chánh|ban (?:thường vụ|chấp hành|bí thư|thường trực)|bộ chính trị|đảng ủy|thống đốc|chủ nhiệm|tổng thanh tra)(?![\p{L}\p{M}])/u;
const ABOUT = /(?<![\p{L}\p{M}])(?:v\/v|về|về việc)(?![\p{L}\p{M}])/u;

/** Title lines of the tree, and the lines in capitals after them that the tree took for text. */
function titleLines(document: SourceDocument, blocks: readonly BlockView[]): readonly PrintedLine[] {
  const first = blocks.findIndex((b) => b.part === 0 && b.role === 'title');
  if (first < 0) return [];
  const lines: PrintedLine[] = [];
  for (let i = first; i < blocks.length && i < first + 12; i++) {
    const block = blocks[i];
    if (block?.part !== 0 || block.kind === 'table') break;
    const line = lineOf(document, block.span, block);
    if (i > first && STOP.test(line.folded)) break;
    const shouted = isShouted(line.text) && line.text.length < 900;
    const goesOn =
      shouted &&
      block.marker === null &&
      lines.length > 0 &&
      lines.slice(1).every((l) => isShouted(l.text) || DASHES.test(l.text));
    if (block.role !== 'title' && !goesOn) break;
    if (DASHES.test(line.text)) {
      if (lines.length > 1) break;
      continue;
    }
    lines.push(line);
  }
  const decides = lines.findIndex(
    (l, i) =>
      i > 0 &&
      DECIDES.test(l.folded) &&
      l.text.length < 90 &&
      isShouted(l.text) &&
      i === lines.length - 1 &&
      !/(?:của|và|,)\s*$/u.test(lines[i - 1]?.folded ?? ''),
  );
  return decides > 1 || (decides === 1 && /^\S+\s+\S+\s+\S/u.test(lines[0]?.text ?? ''))
    ? lines.slice(0, decides)
    : lines;
}

const trimmed = (text: string, span: Span): Span => {
  let { start, end } = span;
  while (start < end && /[\s:.*_-]/u.test(text[start] ?? '')) start++;
  while (end > start && /[\s*_]/u.test(text[end - 1] ?? '')) end--;
  return { start, end };
};

/** Takes "của <body>" off the front of the lines of a trích yếu, where more follows. */
function partOf(lines: readonly PrintedLine[]): { of: Span | null; rest: readonly Span[] } {
  const whole = { of: null, rest: lines };
  const [head] = lines;
  if (!head || !(OF_BODY.test(head.folded) || HELD_BY.test(head.folded))) return whole;
  const lead = OF_BODY.test(head.folded) ? (/^của\s+/u.exec(head.folded)?.[0].length ?? 0) : 0;
  const about = lines.findIndex((l) => ABOUT.test(l.folded));
  const line = lines[about];
  if (!line) return whole;
  const at = ABOUT.exec(line.folded)?.index ?? 0;
  // "của Ban Chỉ đạo về chuyển đổi số" in one line may be the body's own name; the first "về" still opens the trích yếu.
  const cut = line.start + at;
  const before = lines[about - 1];
  const of = at > 0 ? { start: head.start + lead, end: cut } : { start: head.start + lead, end: before?.end ?? cut };
  return { of: { start: of.start, end: of.end }, rest: [{ start: cut, end: line.end }, ...lines.slice(about + 1)] };
}

/** The lines that open a file whose head was lost, where they read as a title: "Quyết định về việc …". */
function lostTitle(document: SourceDocument, blocks: readonly BlockView[]): readonly PrintedLine[] {
  const [first] = blocks;
  if (!first || first.kind === 'table' || blocks.some((b) => b.role === 'letterhead')) return [];
  const line = lineOf(document, first.span, first);
  return TYPE.test(line.folded) && line.text.length < 400 && !/[.;:,]$/u.test(line.text) ? [line] : [];
}

/** The title of the first document in the file, or null. */
export function titleOf(document: SourceDocument, blocks: readonly BlockView[]): Title | null {
  const printed = titleLines(document, blocks);
  const lines = printed.length > 0 ? printed : lostTitle(document, blocks);
  const [first, ...more] = lines;
  if (!first) return null;
  const m = TYPE.exec(fold(first.text.replace(/^[*_#]+/u, '')));
  const marks = /^[*_#]*/u.exec(first.text)?.[0].length ?? 0;
  const shape = (s: Span): Span => trimmed(document.text, s);
  if (!m) return { type: null, typeSpan: null, subject: lines.map(shape), of: null };
  const end = first.start + marks + m[0].length;
  const rest = lineOf(document, shape({ start: end, end: first.end }), { zone: first.zone, role: first.role });
  const { of, rest: subject } = partOf(rest.start < rest.end ? [rest, ...more] : more);
  return {
    type: m[1] ?? null,
    typeSpan: { start: first.start + marks, end: end - (m[0].length - m[0].trimEnd().length) },
    subject: subject.map(shape).filter((s) => s.start < s.end),
    of: of && shape(of),
  };
}
