import type { Box, PageInfo } from '@dondoc/model';
import { ADVANCE, BELOW } from './glyphless-font.js';

/** A word to be found on the page; its box in points from the top left of the unrotated page. */
export interface LayerText {
  readonly text: string;
  readonly box: Box;
}

/** Name of the font in the page's resources. */
export const FONT_NAME = 'DondocText';

/** A word in a frame that lies along the lines of the page: `from` and `to` along it, `low` and `high` across, upwards. */
interface Lying {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly low: number;
  readonly high: number;
}

/** Between words that stand closer, programs that copy text put no blank: share of the type size. */
const LEAST_GAP = 0.25;
/** A blank wider than this (of the type size) separates columns, not words. */
const MOST_GAP = 4;

const hex = (text: string): string =>
  Array.from({ length: text.length }, (_, i) => text.charCodeAt(i).toString(16).padStart(4, '0')).join('');
const number = (value: number): string => String(Math.round(value * 1000) / 1000);
const middleOf = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Words that follow one another on one line of print. */
function linesOf(words: readonly Lying[]): Lying[][] {
  const lines: Lying[][] = [];
  for (const word of words) {
    const line = lines.at(-1) ?? [];
    const before = line.at(-1);
    // A dash or a full stop is no measure of its line.
    const low = Math.min(...line.map((w) => w.low));
    const high = Math.max(...line.map((w) => w.high));
    const level = (word.high + word.low) / 2;
    const follows =
      before &&
      level > low &&
      level < high &&
      word.from > (before.from + before.to) / 2 &&
      word.from - before.to < MOST_GAP * Math.max(word.high - word.low, (high - low) / 2);
    if (follows) line.push(word);
    else lines.push([word]);
  }
  return lines;
}

/** The operators of one line: each word stretched to its own length, each blank to what lies before the next word. */
function shownLine(line: readonly Lying[], cos: number, sin: number): string {
  const low = middleOf(line.map((w) => w.low));
  const size = Math.max(0.5, middleOf(line.map((w) => w.high)) - low);
  const base = low + BELOW * size;
  const stretch = (units: number, long: number): string => number((100 * long) / ((size * units * ADVANCE) / 1000));
  const start = line[0]?.from ?? 0;
  let at = start;
  const shown = line.map(({ text, to }, i) => {
    const next = line[i + 1]?.from ?? to + (ADVANCE / 1000) * size;
    const end = Math.max(at + 0.2 * size, Math.min(to, next - LEAST_GAP * size));
    const gap = Math.max(LEAST_GAP * size, next - end);
    const word = `${stretch(text.length, end - at)} Tz <${hex(text)}> Tj ${stretch(1, gap)} Tz <0020> Tj`;
    at = end + gap;
    return word;
  });
  const [x, y] = [start * cos - base * sin, start * sin + base * cos];
  const matrix = [cos, sin, -sin, cos, x, y].map(number).join(' ');
  return `/${FONT_NAME} ${number(size)} Tf ${matrix} Tm\n${shown.join('\n')}`;
}

/**
 * The operators that write `words` invisibly (text render mode 3) at their boxes, along the lines of the page: turned as
 * `rotation` says and leaning by `skew`.
 *
 * @param origin  of the page's top left corner, in the file's own coordinates
 */
export function textLayer(
  words: readonly LayerText[],
  { rotation, skew = 0 }: Pick<PageInfo, 'rotation' | 'skew'>,
  origin: { readonly left: number; readonly top: number },
): string {
  // The page is put upright by a clockwise turn, so its lines run counter-clockwise; they lean clockwise by `skew`.
  const angle = ((rotation - skew) * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const sideways = rotation === 90 || rotation === 270;
  const lying = words.map(({ text, box }): Lying => {
    const [wide, tall] = [box.x1 - box.x0, box.y1 - box.y0];
    const [long, high] = sideways ? [tall, wide] : [wide, tall];
    const x = origin.left + (box.x0 + box.x1) / 2;
    const y = origin.top - (box.y0 + box.y1) / 2;
    const [along, up] = [x * cos + y * sin, y * cos - x * sin];
    return { text, from: along - long / 2, to: along + long / 2, low: up - high / 2, high: up + high / 2 };
  });
  const lines = linesOf(lying).map((line) => shownLine(line, cos, sin));
  return `q BT 3 Tr\n${lines.join('\n')}\nET Q\n`;
}
