import type { Box } from '@dondoc/model';
import type { InkMap } from './grey-image.js';

/** Connected pieces of ink (8 neighbours): their boxes and sizes, and which piece each pixel belongs to. */
export interface Components {
  readonly count: number;
  /** Piece of each pixel, from 1; 0 for paper. */
  readonly labels: Int32Array;
  readonly area: Uint32Array;
  readonly x0: Int32Array;
  readonly y0: Int32Array;
  readonly x1: Int32Array;
  readonly y1: Int32Array;
}

/** The box of piece `i`, in pixels. */
export const boxOfPiece = (c: Components, i: number): Box => ({
  x0: c.x0[i] as number,
  y0: c.y0[i] as number,
  x1: c.x1[i] as number,
  y1: c.y1[i] as number,
});

/** Unbroken stretches of ink in a row, row by row; `rows[y]` is the first of row y. */
interface Runs {
  readonly count: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly rows: Int32Array;
}

function runsOf({ width, height, ink }: InkMap): Runs {
  let from = new Int32Array(1 << 14);
  let to = new Int32Array(1 << 14);
  const rows = new Int32Array(height + 1);
  let count = 0;
  let row = -1;
  for (let p = ink.indexOf(1); p >= 0; p = ink.indexOf(1, p)) {
    const y = Math.floor(p / width);
    while (row < y) rows[++row] = count;
    if (count === from.length) {
      from = grown(from);
      to = grown(to);
    }
    const start = y * width;
    const end = start + width;
    from[count] = p - start;
    while (p < end && ink[p]) p++;
    to[count++] = p - start;
  }
  while (row < height) rows[++row] = count;
  return { count, from, to, rows };
}

function grown(list: Int32Array): Int32Array<ArrayBuffer> {
  const out = new Int32Array(2 * list.length);
  out.set(list);
  return out;
}

/** The first of the runs that hang together with each run, by the runs of the row above that touch it, also at a corner. */
function firstOf({ count, from, to, rows }: Runs, height: number): Int32Array {
  const parent = new Int32Array(count);
  const find = (i: number): number => {
    let at = i;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] as number] as number;
      at = parent[at] as number;
    }
    return at;
  };
  for (let y = 0; y < height; y++) {
    let above = y > 0 ? (rows[y - 1] as number) : 0;
    const aboveEnd = y > 0 ? (rows[y] as number) : 0;
    for (let run = rows[y] as number; run < (rows[y + 1] as number); run++) {
      parent[run] = run;
      while (above < aboveEnd && (to[above] as number) < (from[run] as number)) above++;
      for (let other = above; other < aboveEnd && (from[other] as number) <= (to[run] as number); other++) {
        const a = find(run);
        const b = find(other);
        parent[Math.max(a, b)] = Math.min(a, b);
      }
    }
  }
  for (let run = 0; run < count; run++) parent[run] = find(run);
  return parent;
}

/** Pieces are numbered in the order of their first pixels, row by row. */
export function componentsOf(map: InkMap): Components {
  const { width, height } = map;
  const runs = runsOf(map);
  const first = firstOf(runs, height);
  const number = new Int32Array(runs.count);
  let count = 0;
  for (let run = 0; run < runs.count; run++)
    number[run] = first[run] === run ? ++count : (number[first[run] as number] as number);
  const labels = new Int32Array(width * height);
  const area = new Uint32Array(count + 1);
  const x0 = new Int32Array(count + 1).fill(width);
  const y0 = new Int32Array(count + 1).fill(height);
  const x1 = new Int32Array(count + 1);
  const y1 = new Int32Array(count + 1);
  for (let y = 0; y < height; y++) {
    for (let run = runs.rows[y] as number; run < (runs.rows[y + 1] as number); run++) {
      const c = number[run] as number;
      const from = runs.from[run] as number;
      const to = runs.to[run] as number;
      labels.fill(c, y * width + from, y * width + to);
      area[c] = (area[c] as number) + to - from;
      if (from < (x0[c] as number)) x0[c] = from;
      if (to > (x1[c] as number)) x1[c] = to;
      if (y < (y0[c] as number)) y0[c] = y;
      y1[c] = y + 1;
    }
  }
  return { count, labels, area, x0, y0, x1, y1 };
}
