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

export function componentsOf({ width, height, ink }: InkMap): Components {
  const labels = new Int32Array(ink.length);
  const parent: number[] = [0];
  const find = (i: number): number => {
    let at = i;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] as number] as number;
      at = parent[at] as number;
    }
    return at;
  };
  for (let y = 0, p = 0; y < height; y++) {
    for (let x = 0; x < width; x++, p++) {
      if (!ink[p]) continue;
      let label = x > 0 ? (labels[p - 1] as number) : 0;
      if (y > 0) {
        for (let dx = x > 0 ? -1 : 0; dx <= (x + 1 < width ? 1 : 0); dx++) {
          const other = labels[p - width + dx] as number;
          if (!other) continue;
          if (!label) label = other;
          else if (label !== other) {
            const a = find(label);
            const b = find(other);
            if (a !== b) parent[Math.max(a, b)] = Math.min(a, b);
          }
        }
      }
      if (!label) {
        label = parent.length;
        parent.push(label);
      }
      labels[p] = label;
    }
  }
  const number = new Int32Array(parent.length);
  let count = 0;
  for (let i = 1; i < parent.length; i++) if (parent[i] === i) number[i] = ++count;
  const area = new Uint32Array(count + 1);
  const x0 = new Int32Array(count + 1).fill(width);
  const y0 = new Int32Array(count + 1).fill(height);
  const x1 = new Int32Array(count + 1);
  const y1 = new Int32Array(count + 1);
  for (let y = 0, p = 0; y < height; y++) {
    for (let x = 0; x < width; x++, p++) {
      if (!labels[p]) continue;
      const c = number[find(labels[p] as number)] as number;
      labels[p] = c;
      area[c] = (area[c] as number) + 1;
      if (x < (x0[c] as number)) x0[c] = x;
      if (y < (y0[c] as number)) y0[c] = y;
      if (x >= (x1[c] as number)) x1[c] = x + 1;
      if (y >= (y1[c] as number)) y1[c] = y + 1;
    }
  }
  return { count, labels, area, x0, y0, x1, y1 };
}
