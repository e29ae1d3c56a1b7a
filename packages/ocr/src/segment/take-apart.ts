import type { Box } from '@dondoc/model';
import { type Grid, gridsOf } from '../layout/grid.js';
import { stampFrames } from '../layout/stamp-frames.js';
import { componentsOf } from '../prepare/components.js';
import { type InkMap, inkOf } from '../prepare/grey-image.js';
import type { Prepared } from '../prepare/prepare-page.js';
import { type InkLine, inkLines, sortPieces } from './ink-lines.js';
import { type Painted, paintRegion } from './paint.js';
import { cellNamer, type Region, regionsOf } from './regions.js';
import { withoutRings } from './seal-rings.js';
import { findSeals, inSeal } from './seals.js';

/** A part of the page, ready for the engine. */
export interface PagePart extends Painted {
  readonly region: Region;
  /** True for a column of a table. */
  readonly inTable: boolean;
  /** A line of the region by itself. */
  readonly alone: (line: InkLine) => Painted;
}

export interface PageParts {
  readonly parts: readonly PagePart[];
  /** Pieces of ink that can be letters. */
  readonly letters: number;
}

const scale = (b: Box, by: number): Box => ({ x0: b.x0 * by, y0: b.y0 * by, x1: b.x1 * by, y1: b.y1 * by });

function scaleGrid(grid: Grid, by: number): Grid {
  return {
    box: scale(grid.box, by),
    xs: grid.xs.map((x) => x * by),
    ys: grid.ys.map((y) => y * by),
    cells: grid.cells.map((c) => ({ ...c, box: scale(c.box, by) })),
  };
}

const piecesOf = (ink: InkMap, dpi: number) => {
  const pieces = componentsOf(ink);
  return { pieces, ...sortPieces(pieces, dpi) };
};

/** The page as parts of one column each, painted apart; seals, strokes of pens and dirt are in none of them. */
export function takeApart({ image, dpi, rulings }: Prepared): PageParts {
  const toPoints = 72 / dpi;
  const across = rulings.across.map((b) => scale({ ...b, y0: (b.y0 + b.y1) / 2, y1: (b.y0 + b.y1) / 2 }, toPoints));
  const down = rulings.down.map((b) => scale({ ...b, x0: (b.x0 + b.x1) / 2, x1: (b.x0 + b.x1) / 2 }, toPoints));
  const grids = gridsOf(across, down).map((g) => scaleGrid(g, 1 / toPoints));
  const frames = stampFrames(across, down, image.height * toPoints).map((f) => scale(f, 1 / toPoints));
  const cellOf = cellNamer(grids, frames);
  const ink = inkOf(image);
  const found = piecesOf(ink, dpi);
  const seals = findSeals(found.pieces, found.drawings, image, dpi);
  const { pieces, letters, marks } = seals.length > 0 ? piecesOf(withoutRings(ink, seals, dpi), dpi) : found;
  const lines = inkLines(pieces, letters, marks, dpi, cellOf).filter((line) => !inSeal(line, seals));
  const margin = Math.round(0.1 * dpi);
  const parts = regionsOf(lines, grids, cellOf).map((region) => ({
    ...paintRegion(image, pieces, region, margin),
    region,
    inTable: cellOf(region.at) !== '' || region.lines.some((l) => cellOf(l.at) !== ''),
    alone: (line: InkLine): Painted => paintRegion(image, pieces, { at: line.at, lines: [line] }, margin),
  }));
  return { parts, letters: letters.length };
}
