import type { BlockView, SourceDocument, Span } from '@dondoc/model';
import { fold, literal, stripDiacritics, WORD_END } from '@dondoc/text';
import { TYPE_NAMES } from '../data/document-types.js';
import { lineOf, type PrintedLine } from './printed-line.js';

/** The title of a document: tên loại and trích yếu. */
export interface Title {
  /** In lower case; null where only a trích yếu stands. */
  readonly type: string | null;
  readonly typeSpan: Span | null;
  readonly subject: readonly Span[];
  /** The line that holds the type. */
  readonly heading: PrintedLine | null;
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
/** A type alone on its line as a scan gives it: "CHÍ THỊ". */
const BARE_TYPES: ReadonlyMap<string, string> = new Map(TYPES.map((t) => [stripDiacritics(t), t]));
const loud = (text: string): boolean => /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);
const DECISIONS = /^(?:quyết định|nghị quyết|nghị định|thông tư|quy chế|quy định|luật|lệnh)/u;
/** Motto and date, where the columns of the head run into the title. */
const OF_HEAD =
  /dang cong san viet nam|cong hoa xa hoi|doc lap\s*-\s*tu do|^[^,;]{2,30},\s*ngay.{0,8}thang.{0,8}nam\s*\d{4}\s*$/u;
const DASHES = /^[-–—_*=~.\s]*$/u;
const STOP = /^(?:\(|kính (?:gửi|gởi)|căn cứ|xét|theo đề nghị|nơi nhận|[ivx\d]+[.)]\s)/u;
/** Bodies that stand in the genitive right under the type; persons ("của đồng chí …") belong to the trích yếu. */
const OF_BODY =
  /^của\s+(?:(?:bộ chính trị|ban bí thư|ban (?:chấp hành|thường vụ|chỉ đạo|cán sự)|(?:tỉnh|thành|huyện|quận|thị|đảng|quân) ủy|đảng đoàn|đảng bộ|thường trực|hội đồng|ủy ban|chính phủ|quốc hội|chi bộ|ủy viên|đại hội)(?![\p{L}\p{M}]))/u;
const HELD_BY = /^(?:hội nghị|đại hội)\s.*?(?:ban chấp hành|đảng bộ|chi bộ)/u;
/** The line that names the one who decides, between trích yếu and legal bases. */
const DECIDES =
  /^(?:thủ tướng chính phủ|chính phủ|quốc hội|ủy ban|hội đồng|chủ tịch|(?:bộ )?trưởng|bộ trưởng|giám đốc|hiệu trưởng|tổng giám đốc|cục trưởng|viện trưởng|chánh|ban (?:thường vụ|chấp hành|bí thư|thường trực)|bộ chính trị|đảng ủy|thống đốc|chủ nhiệm|tổng thanh tra)(?![\p{L}\p{M}])/u;
/** "THỦ TƯỚNG CHÍNH PHỦ điện:" at the end of a trích yếu in capitals. */
const SENDS = /\s(?:THỦ TƯỚNG|CHỦ TỊCH|BAN|ỦY BAN|BỘ|TRƯỞNG|PHÓ)(?:\s\p{Lu}+)*\s+điện\s*:?\s*$/u;
/** "số 69-KL/TW, ngày 11/01/2024 của Bộ Chính trị": how pages of the web head a document. */
const CITED =
  /^số\s*:?\s*\S+?\/\S+,?\s*(?:ngày\s*\d[\d\s/.-]*(?:tháng\s*\d+\s*năm\s*\d{4})?,?\s*)?(?:của\s+.{3,80}?\s+(?=về\s|v\/v|ban hành|phê duyệt))?/u;
const ABOUT = /(?<![\p{L}\p{M}])(?:v\/v|về|về việc)(?![\p{L}\p{M}])/u;

const misread = (line: PrintedLine): string | null =>
  loud(line.text) ? (BARE_TYPES.get(line.bare.replace(/[^a-zđ]+/gu, ' ').trim()) ?? null) : null;

/** The block with which the title starts: as the tree has it, or a type that a scan damaged. */
function titleStart(document: SourceDocument, blocks: readonly BlockView[]): number {
  const known = blocks.findIndex((b) => b.part === 0 && b.role === 'title');
  if (known >= 0) return known;
  return blocks.findIndex(
    (b) => b.part === 0 && b.role === 'letterhead' && misread(lineOf(document, b.span, b)) !== null,
  );
}

/** The line that names the one who decides stands between the trích yếu and the legal bases, and is of neither. */
function withoutDecider(lines: readonly PrintedLine[]): readonly PrintedLine[] {
  const decision = DECISIONS.test(lines[0]?.folded ?? '');
  const at = lines.findIndex((line, i) => {
    const before = lines[i - 1];
    if (!before || !DECIDES.test(line.folded) || line.text.length > 90 || /(?:của|và|với|,)\s*$/u.test(before.folded))
      return false;
    return decision ? i > 1 || before.text.length > 30 : loud(line.text) && i > 1 && i === lines.length - 1;
  });
  return at > 0 ? lines.slice(0, at) : lines;
}

/** Title lines of the tree, and those after them that belong to it: in capitals, or "về …" under the name of the issuer. */
function titleLines(document: SourceDocument, blocks: readonly BlockView[]): readonly PrintedLine[] {
  const first = titleStart(document, blocks);
  if (first < 0) return [];
  const lines: PrintedLine[] = [];
  for (let i = first; i < blocks.length && i < first + 12; i++) {
    const block = blocks[i];
    if (block?.part !== 0 || block.kind === 'table') break;
    const whole = lineOf(document, block.span, block);
    const sender = lines.length > 0 ? SENDS.exec(whole.text) : null;
    const line = sender ? lineOf(document, { start: whole.start, end: whole.start + sender.index }, block) : whole;
    if (i > first && STOP.test(line.folded)) break;
    const own = lines.slice(1);
    const goesOn = loud(line.text) && line.text.length < 900 && block.marker === null && own.every((l) => loud(l.text));
    const about =
      own.length > 0 &&
      own.every((l) => OF_BODY.test(l.folded)) &&
      /^(?:về|v\/v)\s/u.test(line.folded) &&
      line.text.length < 500;
    if (lines.length > 0 && !(block.role === 'title' || block.role === 'letterhead' || goesOn || about)) break;
    if (OF_HEAD.test(line.bare)) continue;
    if (DASHES.test(line.text)) {
      if (lines.length > 1) break;
      continue;
    }
    lines.push(line);
    if (sender) break;
  }
  return withoutDecider(lines);
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

/** The trích yếu after the number, date and issuer that a heading cites. */
function withoutCitation(document: SourceDocument, [first, ...more]: readonly Span[]): readonly Span[] {
  if (!first) return [];
  const cited = CITED.exec(fold(document.text.slice(first.start, first.end)))?.[0].length ?? 0;
  return [{ start: first.start + cited, end: first.end }, ...more];
}

/** Of a heading that stands twice, "Kết luận số 69-KL/TW" and then in full, the full one. */
function once(lines: readonly PrintedLine[]): readonly PrintedLine[] {
  const [first, second] = lines;
  return first &&
    second &&
    first.text.length < second.text.length &&
    second.folded.startsWith(first.folded) &&
    !loud(first.text)
    ? lines.slice(1)
    : lines;
}

/** The title of the first document in the file, or null. */
export function titleOf(document: SourceDocument, blocks: readonly BlockView[]): Title | null {
  const printed = titleLines(document, blocks);
  const found = once(printed.length > 0 ? printed : lostTitle(document, blocks));
  const bare = !blocks.some((b) => b.role === 'letterhead');
  // A page of the web: its heading is the whole title, what follows tells the same again or is text.
  const lines = bare && found[0] && !loud(found[0].text) && found[0].text.length > 40 ? found.slice(0, 1) : found;
  const [first, ...more] = lines;
  if (!first) return null;
  const damaged = misread(first);
  const m = TYPE.exec(damaged ?? fold(first.text.replace(/^[*_#]+/u, '')));
  const marks = /^[*_#]*/u.exec(first.text)?.[0].length ?? 0;
  const shape = (s: Span): Span => trimmed(document.text, s);
  if (!m) return { type: null, typeSpan: null, subject: lines.map(shape), heading: null, of: null };
  const end = first.start + marks + m[0].length;
  const rest = lineOf(document, shape({ start: end, end: first.end }), { zone: first.zone, role: first.role });
  const { of, rest: subject } = partOf(rest.start < rest.end ? [rest, ...more] : more);
  return {
    type: m[1] ?? null,
    typeSpan: { start: first.start + marks, end: end - (m[0].length - m[0].trimEnd().length) },
    subject: withoutCitation(document, subject.map(shape)).filter((s) => s.start < s.end),
    heading: first,
    of: of && shape(of),
  };
}
