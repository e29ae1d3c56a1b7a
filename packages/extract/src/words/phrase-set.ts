import { fold, stripDiacritics, tokens } from '@dondoc/text';
import { joined, type Word } from './words.js';

export interface PhraseMatch<T> {
  /** Number of words. */
  readonly length: number;
  readonly tag: T;
}

interface Entry<T> {
  readonly keys: readonly string[];
  readonly bare: readonly string[];
  readonly match: PhraseMatch<T>;
}

const NONE: readonly never[] = [];

/**
 * Phrases of one to a few syllables, each with a tag, matched on folded words; the longest wins. Where none stands there as
 * written, a phrase of two syllables or more may have lost the marks of one ("chủ tri" for "chủ trì"), as scans do.
 */
export class PhraseSet<T> {
  /** Longest first. */
  readonly #byFirst = new Map<string, { readonly alone: Entry<T>[]; readonly bySecond: Map<string, Entry<T>[]> }>();

  constructor(entries: Iterable<readonly [phrase: string, tag: T]>) {
    for (const [phrase, tag] of entries) {
      const keys = tokens(phrase).map((t) => fold(t.text));
      const bare = keys.map(stripDiacritics);
      const [first, second] = bare;
      if (first === undefined) continue;
      const of = this.#byFirst.get(first) ?? { alone: [], bySecond: new Map<string, Entry<T>[]>() };
      this.#byFirst.set(first, of);
      const list = second === undefined ? of.alone : (of.bySecond.get(second) ?? []);
      list.push({ keys, bare, match: { length: keys.length, tag } });
      if (second !== undefined) of.bySecond.set(second, list);
    }
    for (const { bySecond } of this.#byFirst.values())
      for (const list of bySecond.values()) list.sort((a, b) => b.keys.length - a.keys.length);
  }

  /** Every phrase that stands at `words[at]`, longest first. White space alone may part its words. */
  all(words: readonly Word[], at: number): readonly PhraseMatch<T>[] {
    const of = this.#byFirst.get(words[at]?.bare ?? '');
    if (!of) return NONE;
    const longer = of.bySecond.get(words[at + 1]?.bare ?? '') ?? NONE;
    const exact: PhraseMatch<T>[] = [];
    for (const entry of longer) if (damage(entry, words, at, 0) === 0) exact.push(entry.match);
    for (const entry of of.alone) if (damage(entry, words, at, 0) === 0) exact.push(entry.match);
    if (exact.length > 0) return exact;
    return longer.filter((e) => damage(e, words, at, 1) === 1).map((e) => e.match);
  }

  /** The longest phrase that stands at `words[at]`, or null. */
  at(words: readonly Word[], at: number): PhraseMatch<T> | null {
    const of = this.#byFirst.get(words[at]?.bare ?? '');
    if (!of) return null;
    const longer = of.bySecond.get(words[at + 1]?.bare ?? '') ?? NONE;
    for (const entry of longer) if (damage(entry, words, at, 0) === 0) return entry.match;
    for (const entry of of.alone) if (damage(entry, words, at, 0) === 0) return entry.match;
    for (const entry of longer) if (damage(entry, words, at, 1) === 1) return entry.match;
    return null;
  }
}

/** How many syllables of the phrase lost their marks at `words[at]`; more than `most` where it does not stand there. */
function damage(entry: Entry<unknown>, words: readonly Word[], at: number, most: number): number {
  let lost = 0;
  for (let k = 0; k < entry.keys.length; k++) {
    const word = words[at + k];
    if (!word || (k > 0 && !joined(word))) return most + 1;
    if (word.key === entry.keys[k]) continue;
    if (word.bare !== entry.bare[k] || ++lost > most) return most + 1;
  }
  return lost;
}

/** A set of phrases written one after another, parted by `|` or line ends, all with one tag. */
export function phrases<T>(list: string, tag: T): (readonly [string, T])[] {
  return list
    .split(/[|\n]/u)
    .map((p) => p.trim())
    .filter(Boolean)
    .map((p) => [p, tag] as const);
}
