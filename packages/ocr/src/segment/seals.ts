import type { Box } from '@dondoc/model';
import { heightOf, middleY, widthOf } from '../layout/boxes.js';
import type { Components } from '../prepare/components.js';
import type { InkLine } from './ink-lines.js';

/** A round stamp. Pixels. */
export interface Seal {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Radii of seals of Vietnamese bodies with some room, in inches: 32–42 mm across (Thông tư 07/2010/TT-BCA). */
const SMALLEST = 0.55;
const LARGEST = 0.9;
/** Cells an inch of the coarse map in which circles are looked for. */
const COARSE = 40;
const SIDES = 60;
/** Share of the circle that must be inked: a ring is, a flourish is not. */
const ENOUGH = 0.62;

/** Ink of the given pieces, cell by cell. */
function coarseInk(
  c: Components,
  pieces: ReadonlySet<number>,
  width: number,
  cell: number,
  columns: number,
  rows: number,
): Uint8Array {
  const map = new Uint8Array(columns * rows);
  for (const i of pieces)
    for (let y = c.y0[i] as number; y < (c.y1[i] as number); y++)
      for (let x = c.x0[i] as number; x < (c.x1[i] as number); x++)
        if (c.labels[y * width + x] === i) map[Math.floor(y / cell) * columns + Math.floor(x / cell)] = 1;
  return map;
}

/**
 * Round stamps among the drawings of the page, also where a signature runs through the ring: circles of a seal's size
 * most of whose edge is inked.
 */
export function findSeals(
  c: Components,
  drawings: readonly number[],
  size: { width: number; height: number },
  dpi: number,
): Seal[] {
  const rings = new Set(
    drawings.filter(
      (i) =>
        (c.y1[i] as number) - (c.y0[i] as number) > SMALLEST * dpi &&
        (c.x1[i] as number) - (c.x0[i] as number) > SMALLEST * dpi,
    ),
  );
  if (rings.size === 0) return [];
  const cell = dpi / COARSE;
  const columns = Math.ceil(size.width / cell);
  const rows = Math.ceil(size.height / cell);
  const map = coarseInk(c, rings, size.width, cell, columns, rows);
  const inked = (x: number, y: number): boolean =>
    x >= 0 && y >= 0 && x < columns && y < rows && map[y * columns + x] === 1;
  const found: (Seal & { score: number })[] = [];
  for (const i of rings) {
    const left = Math.floor((c.x0[i] as number) / cell);
    const right = Math.ceil((c.x1[i] as number) / cell);
    const top = Math.floor((c.y0[i] as number) / cell);
    const low = Math.ceil((c.y1[i] as number) / cell);
    for (let r = SMALLEST * COARSE; r <= LARGEST * COARSE; r += 1)
      for (let y = top + r * 0.8; y <= low - r * 0.8; y += 1)
        for (let x = left + r * 0.8; x <= right - r * 0.8; x += 1) {
          let hits = 0;
          for (let s = 0; s < SIDES; s++) {
            const a = (2 * Math.PI * s) / SIDES;
            if (inked(Math.round(x + r * Math.cos(a)), Math.round(y + r * Math.sin(a)))) hits++;
            else if (hits + SIDES - s < ENOUGH * SIDES) break;
          }
          if (hits >= ENOUGH * SIDES) found.push({ x: x * cell, y: y * cell, radius: r * cell, score: hits });
        }
  }
  const seals: Seal[] = [];
  for (const s of found.sort((a, b) => b.score - a.score || b.radius - a.radius))
    if (!seals.some((o) => Math.hypot(o.x - s.x, o.y - s.y) < o.radius))
      seals.push({ x: s.x, y: s.y, radius: s.radius });
  return seals;
}

/** Share of the line's length that lies inside the seal. */
function shareInside(line: Box, seal: Seal): number {
  const dy = middleY(line) - seal.y;
  const radius = 1.06 * seal.radius;
  if (Math.abs(dy) >= radius) return 0;
  const half = Math.sqrt(radius ** 2 - dy ** 2);
  const inside = Math.min(line.x1, seal.x + half) - Math.max(line.x0, seal.x - half);
  return Math.max(0, inside) / Math.max(1, widthOf(line));
}

/** True where a line is part of a seal: it lies in the ring for the most part. A name printed over the ring sticks out. */
export function inSeal(line: InkLine, seals: readonly Seal[]): boolean {
  return seals.some((s) => shareInside(line.at, s) > 0.7 && heightOf(line.at) < 1.2 * s.radius);
}
