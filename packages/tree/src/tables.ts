import type { TableBlock, TableRow } from '@dondoc/model';
import { lineText } from './paragraph.js';

const rowText = (row: TableRow): string =>
  row.cells.map((c) => c.blocks.map((b) => b.lines.map(lineText).join(' ')).join(' ')).join(' | ');

const columnsOf = (table: TableBlock): number =>
  Math.max(0, ...table.rows.map((r) => r.cells.reduce((sum, c) => sum + c.colspan, 0)));

/** True where `next` is the rest of `table` on the following page. */
export function tableGoesOn(table: TableBlock, next: TableBlock): boolean {
  if (next.continues) return true;
  const followsPage = table.page !== undefined && next.page === table.page + 1;
  return followsPage && columnsOf(table) === columnsOf(next);
}

/** Both as one table; a head row that is printed again on the new page is left out. */
export function mergeTables(table: TableBlock, next: TableBlock): TableBlock {
  const head = table.rows[0];
  const again = next.rows[0];
  const repeated =
    head !== undefined && again !== undefined && rowText(head) === rowText(again) && rowText(head) !== '';
  return { ...table, rows: [...table.rows, ...(repeated ? next.rows.slice(1) : next.rows)] };
}

/** Fewer letters may be a cell of a form. */
const PROSE = 400;
/** A first cell that counts its row, or heads those that do. */
const NUMBERED = /^\s*(?:\d+|[ivxlc]+|s?tt|stt)[.)]?\s*\|/iu;
const SENTENCE_END = /[.;]\s+(?=\p{Lu})/gu;

/**
 * True where the table only holds a page of running text in place, as letters are set whose body stands in one cell: a row or
 * two without a number, few columns, and one cell with several sentences.
 */
export function isLayout(table: TableBlock): boolean {
  const { length } = table.rows;
  if (table.continues || length > 2 || columnsOf(table) > (length === 1 ? 4 : 2)) return false;
  if (table.rows.some((row) => NUMBERED.test(rowText(row)))) return false;
  return table.rows.some((row) =>
    row.cells.some((cell) => {
      const text = cell.blocks.map((b) => b.lines.map(lineText).join(' ')).join(' ');
      return text.length >= PROSE && (text.match(SENTENCE_END)?.length ?? 0) >= 2;
    }),
  );
}

/** The 0-based column of each cell of each row: columns that a cell from above covers are passed over. */
export function placeCells(rows: readonly TableRow[]): readonly (readonly number[])[] {
  const covered: number[] = [];
  return rows.map((row) => {
    let column = 0;
    const places = row.cells.map((cell) => {
      while ((covered[column] ?? 0) > 0) column++;
      const at = column;
      for (let c = 0; c < cell.colspan; c++) covered[column++] = cell.rowspan;
      return at;
    });
    for (let c = 0; c < covered.length; c++) covered[c] = Math.max(0, (covered[c] ?? 0) - 1);
    return places;
  });
}
