/** What engines read for the strokes of figures. */
const AS_FIGURE: Readonly<Record<string, string>> = {
  I: '1',
  l: '1',
  '|': '1',
  ']': '1',
  '[': '1',
  O: '0',
  o: '0',
  Ø: '0',
};

/** Characters that are figures or are read for them, as the inside of a character class. */
export const FIGURE_LIKE = '\\dIl|\\]\\[OoØ';

/** `text` with strokes as the figures they look like. Of the same length. */
export function asFigures(text: string): string {
  return Array.from(text, (c) => AS_FIGURE[c] ?? c).join('');
}
