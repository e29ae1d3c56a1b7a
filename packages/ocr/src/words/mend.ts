import { plain } from '../layout/cues.js';
import type { LayoutWord } from '../layout/words.js';
import { reworded } from './line-words.js';

/** Strokes that are read for one another: a quarter's `II` comes back as `11`, `I1`, `ll`. */
const STROKES = /^([1IlL|!]{2,3}|[1Il|!]V|V)(?=$|[,.;:/)\]-])/u;

/** Roman quarters after "quý": there is no quarter 11. One stroke alone stays as read: quarters are numbered 1–4, too. */
function quarters(line: readonly LayoutWord[]): LayoutWord[] {
  return line.map((word, i) => {
    const before = plain(line[i - 1]?.text ?? '');
    if (before !== 'quy') return word;
    const strokes = STROKES.exec(word.text)?.[1];
    if (!strokes || /^V$/u.test(strokes)) return word;
    const roman = strokes.endsWith('V') ? 'IV' : 'I'.repeat(strokes.length);
    return reworded(word, roman + word.text.slice(strokes.length));
  });
}

/** `II.` and `III.` at the head of a line in capitals, as the engine reads their strokes. */
const ROMAN_HEADS: Readonly<Record<string, string>> = {
  'H.': 'II.',
  'I1.': 'II.',
  '1I.': 'II.',
  'Il.': 'II.',
  'lI.': 'II.',
  '11.': 'II.',
  'IH.': 'III.',
  'HI.': 'III.',
  'I1I.': 'III.',
  'IL.': 'II.',
  'HIL.': 'III.',
  '1V.': 'IV.',
};

function romanHead(line: readonly LayoutWord[]): LayoutWord[] {
  const [first, ...rest] = line;
  const roman = first && ROMAN_HEADS[first.text];
  const heading =
    rest.length > 0 && rest.every((w) => w.text === w.text.toUpperCase()) && /\p{Lu}{2}/u.test(rest[0]?.text ?? '');
  return first && roman && heading ? [reworded(first, roman), ...rest] : [...line];
}

/** The province in the letterhead: `TÍNH QUẢNG NGÃI`. No name of a body begins with TÍNH or TĨNH. */
function province(line: readonly LayoutWord[], inHead: boolean): LayoutWord[] {
  const [first, ...rest] = line;
  if (!inHead || !first || rest.length === 0 || rest.length > 4) return [...line];
  const capitals = rest.every((w) => w.text === w.text.toUpperCase() && /\p{L}/u.test(w.text));
  return capitals && /^T[ÍĨI]NH$/u.test(first.text) ? [reworded(first, 'TỈNH'), ...rest] : [...line];
}

/** Đ is one letter; the Icelandic Ð and the African Ɖ look the same and are other ones. */
const letters = (word: LayoutWord): LayoutWord => reworded(word, word.text.replace(/[ÐƉ]/gu, 'Đ').replace(/⁄/gu, '/'));

/** Mends what is certain. `inHead`: the line stands in the left half of the page's head. What was read stays in `raw`. */
export function mendLine(line: readonly LayoutWord[], inHead: boolean): LayoutWord[] {
  return province(romanHead(quarters(line.map(letters))), inHead);
}
