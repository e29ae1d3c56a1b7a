/** A run of line pixels in one row; `from` and `to` (half-open) count along the line. */
export interface Run {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** A ruled line: its range along and the rows that it lies in, in pixels. */
export interface Line {
  from: number;
  to: number;
  first: number;
  last: number;
  readonly runs: Run[];
}

/** A part of `line`. It keeps the line's rows: parts of a line that leans are still at one place. */
const partOf = ({ first, last }: Line, runs: readonly Run[]): Line => ({
  from: Math.min(...runs.map((r) => r.from)),
  to: Math.max(...runs.map((r) => r.to)),
  first,
  last,
  runs: [...runs],
});

/** Whether one of the lines that run the other way passes the place `i` of `line`. */
function isCrossedAt(line: Line, i: number, others: readonly Line[], near: number): boolean {
  return others.some(
    (o) => i >= o.first - near && i <= o.last + near && o.from - near <= line.last && o.to + near >= line.first,
  );
}

/**
 * A line as the parts that are drawn. It stops where a cell spans its column: there both ends of the hole lie at lines that
 * cross. Any other hole is faded print, and the line goes on.
 */
export function partsOf(line: Line, others: readonly Line[], near: number): Line[] {
  const groups: Run[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const run of [...line.runs].sort((a, b) => a.from - b.from)) {
    const last = groups.at(-1);
    const stops =
      run.from - end > 2 * near && isCrossedAt(line, end, others, near) && isCrossedAt(line, run.from, others, near);
    if (last && !stops) last.push(run);
    else groups.push([run]);
    end = Math.max(end, run.to);
  }
  return groups.map((runs) => partOf(line, runs));
}

export interface StubSearch {
  readonly length: number;
  readonly rows: number;
  readonly isLine: (row: number, i: number) => boolean;
  /** Blank pixels within a run, at most. */
  readonly hole: number;
  /** How far from the place of the long line, and from the lines where it begins and ends, at most (pixels). */
  readonly near: number;
  /** Pixels. */
  readonly least: number;
}

/**
 * Lines of the height of one row, too short to be told from letters by themselves: they carry a long line on, and begin and
 * end at lines that cross.
 */
export function stubsBeside(lines: readonly Line[], others: readonly Line[], search: StubSearch): Line[] {
  const { length, rows, isLine, hole, near, least } = search;
  const slack = Math.ceil(near / 4);
  const found: Line[] = [];
  for (const line of lines) {
    const first = Math.max(0, line.first - slack);
    const last = Math.min(rows - 1, line.last + slack);
    const inLine = (i: number): number => {
      for (let row = first; row <= last; row++) if (isLine(row, i)) return row;
      return -1;
    };
    const isKnown = (from: number, to: number): boolean =>
      [...lines, ...found].some(
        (l) => l.from < to && l.to > from && l.first - slack <= last && l.last + slack >= first,
      );
    const take = (runs: Run[]): void => {
      if (runs.length === 0) return;
      const stub = partOf(line, runs);
      if (stub.to - stub.from < least || isKnown(stub.from, stub.to)) return;
      if (isCrossedAt(stub, stub.from, others, near) && isCrossedAt(stub, stub.to, others, near)) found.push(stub);
    };
    let runs: Run[] = [];
    let end = 0;
    for (let i = 0; i < length; i++) {
      const at = inLine(i);
      if (at < 0) continue;
      if (i - end > hole) {
        take(runs);
        runs = [];
      }
      const open = runs.at(-1);
      if (open?.at === at) runs[runs.length - 1] = { at, from: open.from, to: i + 1 };
      else runs.push({ at, from: i, to: i + 1 });
      end = i + 1;
    }
    take(runs);
  }
  return found;
}
