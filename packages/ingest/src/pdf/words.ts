import type { Box } from '@dondoc/model';
import type { LayoutWord } from '@dondoc/ocr';
import { clean, type LegacyEncoding } from '@dondoc/text';
import { hasPrinterLetters, undoPrinterLetters } from '../printer-letters.js';
import type { Glyph } from './glyph.js';
import { type LegacyWord, legacyWords } from './legacy-fonts.js';
import type { PDFPageProxy } from './pdfjs.js';

/** A word of a text layer, with what tells whether it can be trusted. */
export interface LayerWord extends LayoutWord {
  readonly fonts: ReadonlySet<string>;
  readonly fontName: string;
  readonly invisible: boolean;
  /** It has glyphs without a known letter. */
  readonly unmapped: boolean;
  /** What its letters were written in, where that was older than Unicode; `text` is Unicode. */
  readonly legacy?: LegacyEncoding;
  /** Quarter turns of its baseline, counter-clockwise; null where it leans. */
  readonly turn: 0 | 1 | 2 | 3 | null;
}

/** How a page lies in its file: boxes come out in points from the top left of what is shown of it, unrotated. */
export interface PageFrame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Of what a viewer shows of the page. */
export function frameOf({ view: [x0 = 0, y0 = 0, x1 = 0, y1 = 0] }: PDFPageProxy): PageFrame {
  return { left: x0, top: y1, width: x1 - x0, height: y1 - y0 };
}

export const toTopLeft = (box: Box, frame: PageFrame): Box => ({
  x0: box.x0 - frame.left,
  y0: frame.top - box.y1,
  x1: box.x1 - frame.left,
  y1: frame.top - box.y0,
});

/** Above and below the baseline, in font sizes: letters with their marks, without the leading. */
const ASCENT = 0.78;
const DESCENT = 0.2;
/** A gap wider than this many font sizes parts words. */
const WORD_GAP = 0.17;

const QUARTER = Math.PI / 2;

function turnOf(angle: number): 0 | 1 | 2 | 3 | null {
  const quarters = angle / QUARTER;
  const nearest = Math.round(quarters);
  return Math.abs(quarters - nearest) * QUARTER > 0.09 ? null : ((((nearest % 4) + 4) % 4) as 0 | 1 | 2 | 3);
}

/** Box of a run of glyphs of one direction, page space. */
function boxOf(glyphs: readonly Glyph[]): Box {
  const xs: number[] = [];
  const ys: number[] = [];
  for (const g of glyphs) {
    const [cos, sin] = [Math.cos(g.angle), Math.sin(g.angle)];
    for (const along of [0, g.width])
      for (const up of [-DESCENT * g.size, ASCENT * g.size]) {
        xs.push(g.x + along * cos - up * sin);
        ys.push(g.y + along * sin + up * cos);
      }
  }
  return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) };
}

/** How far `next` stands from the end of `last` along the baseline, and how far off it. */
function step(last: Glyph, next: Glyph): { gap: number; off: number } {
  const [cos, sin] = [Math.cos(last.angle), Math.sin(last.angle)];
  const [dx, dy] = [next.x - last.x, next.y - last.y];
  return { gap: dx * cos + dy * sin - last.width, off: Math.abs(dy * cos - dx * sin) };
}

/** A figure that is set small and raised after a word or before a note: the mark of a footnote. */
function isRaised(mark: Glyph, base: Glyph): boolean {
  const up = (mark.y - base.y) * Math.cos(base.angle) - (mark.x - base.x) * Math.sin(base.angle);
  return /^[\d*]$/u.test(mark.text) && mark.size <= 0.8 * base.size && up > 0.12 * base.size && up < 0.7 * base.size;
}

/** "m²" and its like. */
const UNIT = /(?:^|[^\p{L}])(?:[kcdm]?m|ha|s)$/iu;

/** The text of a word's glyphs, marks of footnotes in brackets: they part the figure from what it stands at. */
function textOf(glyphs: readonly Glyph[]): string {
  const plain = glyphs.map((g) => g.text).join('');
  const base = glyphs.reduce((a, b) => (b.size > a.size ? b : a));
  if (glyphs.every((g) => !isRaised(g, base))) return plain;
  let out = '';
  let mark = '';
  for (const glyph of glyphs) {
    if (isRaised(glyph, base) && !UNIT.test(out)) mark += glyph.text;
    else {
      out += mark === '' ? glyph.text : `[${mark}]${out === '' ? ' ' : ''}${glyph.text}`;
      mark = '';
    }
  }
  return mark === '' ? out : `${out}[${mark}]`;
}

function continues(last: Glyph, next: Glyph): boolean {
  const size = Math.max(last.size, next.size);
  const { gap, off } = step(last, next);
  if (isRaised(next, last) || isRaised(last, next)) return gap < 0.3 * size && gap > -0.5 * size;
  // A mark that is drawn by itself may step back over its letter.
  const back = /^\p{M}/u.test(next.text) ? -1.2 : -0.5;
  return off < 0.35 * size && gap < WORD_GAP * size && gap > back * size && Math.abs(last.angle - next.angle) < 0.05;
}

interface Reading {
  readonly mend: (text: string) => string;
  readonly legacy: ReadonlyMap<readonly Glyph[], LegacyWord>;
}

function wordOf(glyphs: readonly Glyph[], frame: PageFrame, reading: Reading): LayerWord | null {
  const raw = glyphs.map((g) => g.text).join('');
  const old = reading.legacy.get(glyphs);
  const text = reading.mend(clean(old?.text ?? textOf(glyphs)).text.trim());
  if (text === '') return null;
  const inked = glyphs.filter((g) => g.text.trim() !== '');
  const first = inked[0];
  if (!first) return null;
  const bold = inked.filter((g) => g.font.bold).length * 2 > inked.length;
  const italic = inked.filter((g) => g.font.italic).length * 2 > inked.length;
  return {
    text,
    ...(text === raw.trim() ? {} : { raw }),
    box: toTopLeft(boxOf(inked), frame),
    ...(bold ? { bold } : {}),
    ...(italic ? { italic } : {}),
    fonts: new Set(inked.map((g) => g.font.id)),
    fontName: first.font.name,
    invisible: first.invisible,
    unmapped: inked.some((g) => g.unmapped),
    ...(old ? { legacy: old.legacy } : {}),
    turn: turnOf(first.angle),
  };
}

/** True where the two are one word drawn twice, a hair apart, to look bold. */
const isDouble = (a: LayerWord, b: LayerWord): boolean =>
  a.text === b.text && Math.abs(a.box.x0 - b.box.x0) < 1.2 && Math.abs(a.box.y0 - b.box.y0) < 1.2;

/** The words of glyphs, in the order in which they are drawn. */
export function wordsOf(glyphs: readonly Glyph[], frame: PageFrame): LayerWord[] {
  const out: LayerWord[] = [];
  const mend = glyphs.some((g) => hasPrinterLetters(g.text)) ? undoPrinterLetters : (text: string): string => text;
  const runs: Glyph[][] = [];
  let open = false;
  for (const glyph of glyphs) {
    const run = runs.at(-1);
    const last = open ? run?.at(-1) : undefined;
    open = glyph.text.trim() !== '' || glyph.unmapped;
    if (!open) continue;
    if (run && last && continues(last, glyph)) run.push(glyph);
    else runs.push([glyph]);
  }
  const reading = { mend, legacy: legacyWords(runs) };
  const places = new Map<string, LayerWord[]>();
  for (const run of runs) {
    const word = wordOf(run, frame, reading);
    if (!word) continue;
    const key = `${word.text}@${Math.round(word.box.x0 / 4)}`;
    const near = [-1, 0, 1].flatMap((d) => places.get(`${word.text}@${Math.round(word.box.x0 / 4) + d}`) ?? []);
    if (near.some((w) => isDouble(w, word))) continue;
    places.set(key, [...(places.get(key) ?? []), word]);
    out.push(word);
  }
  return out;
}
