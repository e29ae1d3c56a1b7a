import { isSyllable } from '@dondoc/text';
import type { LayoutWord } from '../layout/words.js';
import { reworded } from './line-words.js';

/** Marks that are never a word by themselves; bullets (`-`, `+`, `•`), signs of units (`%`, `‰`) and dot leaders are. */
const STRAY = /^[.,:;'"`´ˆ^~_|\\/=<>«»‘’“”„°*#¡!¿¬¦‚()[\]{}]{1,3}$/u;
/** Marks that a speck adds before or after a word. Quotes and brackets are left: they may be meant. */
const BEFORE = /^[.,:;'`´ˆ^~_|\\¡¿„‚*«»]+(?=[\p{L}\p{N}(“"])/u;
const AFTER = /[`´ˆ^~_|\\'‘¡¿]+$/u;
const LETTERS = /[\p{L}\p{N}]/gu;

const lettersIn = (text: string): number => text.match(LETTERS)?.length ?? 0;
const heightOf = (w: LayoutWord): number => w.box.y1 - w.box.y0;
const noise = (word: LayoutWord): LayoutWord => ({ ...word, zone: 'noise' });

/** True where a word could be one: a syllable, a figure, an abbreviation in capitals. */
function isPlausible(text: string): boolean {
  const bare = text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}%]+$/gu, '');
  return (
    /^\d[\d.,/:-]*%?$/u.test(bare) ||
    isSyllable(bare) ||
    /^\p{Lu}[\p{Lu}\d-]+$/u.test(bare) ||
    /[/-]/u.test(bare.slice(1))
  );
}

function trim(word: LayoutWord): LayoutWord {
  if ((word.confidence ?? 1) > 0.97 || word.zone) return word;
  const text = word.text.replace(BEFORE, '').replace(AFTER, '');
  return lettersIn(text) > 0 ? reworded(word, text) : word;
}

/** A line in which nothing was read surely and little makes sense: strokes of a pen, a stamp, dirt. */
function isJunk(line: readonly LayoutWord[], usual: number): boolean {
  if (line.some((w) => w.zone === 'handwriting' || /gov\.v|\.vn(?:$|[^\p{L}])/u.test(w.text))) return false;
  const words = line.filter((w) => lettersIn(w.text) > 0);
  const letters = words.reduce((n, w) => n + lettersIn(w.text), 0);
  if (letters === 0) return line.every((w) => STRAY.test(w.text) || (w.confidence ?? 1) < 0.5);
  // Marks of capitals that the engine took for a line of their own.
  if (letters <= 3 && Math.max(...line.map(heightOf)) < 0.5 * usual && !/\d/u.test(words[0]?.text ?? '')) return true;
  const sure = words.reduce((n, w) => n + lettersIn(w.text) * (w.confidence ?? 1), 0) / letters;
  const sense = words.filter((w) => isPlausible(w.text)).length / words.length;
  if (letters <= 3) return sure < (/^\p{N}/u.test(words[0]?.text ?? '') ? 0.35 : 0.6);
  return sure < 0.3 || (sure < 0.55 && sense < 0.5);
}

/** A dash that opens a line, above or below where dashes stand: a speck, an end of a ruled line. */
function isStrayDash(word: LayoutWord, next: LayoutWord | undefined): boolean {
  if (!next || word.zone || !/^[-–—]$/u.test(word.text) || lettersIn(next.text) < 2) return false;
  const place = ((word.box.y0 + word.box.y1) / 2 - next.box.y0) / Math.max(1e-6, heightOf(next));
  const level = next.box.x1 - next.box.x0 > 0.7 * heightOf(next) && word.box.x1 <= next.box.x0;
  return level && (place < 0.25 || place > 0.95);
}

/** Sets apart what is no word: stray marks, junk at the ends of a line, lines of junk. `usual`: height of the usual word. */
export function setNoiseApart(line: readonly LayoutWord[], usual: number): LayoutWord[] {
  if (isJunk(line, usual)) return line.map((w) => (w.zone ? w : noise(w)));
  const out = line.map((w, i) =>
    (!w.zone && STRAY.test(w.text)) || (i === 0 && isStrayDash(w, line[1])) ? noise(w) : trim(w),
  );
  // From either end inwards: short, unsure, and away from the next word.
  for (const inward of [1, -1] as const) {
    for (let i = inward === 1 ? 0 : out.length - 1; i >= 0 && i < out.length; i += inward) {
      const word = out[i];
      const next = out[i + inward];
      if (!word || !next) break;
      if (word.zone) continue;
      const gap = inward === 1 ? next.box.x0 - word.box.x1 : word.box.x0 - next.box.x1;
      const unsure = (word.confidence ?? 1) < (isPlausible(word.text) ? 0.4 : 0.6);
      if (!unsure || lettersIn(word.text) > 3 || /^[-+•]$/u.test(word.text) || gap < 0.5 * usual) break;
      out[i] = noise(word);
    }
  }
  return out;
}

/** Drops quotation marks without a partner within some forty words: specks over a line are read as such. */
export function dropLoneQuotes(words: readonly LayoutWord[]): LayoutWord[] {
  const opens = (w: LayoutWord | undefined): boolean => /^[("“]*["“]/u.test(w?.text ?? '');
  const closes = (w: LayoutWord | undefined): boolean => /["”][)"”.,;:/]*$/u.test(w?.text ?? '');
  return words.map((word, i) => {
    if (word.zone || (word.confidence ?? 1) > 0.97) return word;
    let { text } = word;
    if (opens(word) && !words.slice(i, i + 40).some(closes)) text = text.replace(/^["“]+/u, '');
    if (closes(word) && !words.slice(Math.max(0, i - 40), i + 1).some(opens))
      text = text.replace(/["”]+(?=[).,;:/]*$)/u, '');
    return lettersIn(text) > 0 ? reworded(word, text) : word;
  });
}

/** After the mark that ends a document's text (`./.`) nothing is printed on its line: initials, a flourish. */
export function setInitialsApart(line: readonly LayoutWord[]): LayoutWord[] {
  const end = line.findIndex((w) => /\.\/\.?[”"’)]*$/u.test(w.text) && lettersIn(w.text) > 0);
  return end < 0 ? [...line] : line.map((w, i) => (i > end && !w.zone ? { ...w, zone: 'handwriting' } : w));
}
