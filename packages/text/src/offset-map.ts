/**
 * Where each character of a cleaned text came from. Built while cleaning, never by searching afterwards:
 * text that is diffed or searched again drifts (freelawproject/eyecite#34, #268; errata-ai/vale#1083).
 */
export class OffsetMap {
  /** `starts[i]`: source offset of clean offset `i`; one longer than the clean text. Never falls. */
  private readonly starts: Uint32Array;

  private constructor(starts: Uint32Array) {
    this.starts = starts;
  }

  /** A map from its offsets: `starts[i]` is the source offset of clean offset `i`, the last one the source's length. */
  static from(starts: ArrayLike<number>): OffsetMap {
    const copy = Uint32Array.from(starts);
    for (let i = 1; i < copy.length; i++)
      if ((copy[i] ?? 0) < (copy[i - 1] ?? 0)) throw new RangeError(`offset map falls at ${i}`);
    return new OffsetMap(copy);
  }

  /** The map of a text that was not changed. */
  static identity(length: number): OffsetMap {
    return new OffsetMap(Uint32Array.from({ length: length + 1 }, (_, i) => i));
  }

  /** Length of the clean text. */
  get length(): number {
    return this.starts.length - 1;
  }

  /** Source offset of a clean offset. Throws `RangeError` outside `0..length`. */
  toSource(offset: number): number {
    const at = this.starts[offset];
    if (at === undefined) throw new RangeError(`offset ${offset} outside 0..${this.length}`);
    return at;
  }

  /** First clean offset whose source is at or after `offset`. */
  toClean(offset: number): number {
    let low = 0;
    let high = this.length;
    while (low < high) {
      const mid = (low + high) >>> 1;
      if ((this.starts[mid] ?? 0) < offset) low = mid + 1;
      else high = mid;
    }
    return low;
  }

  /** This map, then `next`, which was built over this map's clean text. */
  andThen(next: OffsetMap): OffsetMap {
    return new OffsetMap(Uint32Array.from({ length: next.length + 1 }, (_, i) => this.toSource(next.toSource(i))));
  }
}
