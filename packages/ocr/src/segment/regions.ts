import { type Box, unionBox } from '@dondoc/model';
import { middleX, middleY, widthOf } from '../layout/boxes.js';
import type { Grid } from '../layout/grid.js';
import { rowsOf } from '../layout/segments.js';
import { inFrame } from '../layout/stamp-frames.js';
import type { InkLine } from './ink-lines.js';

/** Part of the page that is read as one column. Pixels. */
export interface Region {
  readonly at: Box;
  readonly lines: readonly InkLine[];
}

interface Band {
  readonly from: number;
  readonly to: number;
  readonly x: number;
  readonly score: number;
}

type InkRow = ReturnType<typeof rowsOf<InkLine>>[number];

const crosses = (row: InkRow, x: number): boolean => row.segments.some((s) => s.at.x0 < x && s.at.x1 > x);

/** The run of rows that stands in two columns most clearly: lines on both sides of a place that none crosses. */
function bestBand(rows: readonly InkRow[], frame: Box): Band | null {
  const width = widthOf(frame);
  let best: Band | null = null;
  for (let x = frame.x0 + 0.1 * width; x <= frame.x1 - 0.1 * width; x += Math.max(2, 0.01 * width)) {
    let from = 0;
    let lefts = 0;
    let rights = 0;
    for (let i = 0; i <= rows.length; i++) {
      const row = rows[i];
      if (row && !crosses(row, x)) {
        if (row.segments.some((s) => s.at.x1 <= x)) lefts++;
        if (row.segments.some((s) => s.at.x0 >= x)) rights++;
        continue;
      }
      // Of equally clear places the one nearest the middle of its gap would do; the first found is in the gap as well.
      const score = Math.min(lefts, rights);
      if (score >= 2 && score > (best?.score ?? 0)) best = { from, to: i, x, score };
      from = i + 1;
      lefts = 0;
      rights = 0;
    }
  }
  return best;
}

/** Cuts lines into columns, again and again, until each part is one column. */
function cut(lines: readonly InkLine[], depth: number): Region[] {
  if (lines.length === 0) return [];
  const frame = unionBox(lines.map((l) => l.at));
  const rows = rowsOf(lines);
  const band = depth > 0 && rows.length >= 2 ? bestBand(rows, frame) : null;
  if (!band) return [{ at: frame, lines }];
  const above = rows.slice(0, band.from).flatMap((r) => r.segments);
  const within = rows.slice(band.from, band.to).flatMap((r) => r.segments);
  const below = rows.slice(band.to).flatMap((r) => r.segments);
  return [
    ...cut(above, depth - 1),
    ...cut(
      within.filter((l) => middleX(l.at) < band.x),
      depth - 1,
    ),
    ...cut(
      within.filter((l) => middleX(l.at) >= band.x),
      depth - 1,
    ),
    ...cut(below, depth - 1),
  ];
}

/**
 * Names the part of a table that a place belongs to: its column, or its cell where that covers several; what lies in the
 * frame of a stamp is a part of its own. Empty elsewhere.
 */
export function cellNamer(grids: readonly Grid[], frames: readonly Box[]): (box: Box) => string {
  return (box) => {
    const frame = frames.findIndex((f) => inFrame(box, f));
    if (frame >= 0) return `stamp ${frame}`;
    const x = middleX(box);
    const y = middleY(box);
    for (const [g, grid] of grids.entries()) {
      if (x < grid.box.x0 || x > grid.box.x1 || y < grid.box.y0 || y > grid.box.y1) continue;
      const cell = grid.cells.find((c) => x >= c.box.x0 && x <= c.box.x1 && y >= c.box.y0 && y <= c.box.y1);
      if (cell) return cell.colspan > 1 ? `${g}.${cell.row}.${cell.column}` : `${g}.${cell.column}`;
    }
    return '';
  };
}

/** The parts of the page to be read one by one: columns of tables, columns of letterhead and closing, running text. */
export function regionsOf(lines: readonly InkLine[], grids: readonly Grid[], cellOf: (box: Box) => string): Region[] {
  const cells = new Map<string, InkLine[]>();
  for (const line of lines) {
    const name = cellOf(line.at);
    cells.set(name, [...(cells.get(name) ?? []), line]);
  }
  let rest = cells.get('') ?? [];
  cells.delete('');
  const out: Region[] = [...cells.values()].map((part) => ({ at: unionBox(part.map((l) => l.at)), lines: part }));
  // Text above, between and below tables is cut apart first: a region is a column without a hole.
  const tops = grids.map((g) => g.box.y0).sort((a, b) => a - b);
  for (const top of [...tops, Number.POSITIVE_INFINITY]) {
    out.push(
      ...cut(
        rest.filter((l) => l.at.y0 < top),
        6,
      ),
    );
    rest = rest.filter((l) => l.at.y0 >= top);
  }
  return out;
}
