import type { RowView, TableView } from '@dondoc/model';
import { fold, stripDiacritics } from '@dondoc/text';
import { COLUMN_HEADS, type FieldRole } from '../data/fields.js';
import { firstOf } from '../words/tolerant.js';

export interface Columns {
  /** Number of head rows. */
  readonly heads: number;
  readonly roles: readonly (FieldRole | null)[];
  /** The column of the work itself. */
  readonly content: number;
  /** What the head of the column of times says; null where there is none. */
  readonly timeHead: string | null;
}

const headOf: (folded: string) => FieldRole | null = firstOf(COLUMN_HEADS);
const HEAD_LENGTH = 90;

function roleOf(head: string): FieldRole | null {
  const key = fold(head)
    .replace(/\[\d+\]|\*+/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  if (key === '' || key.length > HEAD_LENGTH) return null;
  return headOf(key) ?? misreadHead(stripDiacritics(key));
}

/** What heads of columns open with most, without marks: long enough to be known where a scan took one letter for another. */
const COMMON_HEADS = [
  'thoi gian',
  'thoi han',
  'tien do',
  'noi dung',
  'nhiem vu',
  'cong viec',
  'hoat dong',
  'chu tri',
  'co quan chu tri',
  'don vi chu tri',
  'don vi thuc hien',
  'co quan thuc hien',
  'phoi hop',
  'co quan phoi hop',
  'don vi phoi hop',
  'san pham',
  'ket qua',
  'kinh phi',
  'phu trach',
];

/** "Thài gian", "Nội dumg": the role of the head that differs by one letter, or null. */
function misreadHead(bare: string): FieldRole | null {
  for (const head of COMMON_HEADS) {
    const opening = bare.slice(0, head.length);
    if (opening.length < head.length || /\p{L}/u.test(bare[head.length] ?? '')) continue;
    const wrong = Array.from(head).filter((c, i) => c !== opening[i]).length;
    if (wrong === 1) return headOf(head);
  }
  return null;
}

const TELLING: ReadonlySet<FieldRole> = new Set<FieldRole>([
  'lead',
  'coordinating',
  'time',
  'product',
  'funding',
  'goal',
]);

/** Mean length of the cells of one column under the head. */
function width(table: TableView, column: number, heads: number): number {
  const rows = table.rows.slice(heads);
  return rows.reduce((sum, row) => sum + (row.byColumn[column]?.text.trim().length ?? 0), 0) / Math.max(1, rows.length);
}

function rolesOf(rows: readonly RowView[], columns: number): (FieldRole | null)[] {
  return Array.from({ length: columns }, (_, c) => {
    // The lowest head cell says most: "Thời gian" over "Bắt đầu | Kết thúc".
    for (const row of [...rows].reverse()) {
      const role = roleOf(row.byColumn[c]?.text ?? '');
      if (role) return role;
    }
    return null;
  });
}

/**
 * The columns of a table that assigns or plans work, by its head; null for other tables.
 *
 * @param before  columns of the table before, which this one goes on with where it has no head of its own
 */
export function readColumns(table: TableView, before: Columns | null): Columns | null {
  const limit = Math.min(3, table.rows.length - 1);
  for (let h = 0; h < limit; h++) {
    const row = table.rows[h];
    if (!row) break;
    let roles = rolesOf([row], table.columns);
    let heads = h + 1;
    const next = table.rows[h + 1];
    if (
      next &&
      row.cells.some((c) => c.colspan > 1 || c.rowspan > 1) &&
      h + 2 < table.rows.length &&
      next.cells.every((c) => c.text.length < HEAD_LENGTH && !/\d{3}/u.test(c.text))
    ) {
      const deeper = rolesOf([row, next], table.columns);
      if (next.cells.some((c) => roleOf(c.text) !== null)) {
        roles = deeper;
        heads = h + 2;
      }
    }
    const contents = roles.flatMap((role, c) => (role === 'content' ? [c] : []));
    if (contents.length === 0 || !roles.some((role) => role !== null && TELLING.has(role))) continue;
    const content = contents.reduce((best, c) => (width(table, c, heads) > width(table, best, heads) ? c : best));
    const time = roles.indexOf('time');
    const timeHead = time < 0 ? null : (table.rows[heads - 1]?.byColumn[time]?.text ?? null);
    return { heads, roles, content, timeHead };
  }
  if (
    before &&
    before.roles.length === table.columns &&
    /^\s*(?:\d+|[ivxlc]+)\.?\s*$/iu.test(table.rows[0]?.byColumn[0]?.text ?? '')
  )
    return { ...before, heads: 0 };
  return null;
}
