import type { Box } from '@dondoc/model';
import type { LayoutWord } from '../layout/words.js';

/** Words by the lines that the engine saw, in its order; words without a line stand alone. */
export function linesOf(words: readonly LayoutWord[]): LayoutWord[][] {
  const lines = new Map<number, LayoutWord[]>();
  let alone = -1;
  for (const w of words) {
    const key = w.line ?? alone--;
    const line = lines.get(key);
    if (line) line.push(w);
    else lines.set(key, [w]);
  }
  return [...lines.values()];
}

/** `word` with another text; what the engine read stays in `raw`. */
export function reworded(word: LayoutWord, text: string): LayoutWord {
  return text === word.text ? word : { ...word, text, raw: word.raw ?? word.text };
}

/** The characters `[from, to)` of a word as a word of its own; its box is cut in proportion. */
export function partOf(word: LayoutWord, from: number, to: number): LayoutWord {
  const { x0, x1 } = word.box;
  const wide = (x1 - x0) / Math.max(1, word.text.length);
  const box: Box = { ...word.box, x0: x0 + from * wide, x1: x0 + to * wide };
  return { ...word, text: word.text.slice(from, to), box };
}
