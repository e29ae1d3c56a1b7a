import type { Cell, CellObject } from 'write-excel-file/node';
import { wrap } from '../present/width.js';
import type { SheetColumn } from './plan.js';

const LINE = 15.75;
/** The format's own limit. */
const TALLEST = 409;

const words = (cell: Cell | undefined): string => {
  const value = (cell as CellObject | null | undefined)?.value;
  return typeof value === 'string' ? value : '';
};

/**
 * Height in points that shows every cell of a row whole. Not every program fits rows to wrapped words on opening, so the
 * file says it. A column's width counts digits; letters of running text are narrower than those.
 */
export const rowHeight = (cells: readonly Cell[], columns: readonly SheetColumn[]): number => {
  const lines = columns.map(({ width }, i) => wrap(words(cells[i]), Math.floor(width * 1.12)).length);
  return Math.min(TALLEST, Math.max(1, ...lines) * LINE + 2);
};
