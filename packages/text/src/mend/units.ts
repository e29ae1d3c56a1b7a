import { placeTones } from '../fold.js';
import { tokens } from '../tokens.js';

/** Anything that parts words without being one: its place in a bigram. */
export const BREAK = '\u0002';
/** Figures, dates, document numbers. */
export const FIGURE = '\u0003';

const LETTERS = /^[\p{L}\p{M}]+$/u;
/** Signs that may stand between two words of one phrase, such as quotes and commas, count as a break, too. */
const SIGN = /[^\s\p{L}\p{M}\p{N}]/u;

/** The form under which a word is counted: lower case, the tone where the old spelling puts it. */
export function unitOf(word: string): string {
  const known = units.get(word);
  if (known !== undefined) return known;
  const unit = placeTones(word.toLowerCase());
  if (units.size < 20_000) units.set(word, unit);
  return unit;
}

/** A text has the same few words again and again. */
const units = new Map<string, string>();

/** What the language model counts in `text` (NFC), in order: words as `unitOf`, `FIGURE`, `BREAK`; it begins and ends with a break. */
export function unitsOf(text: string): string[] {
  const out: string[] = [BREAK];
  let end = 0;
  for (const token of tokens(text)) {
    if (SIGN.test(text.slice(end, token.start)) && out.at(-1) !== BREAK) out.push(BREAK);
    out.push(LETTERS.test(token.text) ? unitOf(token.text) : FIGURE);
    end = token.end;
  }
  if (out.at(-1) !== BREAK) out.push(BREAK);
  return out;
}
