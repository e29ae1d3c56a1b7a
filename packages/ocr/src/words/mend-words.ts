import { type Box, unionBox } from '@dondoc/model';
import { type LanguageModel, mend, sourceOf } from '@dondoc/text';
import type { LayoutWord } from '../layout/words.js';

/** A word that was changed by what stands around it is less sure than its letters were. */
const TRUST = 0.85;

/** Words that changes touch, as one stretch: `[first, last]`. */
interface Stretch {
  readonly first: number;
  last: number;
}

/** `texts` in the place of `words`: the box of all of them is divided by the lengths of the texts. */
function inPlaceOf(words: readonly LayoutWord[], texts: readonly string[]): LayoutWord[] {
  const [head] = words;
  if (!head) return [];
  const box = unionBox(words.map((w) => w.box));
  const raw = words.map((w) => w.raw ?? w.text).join(' ');
  const known = words.flatMap((w) => (w.confidence === undefined ? [] : [w.confidence]));
  const wide = (box.x1 - box.x0) / texts.join(' ').length;
  let at = 0;
  return texts.map((text): LayoutWord => {
    const own: Box =
      texts.length === 1 ? box : { ...box, x0: box.x0 + at * wide, x1: box.x0 + (at + text.length) * wide };
    at += text.length + 1;
    return { ...head, text, raw, box: own, ...(known.length > 0 ? { confidence: TRUST * Math.min(...known) } : {}) };
  });
}

/**
 * Words with what was misread mended by what stands around them; words that are set apart (`zone`) stay out of it. What was
 * read stays in `raw`, the confidence of a mended word falls. Words in the order in which they are read.
 */
export function mendWords(words: readonly LayoutWord[], model: LanguageModel): LayoutWord[] {
  const read = words.filter((w) => w.zone === undefined);
  const source = sourceOf(read);
  const { text, map, changes } = mend(read, { model });
  if (changes.length === 0) return [...words];
  const starts: number[] = [];
  let at = 0;
  for (const w of read) {
    starts.push(at);
    at += w.text.length + 1;
  }
  const wordAt = (offset: number): number => {
    let i = starts.length - 1;
    while (i > 0 && (starts[i] ?? 0) > offset) i--;
    return i;
  };
  const stretches: Stretch[] = [];
  for (const change of changes) {
    const first = wordAt(change.start);
    const last = Math.max(first, wordAt(change.end - 1));
    const before = stretches.at(-1);
    if (before && first <= before.last) before.last = Math.max(before.last, last);
    else stretches.push({ first, last });
  }
  const mended = new Map<LayoutWord, LayoutWord[]>();
  for (const { first, last } of stretches) {
    const own = read.slice(first, last + 1);
    const from = starts[first] ?? 0;
    const to = Math.min(source.length, (starts[last] ?? 0) + (read[last]?.text.length ?? 0));
    const texts = text.slice(map.toClean(from), map.toClean(to)).split(/\s+/u).filter(Boolean);
    for (const w of own) mended.set(w, []);
    if (own[0]) mended.set(own[0], inPlaceOf(own, texts));
  }
  return words.flatMap((w) => mended.get(w) ?? [w]);
}
