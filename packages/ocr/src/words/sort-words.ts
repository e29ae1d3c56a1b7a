import type { LayoutSize, LayoutWord } from '../layout/words.js';

export function sortWords(words: readonly LayoutWord[], _size: LayoutSize): LayoutWord[] {
  return [...words];
}
