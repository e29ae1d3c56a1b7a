import type { Box, Line, TextBlock } from '@dondoc/model';
import { isBullet, parseMarker } from './marker.js';
import {
  addLine,
  isCentered,
  lineText,
  type Measure,
  measureOf,
  type Paragraph,
  paragraphText,
  startParagraph,
} from './paragraph.js';

const STOPPED = /[.;:!?…]["”’»)\]]*$|\.\/\.?$/u;
const LOWER_START = /^["“‘(]?\p{Ll}/u;
/** Words after which no sentence and no heading ends. */
const UNFINISHED =
  /(?:,|(?<![\p{L}\p{M}])(?:của|các|những|và|hoặc|với|về|trong|trên|cho|tại|từ|do|là|theo|đến|để|nhằm|bởi|giữa|gồm|như|được|qua|số|một|mọi|tới))$/u;
const CAPITALS = /^[^\p{Ll}]*\p{Lu}[^\p{Ll}]*$/u;
/** A line that opens a part of an official document whatever stood before it. */
const OPENER = /^(?:Nơi nhận|Kính gửi|Căn cứ|TM\.|T\/M|KT\.|K\/T|TL\.|T\/L|TUQ\.|Điều \d+[.:])/u;

/** The end of a line that announces what is ordered below it. */
const ANNOUNCES = /(?:như sau|sau đây|dưới đây|nội dung sau|nhiệm vụ sau|yêu cầu|chỉ thị|kết luận|quyết nghị)\s*:$/u;

/** How far text without boxes runs: the length of its long lines. */
function wrapWidth(lines: readonly Line[]): number {
  const lengths = lines.map((l) => lineText(l).length).sort((a, b) => a - b);
  return lengths[Math.floor((lengths.length - 1) * 0.9)] ?? 0;
}

/** Of fewer lines one cannot tell how far the text runs: a title or letterhead is narrower than the text below it. */
const TELLING = 12;

/** How far the body text of a document without boxes runs, in characters; 0 where its lines end with their paragraphs. */
export function textWidth(blocks: readonly TextBlock[]): number {
  return wrapWidth(
    blocks.filter((b) => b.wrap === 'layout' && b.zone === 'body' && b.lines.length > 1).flatMap((b) => b.lines),
  );
}

interface Setting {
  readonly measure: Measure | null;
  readonly width: number;
  /** The first lines of paragraphs are cut short: see `hasShortFirsts`. */
  readonly shortFirsts: boolean;
}

/** A first line this much shorter than the others does not end a paragraph in a text with short first lines. */
const SHORT = 0.6;

/**
 * Pages saved from the web wrap each paragraph's first line early, as the indent counted there. True where most such lines
 * are plainly cut: no stop, and a small letter begins the next.
 */
function hasShortFirsts(lines: readonly Line[], width: number): boolean {
  const texts = lines.map(lineText);
  let cut = 0;
  let all = 0;
  for (let i = 0; i + 1 < texts.length; i++) {
    const [before, text = '', next = ''] = [texts[i - 1], texts[i], texts[i + 1]];
    const first = before === undefined || STOPPED.test(before) || parseMarker(text) !== null;
    if (!first || STOPPED.test(text) || text.length >= SHORT * width || parseMarker(next)) continue;
    all++;
    if (LOWER_START.test(next)) cut++;
  }
  return cut >= 3 && cut >= 0.5 * all;
}

/** True where the line before ran to the end of its measure, so that its paragraph may go on. */
function isFull(line: Line, next: Line, { measure, width }: Setting): boolean {
  if (line.box && measure) {
    const firstWord = next.pieces[0];
    const room =
      firstWord?.origin.kind === 'page'
        ? firstWord.origin.box.x1 - firstWord.origin.box.x0
        : 0.05 * (measure.right - measure.left);
    return line.box.x1 + room + 4 > measure.right;
  }
  const word = /^\S+/u.exec(lineText(next))?.[0].length ?? 0;
  return lineText(line).length + word + 1 >= 0.88 * width;
}

/** True where `next` opens a paragraph of its own after `line`, which is the `first` of its paragraph or not. */
function opensParagraph(line: Line, next: Line, first: boolean, setting: Setting): boolean {
  const before = lineText(line);
  const text = lineText(next);
  if (OPENER.test(text)) return true;
  const stopped = STOPPED.test(before);
  const full = isFull(line, next, setting);
  const marker = parseMarker(text);
  if (marker) {
    // "chính trị⏎- xã hội": a dash amid a sentence; "Mục 2⏎1. …" is none.
    const amid = full && !stopped && LOWER_START.test(text.slice(marker.end).trimStart());
    if (!amid || !(isBullet(marker.style) || marker.style === 'decimal')) return true;
  }
  const { measure } = setting;
  const centered = isCentered(line.box, measure);
  if (centered !== isCentered(next.box, measure)) return !(centered === false && !stopped && LOWER_START.test(text));
  if (centered) return true;
  if (LOWER_START.test(text)) return false;
  if (ANNOUNCES.test(before)) return true;
  if (!next.box && !stopped && !CAPITALS.test(before) && !CAPITALS.test(text))
    if (UNFINISHED.test(before) || (first && setting.shortFirsts)) return false;
  if (setting.shortFirsts && stopped && !STOPPED.test(text) && text.length < SHORT * setting.width) return true;
  if (
    next.box &&
    measure &&
    next.box.x0 - measure.left > 14 &&
    (stopped || !full) &&
    (line.box?.x0 ?? 0) < next.box.x0 - 8
  )
    return true;
  return !full || (stopped && !next.box && lineText(line).length < 0.93 * setting.width);
}

/** Paragraphs of a block whose line ends are the paper's. */
function layoutParagraphs(block: TextBlock, pageMeasure: Measure | null, around: number): Paragraph[] {
  const column = block.zone === 'column-left' || block.zone === 'column-right';
  const boxes = block.lines.flatMap((l) => (l.box ? [l.box] : []));
  const measure = column ? measureOf(boxes) : (pageMeasure ?? measureOf(boxes));
  const own = wrapWidth(block.lines);
  const width = block.lines.length < TELLING ? Math.max(own, around) : own;
  const shortFirsts = boxes.length === 0 && hasShortFirsts(block.lines, width);
  const setting: Setting = { measure: column ? null : measure, width, shortFirsts };
  const out: Paragraph[] = [];
  let previous: Line | null = null;
  let first = true;
  for (const line of block.lines) {
    const current = out.at(-1);
    const apart: boolean = column
      ? !continuesInColumn(previous, line)
      : !previous || opensParagraph(previous, line, first, setting);
    first = !current || apart;
    if (!current || apart) out.push(startParagraph(block, line, !column && isCentered(line.box, measure), true));
    else addLine(current, line);
    previous = line;
  }
  return out.filter((p) => p.pieces.length > 0);
}

/** In letterheads and closings a line stands for itself, but for the tail of an item: `- Các sở, ban,⏎ngành tỉnh;`. */
function continuesInColumn(previous: Line | null, line: Line): boolean {
  if (!previous) return false;
  const before = lineText(previous);
  const text = lineText(line);
  return LOWER_START.test(text) && !STOPPED.test(before) && !parseMarker(text) && !/^(?:ngày|tháng)\s/u.test(text);
}

/** The body measure of each page, over all its blocks. */
export function pageMeasures(blocks: readonly TextBlock[]): ReadonlyMap<number, Measure> {
  const boxes = new Map<number, Box[]>();
  for (const block of blocks) {
    if (block.zone !== 'body' || block.page === undefined) continue;
    const list = boxes.get(block.page) ?? [];
    for (const line of block.lines) if (line.box) list.push(line.box);
    boxes.set(block.page, list);
  }
  const out = new Map<number, Measure>();
  for (const [page, list] of boxes) {
    const measure = measureOf(list);
    if (measure) out.set(page, measure);
  }
  return out;
}

/** The paragraphs of one text block, in order. `width`: of the text around it, where that has no boxes. */
export function blockParagraphs(block: TextBlock, measures: ReadonlyMap<number, Measure>, width = 0): Paragraph[] {
  if (block.wrap === 'layout')
    return layoutParagraphs(block, block.page === undefined ? null : (measures.get(block.page) ?? null), width);
  return block.lines
    .map((line) => startParagraph(block, line, block.align === 'center', false))
    .filter((p) => paragraphText(p) !== '');
}

/** True where a crawled text was broken amid a sentence: no stop before, and neither line is a heading. */
function brokenText(before: string, next: string): boolean {
  if (OPENER.test(next) || parseMarker(next)) return false;
  const marker = parseMarker(before);
  if (CAPITALS.test(next)) return CAPITALS.test(before) && marker !== null && !isBullet(marker.style);
  if (before.endsWith(',')) return true;
  return before.length >= 25 && !CAPITALS.test(before) && (marker === null || isBullet(marker.style));
}

/**
 * True where `next` is the rest of `before`, cut by the end of a block or page: no stop before, a small letter after.
 * Never across columns or into a heading of the source. `inText`: amid the running text of a file without layout,
 * where lines are broken before capitals too.
 */
export function goesOn(before: Paragraph, next: Paragraph, inText: boolean): boolean {
  if (before.zone !== 'body' || next.zone !== 'body' || before.heading !== null || next.heading !== null) return false;
  if (!before.open && !inText) return false;
  const text = paragraphText(next);
  const head = paragraphText(before);
  if (STOPPED.test(head)) return false;
  return (LOWER_START.test(text) && parseMarker(text) === null) || (inText && brokenText(head, text));
}

/** "8." alone on its line, its title on the next: a number that the words after it belong to. */
export function isLoneNumber(before: Paragraph, next: Paragraph): boolean {
  if (before.zone !== 'body' || next.zone !== 'body' || before.page !== next.page) return false;
  const text = paragraphText(before);
  const marker = parseMarker(text);
  if (marker === null || isBullet(marker.style) || marker.label.length < text.length) return false;
  return parseMarker(paragraphText(next)) === null && /^["“‘(]?\p{L}/u.test(paragraphText(next));
}

/** A whole sentence of some length: the body has begun. */
export function isRunningText(paragraph: Paragraph): boolean {
  const text = paragraphText(paragraph);
  return paragraph.zone === 'body' && text.length > 80 && STOPPED.test(text);
}
