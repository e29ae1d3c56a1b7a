import { type Box, unionBox } from '@dondoc/model';
import { heightOf, widthOf } from './boxes.js';

/** A ruled table: its lines' places, and its cells as ranges of columns and rows (half-open). */
export interface Grid {
  readonly box: Box;
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly GridCell[];
}

export interface GridCell {
  readonly column: number;
  readonly row: number;
  readonly colspan: number;
  readonly rowspan: number;
  readonly box: Box;
}

/** How far apart lines that should meet may end, and lines that are one may lie (points). */
const NEAR = 5;
const SAME = 4;
const HOLE = 70;

/** Joins pieces of one line: `along` gives place across and range along. */
function joinPieces(lines: readonly Box[], across: boolean): Box[] {
  const place = (b: Box): number => (across ? b.y0 : b.x0);
  const from = (b: Box): number => (across ? b.x0 : b.y0);
  const to = (b: Box): number => (across ? b.x1 : b.y1);
  const out: Box[] = [];
  for (const line of [...lines].sort((a, b) => from(a) - from(b))) {
    const i = out.findIndex((o) => Math.abs(place(o) - place(line)) < SAME / 2 && from(line) - to(o) < NEAR);
    const whole = out[i];
    if (whole) out[i] = unionBox([whole, line]);
    else out.push(line);
  }
  return out;
}

/** The distinct places among values, near ones averaged. */
function places(values: readonly number[]): number[] {
  const out: { sum: number; n: number }[] = [];
  for (const v of [...values].sort((a, b) => a - b)) {
    const last = out.at(-1);
    if (last && v - last.sum / last.n < SAME) {
      last.sum += v;
      last.n++;
    } else out.push({ sum: v, n: 1 });
  }
  return out.map((p) => p.sum / p.n);
}

const touches = (a: Box, d: Box): boolean =>
  d.x0 > a.x0 - NEAR && d.x0 < a.x1 + NEAR && a.y0 > d.y0 - NEAR && a.y0 < d.y1 + NEAR;

/**
 * Pieces of one line with a hole between them: faded print, a letter over the line. A hole between two lines that cross is
 * none: there one table ends and the next begins, or a cell spans the line's column.
 */
function carriesOn(a: Box, b: Box, isCrossed: (x: number, y: number) => boolean): boolean {
  const across = heightOf(a) < widthOf(a);
  if (across !== heightOf(b) < widthOf(b)) return false;
  if (Math.abs(across ? a.y0 - b.y0 : a.x0 - b.x0) > SAME / 2) return false;
  const [first, second] = (across ? a.x0 < b.x0 : a.y0 < b.y0) ? [a, b] : [b, a];
  const hole = across ? second.x0 - first.x1 : second.y0 - first.y1;
  if (hole < NEAR) return true;
  return hole < HOLE && !(isCrossed(first.x1, first.y1) && isCrossed(second.x0, second.y0));
}

/** Sets of lines that cross, meet or carry each other on. */
function connected(across: readonly Box[], down: readonly Box[]): { across: Box[]; down: Box[] }[] {
  const all = [...across, ...down];
  const group = all.map((_, i) => i);
  const find = (i: number): number => {
    let at = i;
    while (group[at] !== at) at = group[at] ?? at;
    return at;
  };
  const isAcross = (i: number): boolean => i < across.length;
  const at = (x: number, y: number): Box => ({ x0: x, y0: y, x1: x, y1: y });
  const isCrossed =
    (i: number) =>
    (x: number, y: number): boolean =>
      isAcross(i) ? down.some((d) => touches(at(x, y), d)) : across.some((a) => touches(a, at(x, y)));
  for (const [i, a] of all.entries())
    for (let j = i + 1; j < all.length; j++) {
      const b = all[j];
      if (!b) continue;
      const meet = isAcross(i) === isAcross(j) ? carriesOn(a, b, isCrossed(i)) : touches(a, b);
      if (meet) group[find(j)] = find(i);
    }
  const sets = new Map<number, { across: Box[]; down: Box[] }>();
  all.forEach((line, i) => {
    const root = find(i);
    const set = sets.get(root) ?? { across: [], down: [] };
    (isAcross(i) ? set.across : set.down).push(line);
    sets.set(root, set);
  });
  return [...sets.values()];
}

/** Length of `[from, to]` that the lines at `place` cover, as a share. */
function covered(lines: readonly Box[], isAcross: boolean, place: number, from: number, to: number): number {
  let sum = 0;
  for (const l of lines) {
    if (Math.abs((isAcross ? l.y0 : l.x0) - place) > SAME) continue;
    sum += Math.max(0, Math.min(isAcross ? l.x1 : l.y1, to) - Math.max(isAcross ? l.x0 : l.y0, from));
  }
  return sum / Math.max(1e-6, to - from);
}

/** Cells of a grid: elementary ones joined where no line parts them, always rectangles. */
function cellsOf(
  xs: readonly number[],
  ys: readonly number[],
  across: readonly Box[],
  down: readonly Box[],
): GridCell[] {
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  const x = (i: number): number => xs[i] ?? 0;
  const y = (i: number): number => ys[i] ?? 0;
  const taken = new Set<number>();
  const free = (r: number, c: number): boolean => !taken.has(r * columns + c);
  const wallRight = (r: number, c: number): boolean => covered(down, false, x(c + 1), y(r), y(r + 1)) > 0.5;
  const wallBelow = (r: number, c: number): boolean => covered(across, true, y(r + 1), x(c), x(c + 1)) > 0.5;
  const out: GridCell[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (!free(row, column)) continue;
      let colspan = 1;
      while (column + colspan < columns && free(row, column + colspan) && !wallRight(row, column + colspan - 1))
        colspan++;
      let rowspan = 1;
      const open = (r: number): boolean => {
        for (let c = column; c < column + colspan; c++) if (wallBelow(r - 1, c) || !free(r, c)) return false;
        for (let c = column; c < column + colspan - 1; c++) if (wallRight(r, c)) return false;
        return true;
      };
      while (row + rowspan < rows && open(row + rowspan)) rowspan++;
      for (let r = row; r < row + rowspan; r++)
        for (let c = column; c < column + colspan; c++) taken.add(r * columns + c);
      const box = { x0: x(column), y0: y(row), x1: x(column + colspan), y1: y(row + rowspan) };
      out.push({ column, row, colspan, rowspan, box });
    }
  }
  return out;
}

/** The ruled tables that lines across and down draw, top to bottom. A frame with one cell is no table. */
export function gridsOf(acrossPieces: readonly Box[], downPieces: readonly Box[]): Grid[] {
  const out: Grid[] = [];
  for (const set of connected(joinPieces(acrossPieces, true), joinPieces(downPieces, false))) {
    if (set.across.length < 2 || set.down.length < 1) continue;
    const box = unionBox([...set.across, ...set.down]);
    if (widthOf(box) < 60 || heightOf(box) < 15) continue;
    // A table without lines at its sides, or cut by the edge of the page, ends where its other lines end.
    const xs = places(set.down.map((d) => d.x0));
    if ((xs[0] ?? 0) - box.x0 > 12) xs.unshift(box.x0);
    if (box.x1 - (xs.at(-1) ?? 0) > 12) xs.push(box.x1);
    const ys = places(set.across.map((a) => a.y0));
    if ((ys[0] ?? 0) - box.y0 > 12) ys.unshift(box.y0);
    if (box.y1 - (ys.at(-1) ?? 0) > 12) ys.push(box.y1);
    if (xs.length < 2 || ys.length < 2) continue;
    const cells = cellsOf(xs, ys, set.across, set.down);
    if (cells.length > 1) out.push({ box, xs, ys, cells });
  }
  return out.sort((a, b) => a.box.y0 - b.box.y0);
}
