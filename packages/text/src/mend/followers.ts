/** What follows what, and how often: rows of rising ids with a count each. */
export class Followers {
  readonly rows: Uint32Array;
  private readonly ids: Uint16Array;
  private readonly steps: Uint8Array;

  private constructor(rows: Uint32Array, ids: Uint16Array, steps: Uint8Array) {
    this.rows = rows;
    this.ids = ids;
    this.steps = steps;
  }

  /** From lengths of rows, gaps between the ids of a row, and counts, as packages/text/build writes them. */
  static decode(lengths: Uint8Array, gaps: Uint8Array, steps: Uint8Array): Followers {
    const rows = varints(lengths, 1);
    for (let i = 1; i < rows.length; i++) rows[i] = (rows[i] ?? 0) + (rows[i - 1] ?? 0);
    const ids = Uint16Array.from(varints(gaps, 0));
    for (let row = 0; row + 1 < rows.length; row++)
      for (let i = rows[row] ?? 0, last = -1; i < (rows[row + 1] ?? 0); i++) {
        last += (ids[i] ?? 0) + 1;
        ids[i] = last;
      }
    return new Followers(rows, ids, steps);
  }

  /** Place of `id` in the row, -1 where it is not in it. */
  find(row: number, id: number): number {
    let low = this.rows[row] ?? 0;
    let high = this.rows[row + 1] ?? 0;
    while (low < high) {
      const mid = (low + high) >>> 1;
      const here = this.ids[mid] ?? 0;
      if (here === id) return mid;
      if (here < id) low = mid + 1;
      else high = mid;
    }
    return -1;
  }

  /** The count at a place, in steps of a doubling. */
  step(place: number): number {
    return this.steps[place] ?? 0;
  }
}

/** Numbers of seven bits a byte, low ones first, behind `ahead` zeros. */
function varints(bytes: Uint8Array, ahead: number): Uint32Array {
  let n = 0;
  for (const b of bytes) if (b < 128) n++;
  const out = new Uint32Array(ahead + n);
  let at = ahead;
  let value = 0;
  let shift = 0;
  for (const b of bytes) {
    value += (b & 127) * 2 ** shift;
    if (b & 128) shift += 7;
    else {
      out[at++] = value;
      value = 0;
      shift = 0;
    }
  }
  return out;
}
