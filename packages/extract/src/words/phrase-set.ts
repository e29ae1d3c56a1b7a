import { fold, tokens } from '@dondoc/text';
import { joined, type Word } from './words.js';

export interface PhraseMatch<T> {
  /** Number of words. */
  readonly length: number;
  readonly tag: T;
}

/** Phrases of one to a few syllables, each with a tag, matched on folded words; the longest wins. */
export class PhraseSet<T> {
  readonly #byFirst = new Map<string, { keys: readonly string[]; tag: T }[]>();

  constructor(entries: Iterable<readonly [phrase: string, tag: T]>) {
    for (const [phrase, tag] of entries) {
      const keys = tokens(phrase).map((t) => fold(t.text));
      const first = keys[0];
      if (first === undefined) continue;
      const list = this.#byFirst.get(first) ?? [];
      list.push({ keys, tag });
      this.#byFirst.set(first, list);
    }
    for (const list of this.#byFirst.values()) list.sort((a, b) => b.keys.length - a.keys.length);
  }

  /** Every phrase that stands at `words[at]`, longest first. White space alone may part its words. */
  *all(words: readonly Word[], at: number): Generator<PhraseMatch<T>> {
    for (const { keys, tag } of this.#byFirst.get(words[at]?.key ?? '') ?? []) {
      let k = 1;
      while (k < keys.length && words[at + k]?.key === keys[k] && joined(words[at + k])) k++;
      if (k === keys.length) yield { length: k, tag };
    }
  }

  /** The longest phrase that stands at `words[at]`, or null. */
  at(words: readonly Word[], at: number): PhraseMatch<T> | null {
    return this.all(words, at).next().value ?? null;
  }
}

/** A set of phrases written one after another, parted by `|` or line ends, all with one tag. */
export function phrases<T>(list: string, tag: T): (readonly [string, T])[] {
  return list
    .split(/[|\n]/u)
    .map((p) => p.trim())
    .filter(Boolean)
    .map((p) => [p, tag] as const);
}
