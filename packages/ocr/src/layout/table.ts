import { type PageNumber, type TableBlock, type TableCell, type TextBlock, unionBox } from '@dondoc/model';
import { blockOf } from './blocks.js';
import { middleX, middleY } from './boxes.js';
import type { Grid } from './grid.js';
import { rowsOf, segmentsOf } from './segments.js';
import type { Placed } from './words.js';

const inside = (word: Placed, box: { x0: number; y0: number; x1: number; y1: number }, slack: number): boolean => {
  const x = middleX(word.at);
  const y = middleY(word.at);
  return x >= box.x0 - slack && x <= box.x1 + slack && y >= box.y0 - slack && y <= box.y1 + slack;
};

/** The words that stand in the grid's frame. */
export function wordsIn(grid: Grid, words: readonly Placed[]): Placed[] {
  return words.filter((w) => inside(w, grid.box, 1));
}

function cellText(words: readonly Placed[], page: PageNumber): TextBlock[] {
  if (words.length === 0) return [];
  const rows = rowsOf(segmentsOf(words, Number.POSITIVE_INFINITY));
  return [
    blockOf(
      rows.map((r) => r.segments.flatMap((s) => s.words)),
      'body',
      page,
    ),
  ];
}

/** A grid with its words as a table; null where fewer than two cells hold words (a frame round a text). */
export function tableOf(grid: Grid, words: readonly Placed[], page: PageNumber): TableBlock | null {
  const byCell = new Map(grid.cells.map((cell) => [cell, [] as Placed[]]));
  for (const word of words) {
    const cell =
      grid.cells.find((c) => inside(word, c.box, 0)) ??
      grid.cells.reduce((a, b) => (distance(word, b.box) < distance(word, a.box) ? b : a));
    byCell.get(cell)?.push(word);
  }
  if ([...byCell.values()].filter((w) => w.length > 0).length < 2) return null;
  const rows = Array.from({ length: grid.ys.length - 1 }, (_, row) => ({
    cells: grid.cells
      .filter((c) => c.row === row)
      .sort((a, b) => a.column - b.column)
      .map((cell): TableCell => {
        const held = byCell.get(cell) ?? [];
        return {
          blocks: cellText(held, page),
          colspan: cell.colspan,
          rowspan: cell.rowspan,
          ...(held.length > 0 ? { box: unionBox(held.map((w) => w.word.box)) } : {}),
        };
      }),
  }));
  return { kind: 'table', zone: 'body', rows, page, box: unionBox(words.map((w) => w.word.box)) };
}

function distance(word: Placed, box: { x0: number; y0: number; x1: number; y1: number }): number {
  const x = middleX(word.at);
  const y = middleY(word.at);
  return Math.max(box.x0 - x, x - box.x1, 0) + Math.max(box.y0 - y, y - box.y1, 0);
}
