import type { Box } from '@dondoc/model';
import type { LayerWord, PageFrame } from './words.js';

const heightOf = (w: LayerWord): number => w.box.y1 - w.box.y0;

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
};

/**
 * Words of the footnotes of an upright page: below a short rule that starts at the left margin, in letters smaller than
 * those above it, the first of them a mark or a number.
 */
export function footnoteWords(
  words: readonly LayerWord[],
  rulings: readonly Box[],
  frame: PageFrame,
): ReadonlySet<LayerWord> {
  const none: ReadonlySet<LayerWord> = new Set();
  const rules = rulings
    .filter((r) => r.y1 - r.y0 < 3 && r.x1 - r.x0 > 60 && r.x1 - r.x0 < 0.5 * frame.width && r.x0 < 0.35 * frame.width)
    .sort((a, b) => b.y0 - a.y0);
  for (const rule of rules) {
    if (rule.y0 < 0.3 * frame.height) break;
    const below = words.filter((w) => w.box.y0 > rule.y0 - 4 && w.box.y1 > rule.y1);
    const above = words.filter((w) => w.box.y1 < rule.y0 + 4);
    // A number alone at the foot is the page's.
    const notes = below.filter(
      (w) => !/^\d{1,3}$/u.test(w.text) || below.some((o) => o !== w && Math.abs(o.box.y0 - w.box.y0) < 4),
    );
    const first = [...notes].sort((a, b) => a.box.y0 - b.box.y0 || a.box.x0 - b.box.x0)[0];
    if (notes.length < 3 || above.length < 3 || !first) continue;
    const smaller = median(notes.map(heightOf)) < 0.93 * median(above.map(heightOf));
    const firstLine = notes.filter((w) => Math.abs(w.box.y0 - first.box.y0) < 6).sort((a, b) => a.box.x0 - b.box.x0)[0];
    if (smaller && firstLine && /^\[?(?:\d{1,3}|\*)\]?\.?/u.test(firstLine.text)) return new Set(notes);
  }
  return none;
}

/** The words of footnotes with raised marks in brackets, as the marks in the text have them. */
export function withMarks(notes: ReadonlySet<LayerWord>): LayerWord[] {
  const usual = median([...notes].map(heightOf));
  return [...notes].map((w) =>
    /^\d{1,3}$/u.test(w.text) && heightOf(w) < 0.85 * usual ? { ...w, text: `[${w.text}]`, raw: w.raw ?? w.text } : w,
  );
}
