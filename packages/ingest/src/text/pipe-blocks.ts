import type { Line, TableBlock, TableCell, TextBlock } from '@dondoc/model';
import { type BandKind, printedLines } from '../columns.js';
import { lineOf, type Slice, sliceText, textBlock } from './pieces.js';
import type { PipeRow } from './pipe-rows.js';

const isEmpty = (slice: Slice | undefined): boolean => slice === undefined || slice.start >= slice.end;

function printed(slice: Slice, kind: BandKind): Line[] {
  return printedLines(sliceText(slice), kind).map(({ start, end }) =>
    lineOf({ line: slice.line, start: slice.start + start, end: slice.start + end }),
  );
}

/** The columns of a letterhead or closing, left first: each a block. Addressees are one block, in the order of the rows. */
export function bandBlocks(rows: readonly (readonly Slice[])[], kind: BandKind): TextBlock[] {
  if (kind === 'address') {
    const lines = rows.flatMap((row): Line[] => {
      const [label, ...rest] = row.filter((c) => !isEmpty(c));
      if (!label) return [];
      const inline =
        rest.length === 1 && rest[0] && !/^[-+–]/u.test(sliceText(rest[0])) && sliceText(label).endsWith(':');
      if (inline && rest[0]) return [lineOf(label, rest[0])];
      return [label, ...rest].flatMap((cell) => printed(cell, kind));
    });
    return lines.length > 0 ? [textBlock(lines)] : [];
  }
  const width = Math.max(...rows.map((r) => r.length));
  const out: TextBlock[] = [];
  for (let column = 0; column < width; column++) {
    const lines = rows.flatMap((row) => {
      const cell = row[column];
      return cell && !isEmpty(cell) ? printed(cell, kind) : [];
    });
    if (lines.length > 0) out.push(textBlock(lines, column === 0 ? 'column-left' : 'column-right'));
  }
  return out;
}

const cell = (slice: Slice, colspan: number): TableCell => ({
  blocks: isEmpty(slice) ? [] : [textBlock([lineOf(slice)])],
  colspan,
  rowspan: 1,
});

/** A numbered or lettered group title: `I | Cải cách thể chế`. */
const GROUP = /^(?:[IVXLC]+|[A-ZĐ]|\d{1,2}(?:\.\d{1,2})*)[.)]?$/u;

/**
 * A table of rows cut at bars. Rows with fewer cells than the widest keep them at the left; a row of one cell and a group
 * title after a number reach to the right edge.
 */
export function pipeTable(rows: readonly PipeRow[]): TableBlock {
  const filled = rows.filter((r) => r.cells.length > 0);
  const columns = Math.max(...filled.map((r) => r.cells.length));
  return {
    kind: 'table',
    zone: 'body',
    rows: filled.map((row) => {
      const last = row.cells.length - 1;
      const first = row.cells[0];
      const wide =
        row.across ||
        (row.cells.length === 2 && columns >= 3 && first !== undefined && GROUP.test(sliceText(first))) ||
        row.cells.length === 1;
      return { cells: row.cells.map((c, i) => cell(c, wide && i === last ? columns - last : 1)) };
    }),
  };
}
