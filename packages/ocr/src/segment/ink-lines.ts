import { type Box, unionBox } from '@dondoc/model';
import { heightOf, median, sharedHeight } from '../layout/boxes.js';
import { boxOfPiece, type Components } from '../prepare/components.js';

/** Pieces of ink that stand together on one line, before anything is read. Pixels. */
export interface InkLine {
  readonly at: Box;
  /** Numbers of the pieces in `Components`. */
  readonly pieces: readonly number[];
}

/** Pieces that can be letters, and pieces too large and too thin for that: strokes of a pen, rings of a seal. */
export function sortPieces(c: Components, dpi: number): { letters: number[]; marks: number[]; drawings: number[] } {
  const letters: number[] = [];
  const marks: number[] = [];
  const drawings: number[] = [];
  for (let i = 1; i <= c.count; i++) {
    const b = boxOfPiece(c, i);
    const wide = b.x1 - b.x0;
    const tall = b.y1 - b.y0;
    const fill = (c.area[i] as number) / (wide * tall);
    if (
      tall > 0.45 * dpi ||
      (wide > 1.2 * dpi && tall > 0.2 * dpi) ||
      (wide > 0.5 * dpi && tall > 0.25 * dpi && fill < 0.15)
    )
      drawings.push(i);
    else if (tall >= 0.045 * dpi && wide < 1.5 * dpi) letters.push(i);
    else marks.push(i);
  }
  return { letters, marks, drawings };
}

interface OpenLine {
  last: Box[];
  readonly pieces: number[];
  at: Box;
  readonly cell: string;
}

/** Joins letters of one table cell (`cellOf`; running text is one cell) to lines; a gap wider than about two small letters'
 * heights parts two columns. Marks go to the line they stand nearest to. */
export function inkLines(
  c: Components,
  letters: readonly number[],
  marks: readonly number[],
  dpi: number,
  cellOf: (box: Box) => string,
): InkLine[] {
  const usual = median(
    letters.map((i) => heightOf(boxOfPiece(c, i))),
    0.1 * dpi,
  );
  const gap = Math.max(2.2 * usual, 0.12 * dpi);
  const lines: OpenLine[] = [];
  let open: OpenLine[] = [];
  for (const i of [...letters].sort((a, b) => (c.x0[a] as number) - (c.x0[b] as number))) {
    const b = boxOfPiece(c, i);
    open = open.filter((l) => l.at.x1 + gap >= b.x0);
    let best: OpenLine | null = null;
    let most = 0.35;
    const cell = cellOf(b);
    for (const line of open) {
      if (line.cell !== cell) continue;
      const shared = sharedHeight(unionBox(line.last), b);
      if (shared > most) {
        best = line;
        most = shared;
      }
    }
    if (best) {
      best.last = [...best.last.slice(-4), b];
      best.at = unionBox([best.at, b]);
      best.pieces.push(i);
    } else {
      const line: OpenLine = { last: [b], pieces: [i], at: b, cell };
      lines.push(line);
      open.push(line);
    }
  }
  for (const i of marks) {
    const b = boxOfPiece(c, i);
    let best: OpenLine | null = null;
    let least = 1.2 * usual;
    const cell = cellOf(b);
    for (const line of lines) {
      if (line.cell !== cell) continue;
      const dx = Math.max(line.at.x0 - b.x1, b.x0 - line.at.x1, 0);
      const dy = Math.max(line.at.y0 - b.y1, b.y0 - line.at.y1, 0);
      const far = dx * 0.7 + dy;
      if (dx <= gap && far < least) {
        best = line;
        least = far;
      }
    }
    best?.pieces.push(i);
  }
  return lines.map((l) => ({ at: unionBox(l.pieces.map((i) => boxOfPiece(c, i))), pieces: l.pieces }));
}
