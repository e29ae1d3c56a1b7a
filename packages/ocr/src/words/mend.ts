import type { LayoutWord } from '../layout/words.js';
import { reworded } from './line-words.js';

/** The province in the letterhead: `TÍNH QUẢNG NGÃI`. No name of a body begins with TÍNH or TĨNH. */
function province(line: readonly LayoutWord[], inHead: boolean): LayoutWord[] {
  const [first, ...rest] = line;
  if (!inHead || !first || rest.length === 0 || rest.length > 4) return [...line];
  const capitals = rest.every((w) => w.text === w.text.toUpperCase() && /\p{L}/u.test(w.text));
  return capitals && /^T[ÍĨI]NH$/u.test(first.text) ? [reworded(first, 'TỈNH'), ...rest] : [...line];
}

/** `Nơi nhận:` set in slanted type: the second word is read, the first is not. It stands alone on its line. */
function recipients(line: readonly LayoutWord[]): LayoutWord[] {
  const [first, second] = line;
  if (!first || !second || line.length > 2 || !/^nh[aâậăặạ]n\s?[:;.]?$/iu.test(second.text)) return [...line];
  const unsure = (first.confidence ?? 1) < 0.6 && first.text.length <= 5;
  const alike = /^[nmv][oơóớồờợ]+[iíìịl]\)?$/iu.test(first.text);
  if (!unsure && !alike) return [...line];
  // The pair is known by its second word: the first is no noise, however it was read.
  const confidence = Math.max(first.confidence ?? 1, 0.5);
  return [{ ...reworded(first, 'Nơi'), confidence }, reworded(second, 'nhận:')];
}

/** A small l alone on its line is the figure of a row: no list is numbered by it. */
const loneStroke = (line: readonly LayoutWord[]): LayoutWord[] =>
  line.map((word) =>
    line.length === 1 && /^l[.)]?$/u.test(word.text) ? reworded(word, word.text.replace('l', '1')) : word,
  );

/** Đ is one letter; the Icelandic Ð and the African Ɖ look the same and are other ones. */
const letters = (word: LayoutWord): LayoutWord => reworded(word, word.text.replace(/[ÐƉ]/gu, 'Đ').replace(/⁄/gu, '/'));

/** Mends what is certain. `inHead`: the line stands in the left half of the page's head. What was read stays in `raw`. */
export function mendLine(line: readonly LayoutWord[], inHead: boolean): LayoutWord[] {
  return recipients(province(loneStroke(line.map(letters)), inHead));
}
