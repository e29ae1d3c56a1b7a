import { stripDiacritics } from '../fold.js';
import { isSyllable } from '../syllable.js';
import { Followers } from './followers.js';
import { unitOf } from './units.js';

/** Taken off every count of a pair or triple: what those that were never seen get. */
const DISCOUNT = 1.5;
/** Least share that is kept for them. */
const SPARE = 0.02;
/** Chance of a word that was never counted. */
const UNKNOWN = 3e-7;
const SECTIONS = 8;

/**
 * How often Vietnamese words follow each other: syllables and abbreviations in lower case, figures and breaks as one word each.
 * Counted in public official and general prose by packages/text/build; it holds counts, no text.
 */
export class LanguageModel {
  /** By id, the commonest first. */
  readonly words: readonly string[];
  private readonly ids = new Map<string, number>();
  private readonly bySkeleton = new Map<string, number[]>();
  private readonly counts: Float64Array;
  private readonly alone: Float64Array;
  private readonly totals: Float64Array;
  private readonly pairs: Followers;
  private readonly triples: Followers;
  private readonly spelt: Uint8Array;
  private readonly sparePair: Float32Array;
  private readonly spareTriple: Float32Array;

  private constructor(words: readonly string[], steps: Uint8Array, pairs: Followers, triples: Followers, fine: number) {
    this.words = words;
    this.pairs = pairs;
    this.triples = triples;
    this.counts = Float64Array.from({ length: 256 }, (_, i) => 2 ** (i / fine));
    this.totals = Float64Array.from(steps, (s) => this.counts[s] ?? 0);
    const all = this.totals.reduce((a, b) => a + b, 0);
    this.alone = this.totals.map((n) => n / all);
    this.spelt = Uint8Array.from(words, (w) => (isSyllable(w) ? 1 : 0));
    this.sparePair = this.spare(pairs, (row) => this.totals[row] ?? 1);
    this.spareTriple = this.spare(triples, (row) => this.counts[pairs.step(row)] ?? 1);
    for (const [id, word] of words.entries()) {
      this.ids.set(word, id);
      const key = stripDiacritics(word);
      const same = this.bySkeleton.get(key);
      if (same) same.push(id);
      else this.bySkeleton.set(key, [id]);
    }
  }

  /** Reads what packages/text/build wrote, unpacked. Throws `RangeError` for anything else. */
  static decode(bytes: Uint8Array): LanguageModel {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let at = 8 + 4 * SECTIONS;
    if (bytes.length < at || String.fromCharCode(...bytes.subarray(0, 4)) !== 'DDLM' || view.getUint16(4, true) !== 1)
      throw new RangeError('no language model of version 1');
    const part = Array.from({ length: SECTIONS }, (_, i) => {
      const from = at;
      at += view.getUint32(8 + 4 * i, true);
      return bytes.subarray(from, at);
    });
    if (at !== bytes.length) throw new RangeError(`language model of ${bytes.length} bytes, expected ${at}`);
    const section = (i: number): Uint8Array => part[i] ?? new Uint8Array();
    return new LanguageModel(
      new TextDecoder().decode(section(0)).split('\n'),
      section(1),
      Followers.decode(section(2), section(3), section(4)),
      Followers.decode(section(5), section(6), section(7)),
      view.getUint16(6, true),
    );
  }

  /** Id of a word in any case and tone placement, of `BREAK` or `FIGURE`; -1 for a word that was not counted. */
  id(word: string): number {
    return this.ids.get(unitOf(word)) ?? -1;
  }

  /** Ids of the words that differ from `word` in their marks alone (đ and d count as such), the commonest first. */
  variants(word: string): readonly number[] {
    return this.bySkeleton.get(stripDiacritics(unitOf(word))) ?? [];
  }

  /** True where the word is spelt as a Vietnamese syllable can be; false for -1. */
  isSyllable(id: number): boolean {
    return this.spelt[id] === 1;
  }

  /** How often the word was counted; official prose counts threefold. 0 for -1. */
  count(id: number): number {
    return this.totals[id] ?? 0;
  }

  /** How often `right` was counted straight after `left`; 0 where the pair is rare. */
  pairCount(left: number, right: number): number {
    const at = left < 0 || right < 0 ? -1 : this.pairs.find(left, right);
    return at < 0 ? 0 : (this.counts[this.pairs.step(at)] ?? 0);
  }

  /** Natural logarithm of the chance that `right` follows `left`; -1 stands for a word that was not counted. */
  logChance(left: number, right: number): number {
    return Math.log(this.chance(left, right));
  }

  /** The same where the word before `left` is known, too. */
  logChanceAfter(before: number, left: number, right: number): number {
    const backOff = this.chance(left, right);
    const place = before < 0 || left < 0 ? -1 : this.pairs.find(before, left);
    if (place < 0) return Math.log(backOff);
    const at = right < 0 ? -1 : this.triples.find(place, right);
    const seen = at < 0 ? 0 : this.discounted(this.triples, at) / (this.counts[this.pairs.step(place)] ?? 1);
    return Math.log(seen + (this.spareTriple[place] ?? 1) * backOff);
  }

  private chance(left: number, right: number): number {
    const alone = right < 0 ? UNKNOWN : (this.alone[right] ?? 0);
    if (left < 0) return alone;
    const at = right < 0 ? -1 : this.pairs.find(left, right);
    const seen = at < 0 ? 0 : this.discounted(this.pairs, at) / (this.totals[left] ?? 1);
    return seen + (this.sparePair[left] ?? 1) * alone;
  }

  private discounted(table: Followers, place: number): number {
    return Math.max(0, (this.counts[table.step(place)] ?? 0) - DISCOUNT);
  }

  /** By row: what is left for followers that the table does not know. */
  private spare(table: Followers, total: (row: number) => number): Float32Array {
    return Float32Array.from({ length: table.rows.length - 1 }, (_, row) => {
      let held = 0;
      for (let i = table.rows[row] ?? 0; i < (table.rows[row + 1] ?? 0); i++) held += this.discounted(table, i);
      return Math.min(1, Math.max(SPARE, 1 - held / total(row)));
    });
  }
}
