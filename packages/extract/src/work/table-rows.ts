import type { CellView, Span, TableView } from '@dondoc/model';
import type { FieldRole } from '../data/fields.js';
import type { Columns } from './columns.js';
import type { WorkFields } from './work.js';

/** A row that holds a piece of work. */
export interface WorkRow {
  readonly spans: Span[];
  readonly fields: WorkFields;
  /** Group rows above it, outermost first. */
  readonly groups: readonly Span[];
  /** Number in the first column, or null. */
  readonly number: string | null;
}

const NUMBER = /^\s*(\d+(?:\.\d+)*|[ivxlc]+|[a-zđ])\s*[.)]?\s*$/iu;
/** Columns numbered under the head: "(1) | (2) | (3)", "A | B | 1 | 2=1+3". */
const COLUMN_NUMBER = /^\s*\(?(?:\d{1,2}|\p{Lu})\)?(?:\s*=[\d\s()+\-/:*%x]+)?\s*$/u;
const ROMAN = /^\s*(?:[IVXLC]+|[A-HĐ])\s*[.)]?\s*$/u;

const trimmed = (cell: CellView): Span => {
  let start = cell.span.start;
  let end = cell.span.end;
  const lead = /^[\s\-–+•*]*/u.exec(cell.text)?.[0].length ?? 0;
  start += lead;
  const tail = /[\s;,*]*$/u.exec(cell.text.slice(lead))?.[0].length ?? 0;
  end -= tail;
  return { start, end: Math.max(start, end) };
};

const filled = (cell: CellView | null | undefined): cell is CellView => cell != null && /[\p{L}\p{N}]/u.test(cell.text);

/** The pieces of work of a table, row by row. */
export function workRows(text: string, table: TableView, columns: Columns): WorkRow[] {
  const out: WorkRow[] = [];
  const groups: { span: Span; depth: number }[] = [];
  for (const row of table.rows.slice(columns.heads)) {
    const own = row.cells.filter(filled);
    const index = columns.roles.indexOf('index');
    const label = index >= 0 ? (row.byColumn[index]?.text ?? '') : '';
    const content = row.byColumn[columns.content];
    if (own.length > 1 && own.every((c) => COLUMN_NUMBER.test(c.text))) continue;
    const others = own.filter((c) => (c.column !== index || c.colspan > 1) && !NUMBER.test(c.text));
    const group = others.length === 1 && others[0] ? others[0] : null;
    const wide = group !== null && (group.colspan > 2 || group.column !== columns.content);
    if (
      group &&
      (wide || ROMAN.test(label) || (content === group && /^[^\p{Ll}]+$/u.test(group.text) && group.text.length > 6))
    ) {
      const depth = ROMAN.test(label) ? 0 : wide ? 1 : 2;
      while ((groups.at(-1)?.depth ?? -1) >= depth) groups.pop();
      groups.push({ span: trimmed(group), depth });
      continue;
    }
    if (!filled(content)) continue;
    const span = trimmed(content);
    const before = out.at(-1);
    if (before && group === content && NUMBER.exec(label) === null && /^\p{Ll}/u.test(text.slice(span.start))) {
      before.spans.push(span);
      continue;
    }
    if (!row.cells.includes(content) && before) continue;
    const fields: Partial<Record<FieldRole, Span>> = {};
    columns.roles.forEach((role, c) => {
      const cell = row.byColumn[c];
      if (role === null || role === 'index' || role === 'content' || fields[role] || !filled(cell) || cell === content)
        return;
      fields[role] = trimmed(cell);
    });
    out.push({ spans: [span], fields, groups: groups.map((g) => g.span), number: NUMBER.exec(label)?.[1] ?? null });
  }
  return out;
}
