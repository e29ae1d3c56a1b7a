import { isSyllable } from '@dondoc/text';

/** Fewer letters set apart may be a list of marks: "a b c d". */
const FEWEST = 5;
const LETTERS = /^\p{L}(?:\s+\p{L}){4,}$/u;
const LONGEST_SYLLABLE = 7;

/** The fewest syllables that `letters` fall into, as the counts of letters after which each but the last ends; null where they do not. */
function syllableEnds(letters: string): readonly number[] | null {
  const best: (readonly number[] | null)[] = [[]];
  for (let end = 1; end <= letters.length; end++) {
    best[end] = null;
    for (let start = Math.max(0, end - LONGEST_SYLLABLE); start < end; start++) {
      const before = best[start];
      if (!before || !isSyllable(letters.slice(start, end))) continue;
      const shorter = best[end];
      if (!shorter || before.length + 1 < shorter.length) best[end] = [...before, end];
    }
  }
  return best[letters.length]?.slice(0, -1) ?? null;
}

/**
 * Where words end in a line whose letters are set apart ("K Ế  H O Ạ C H"): counts of letters after which a space stands. Null for
 * every other text, and where the letters make no Vietnamese words.
 */
export function letterSpaced(text: string): ReadonlySet<number> | null {
  const line = text.trim();
  if (!LETTERS.test(line)) return null;
  const words = line.split(/\s{2,}/u).map((w) => w.replace(/\s/gu, ''));
  const letters = words.join('');
  if (letters.length < FEWEST) return null;
  if (words.length > 1 && words.every((w) => isSyllable(w))) {
    let count = 0;
    return new Set(words.slice(0, -1).map((w) => (count += w.length)));
  }
  const ends = syllableEnds(letters);
  return ends && new Set(ends);
}
