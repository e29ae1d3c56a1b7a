import { type Box, unionBox } from '@dondoc/model';
import { heightOf, middleY, widthOf } from '../layout/boxes.js';
import { boxOfPiece, type Components } from '../prepare/components.js';
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
/** Pieces of a broken ring are longer than this, in inches; letters are not. */
const ARC = 0.25;
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

/** Boxes that overlap or lie within `gap` of each other, put together until none do. */
function clusters(boxes: readonly Box[], gap: number): Box[] {
  const out: Box[] = [];
  for (const box of boxes) {
    let whole = box;
    for (let i = out.length - 1; i >= 0; i--) {
      const o = out[i] as Box;
      if (o.x0 - gap > whole.x1 || whole.x0 - gap > o.x1 || o.y0 - gap > whole.y1 || whole.y0 - gap > o.y1) continue;
      whole = unionBox([whole, o]);
      out.splice(i, 1);
      i = out.length;
    }
    out.push(whole);
  }
  return out;
}

/**
 * Round stamps among the drawings of the page, also where a signature runs through the ring or the ring came out in arcs:
 * circles of a seal's size most of whose edge is inked.
 */
export function findSeals(
  c: Components,
  drawings: readonly number[],
  size: { width: number; height: number },
  dpi: number,
): Seal[] {
  const arcs = new Set(drawings);
  for (let i = 1; i <= c.count; i++) {
    const box = boxOfPiece(c, i);
    if (Math.max(widthOf(box), heightOf(box)) > ARC * dpi && heightOf(box) < 2 * LARGEST * dpi) arcs.add(i);
  }
  const places = clusters(
    Array.from(arcs, (i) => boxOfPiece(c, i)).filter((b) => heightOf(b) < 2.5 * LARGEST * dpi),
    0.1 * dpi,
  ).filter((b) => Math.min(widthOf(b), heightOf(b)) > 1.6 * SMALLEST * dpi);
  if (places.length === 0) return [];
  const cell = dpi / COARSE;
  const columns = Math.ceil(size.width / cell);
  const rows = Math.ceil(size.height / cell);
  const map = coarseInk(c, arcs, size.width, cell, columns, rows);
  const inked = (x: number, y: number): boolean =>
    x >= 0 && y >= 0 && x < columns && y < rows && map[y * columns + x] === 1;
  const found: (Seal & { score: number })[] = [];
  for (const place of places) {
    const left = Math.floor(place.x0 / cell);
    const right = Math.ceil(place.x1 / cell);
    const top = Math.floor(place.y0 / cell);
    const low = Math.ceil(place.y1 / cell);
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
  // The ring round the letters may be inked better than the outermost one, which often comes out speckled.
  const isSameMiddle = (a: Seal, b: Seal): boolean => Math.hypot(a.x - b.x, a.y - b.y) < 0.05 * dpi;
  return seals.map((s) => ({
    ...s,
    radius: Math.max(s.radius, ...found.filter((f) => isSameMiddle(f, s)).map((f) => f.radius)),
  }));
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
