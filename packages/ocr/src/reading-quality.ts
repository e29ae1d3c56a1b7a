import { syllableRate } from '@dondoc/text';
import type { LayoutWord } from './layout/words.js';

const LETTER = /[\p{L}\p{N}]/gu;
const lettersOf = (text: string): number => text.match(LETTER)?.length ?? 0;

/** Mean confidence of the words by their letters, 0–1; 0 where there are none. */
export function meanConfidence(words: readonly LayoutWord[]): number {
  let sum = 0;
  let all = 0;
  for (const w of words) {
    const n = lettersOf(w.text);
    sum += n * (w.confidence ?? 1);
    all += n;
  }
  return all === 0 ? 0 : sum / all;
}

/**
 * How much a reading is worth, 0–1: confidence, times the share of words that can be Vietnamese, times how much of the ink
 * that looks like letters was read at all.
 */
export function readingQuality(words: readonly LayoutWord[], letters: number): number {
  const read = words.reduce((n, w) => n + lettersOf(w.text), 0);
  const covered = letters === 0 ? 1 : Math.min(1, read / (0.6 * letters));
  return meanConfidence(words) * syllableRate(words.map((w) => w.text).join(' ')) * covered;
}
