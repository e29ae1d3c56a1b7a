import { displayWidth, pad, wrap } from '../present/width.js';
import type { Pen, Style } from './style.js';

export interface TextColumn {
  readonly title: string;
  /** Narrowest useful width, in columns of the terminal. */
  readonly min: number;
  /** Share of the room that is left over. */
  readonly weight: number;
}

export interface TextCell {
  readonly text: string;
  readonly style?: Style;
}

const GAP = ' │ ';

const natural = (column: TextColumn, at: number, rows: readonly (readonly TextCell[])[]): number =>
  Math.max(displayWidth(column.title), ...rows.map((r) => displayWidth(r[at]?.text ?? '')));

/** Widths that fill `room` and no more; null where not even the narrowest fit. */
function fit(
  columns: readonly TextColumn[],
  rows: readonly (readonly TextCell[])[],
  room: number,
): readonly number[] | null {
  const wanted = columns.map((c, i) => natural(c, i, rows));
  const widths = columns.map((c, i) => Math.min(Math.max(c.min, displayWidth(c.title)), wanted[i] ?? 0));
  let left = room - widths.reduce((a, b) => a + b, 0);
  if (left < 0) return null;
  for (;;) {
    const hungry = columns.flatMap((c, i) => ((widths[i] ?? 0) < (wanted[i] ?? 0) && c.weight > 0 ? [i] : []));
    if (left <= 0 || hungry.length === 0) return widths;
    const total = hungry.reduce((sum, i) => sum + (columns[i]?.weight ?? 0), 0);
    const round = left;
    for (const i of hungry) {
      const share = Math.max(1, Math.floor((round * (columns[i]?.weight ?? 0)) / total));
      const give = Math.min(left, share, (wanted[i] ?? 0) - (widths[i] ?? 0));
      widths[i] = (widths[i] ?? 0) + give;
      left -= give;
    }
  }
}

/** Each row as labelled lines, for terminals too narrow for the table. The first column numbers the record. */
function records(
  columns: readonly TextColumn[],
  rows: readonly (readonly TextCell[])[],
  { width, paint }: Pen,
): string[] {
  return rows.flatMap((row, at) => {
    const [head, ...rest] = row;
    const lead = `${head?.text ?? ''}. `;
    const indent = ' '.repeat(displayWidth(lead));
    const lines = rest.flatMap((cell, i) => {
      if (!cell.text) return [];
      const label = i === 0 ? '' : `${columns[i + 1]?.title}: `;
      return wrap(label + cell.text, width - indent.length).map((line) =>
        cell.style ? paint(cell.style, line) : line,
      );
    });
    return [...(at === 0 ? [] : ['']), ...lines.map((line, i) => (i === 0 ? lead : indent) + line)];
  });
}

/**
 * A table with wrapped cells, or labelled records where `pen.width` is too small for it. Cells must be on one line each;
 * columns in which nothing stands are left out.
 */
export function textTable(
  allColumns: readonly TextColumn[],
  allRows: readonly (readonly TextCell[])[],
  pen: Pen,
): readonly string[] {
  const used = allColumns.map((_, i) => allRows.some((row) => row[i]?.text));
  const columns = allColumns.filter((_, i) => used[i]);
  const rows = allRows.map((row) => row.filter((_, i) => used[i]));
  const widths = fit(columns, rows, pen.width - GAP.length * (columns.length - 1));
  if (!widths) return records(columns, rows, pen);
  const line = (cells: readonly TextCell[]): string[] => {
    const wrapped = columns.map((_, i) => wrap(cells[i]?.text ?? '', widths[i] ?? 1));
    const height = Math.max(...wrapped.map((w) => w.length));
    return Array.from({ length: height }, (_, y) =>
      columns
        .map((_column, i) => {
          const style = cells[i]?.style;
          const padded = pad(wrapped[i]?.[y] ?? '', widths[i] ?? 1);
          return style ? pen.paint(style, padded) : padded;
        })
        .join(GAP)
        .trimEnd(),
    );
  };
  const rule = widths.map((w) => '─'.repeat(w)).join('─┼─');
  const head = line(columns.map((c) => ({ text: c.title, style: 'bold' as const })));
  const body = rows.map(line);
  // Rows of one line each need no rule between them.
  const between = body.some((lines) => lines.length > 1) ? [pen.paint('dim', rule)] : [];
  return [...head, rule, ...body.flatMap((lines, i) => (i === 0 ? lines : [...between, ...lines]))];
}
