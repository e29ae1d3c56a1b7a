import { DondocError, isoDate } from '@dondoc/model';
import type { TaskFilter } from '../entries.js';
import { ownerTokens, searchPattern, searchQuery } from '../search-words.js';
import type { OverdueRow, TaskRow } from './rows.js';
import type { Condition, Dialect, Sql, Value } from './store.js';

const COLUMNS = `
  t.id, t.document, t.place, d.sha256, d.number, d.path, t.task, t.due, t.state, t.assignee, t.note, t.withdrawn,
  t.lead, t.corrected_due, t.version`;
const FROM = 'tasks t JOIN documents d ON d.seq = t.document';
const SELECT = `SELECT ${COLUMNS} FROM ${FROM}`;
// The columns of the indexes, in their order: nothing is left to sort. `id` tells apart what was withdrawn from its place. What is
// overdue is few among many: `open_due` has figures of its own, by which PostgreSQL knows that.
const ORDER = 't.due, t.document, t.place, t.id';
const OPEN_ORDER = 't.open_due, t.document, t.place, t.id';

const condition = (sql: string, ...values: Value[]): Condition => ({ sql, values });
/** Patterns are of letters, digits and spaces: none of them is a wild card. */
const holds = (column: string, pattern: string): Condition => condition(`${column} LIKE ?`, `%${pattern}%`);

const noWords = (name: string): DondocError =>
  new DondocError('usage/invalid', `Điều kiện lọc “${name}” không có chữ nào.`, 'Ghi ít nhất một từ để tìm.');

function day(value: string | undefined, name: string): string | undefined {
  if (value !== undefined && !isoDate(value))
    throw new DondocError('usage/invalid', `“${value}” không phải là ngày (${name}).`, 'Ghi ngày dạng 2026-03-15.');
  return value;
}

interface Words {
  /** That all have to be there. */
  readonly tokens: readonly string[];
  readonly phrases: readonly Condition[];
}

/** What a filter asks for in words. */
function wordsOf({ owner, assignee, text }: TaskFilter): Words {
  const tokens: string[] = [];
  const phrases: Condition[] = [];
  if (owner !== undefined) {
    const pattern = searchPattern(owner);
    if (!pattern) throw noWords('đơn vị chủ trì');
    tokens.push(...ownerTokens(owner));
    phrases.push(holds('t.owner_words', pattern));
  }
  if (assignee !== undefined) {
    const pattern = searchPattern(assignee);
    if (!pattern) throw noWords('người được giao');
    phrases.push(holds('t.assignee_words', pattern));
  }
  if (text !== undefined) {
    const query = searchQuery(text);
    if (!query) throw noWords('nội dung');
    tokens.push(...query.tokens);
    phrases.push(...query.phrases.map((p) => holds('t.words', p)));
  }
  return { tokens, phrases };
}

function conditions(filter: TaskFilter, dialect: Dialect, common: boolean): readonly Condition[] {
  const dueBefore = day(filter.dueBefore, 'hạn trước');
  const asOf = day(filter.overdueAsOf, 'quá hạn tính đến');
  const { document, states } = filter;
  const { tokens, phrases } = wordsOf(filter);
  const all = [...(tokens.length > 0 ? [dialect.holdsTokens(tokens, common)] : []), ...phrases];
  if (dueBefore !== undefined) all.push(condition('t.due < ?', dueBefore));
  if (asOf !== undefined) all.push(condition('t.open_due < ?', asOf));
  if (states !== undefined)
    all.push(condition(states.length > 0 ? `t.state IN (${states.map(() => '?').join(', ')})` : '1 = 0', ...states));
  if (document !== undefined)
    all.push(
      condition(
        't.document IN (SELECT seq FROM documents WHERE sha256 = ? OR number = ? OR path = ?)',
        document.toLowerCase(),
        document,
        document,
      ),
    );
  return all;
}

/** The statement for the tasks of `filter`, those after `after` where it is given. */
export function taskQuery(
  filter: TaskFilter,
  dialect: Dialect,
  after: TaskRow | null = null,
  common = false,
): Condition {
  const all = [...conditions(filter, dialect, common)];
  const order = filter.overdueAsOf === undefined ? ORDER : OPEN_ORDER;
  if (after) all.push(condition(`(${order}) > (?, ?, ?, ?)`, after.due, after.document, after.place, after.id));
  const where = all.length > 0 ? `WHERE ${all.map(({ sql }) => `(${sql})`).join(' AND ')}` : '';
  const { limit = Number.MAX_SAFE_INTEGER, offset } = filter;
  const part: readonly (readonly [string, number])[] = [
    ...(filter.limit === undefined && offset === undefined ? [] : [[' LIMIT ?', limit] as const]),
    ...(offset === undefined ? [] : [[' OFFSET ?', offset] as const]),
  ];
  return {
    sql: `${SELECT} ${where} ORDER BY ${order}${part.map(([words]) => words).join('')}`,
    values: [...all.flatMap(({ values }) => values), ...part.map(([, n]) => n)],
  };
}

/** The rows for which every condition of `filter` holds. */
export async function selectTasks(
  sql: Sql,
  dialect: Dialect,
  filter: TaskFilter,
  after?: TaskRow,
): Promise<readonly TaskRow[]> {
  const { tokens } = wordsOf(filter);
  const common = filter.limit !== undefined && tokens.length > 0 && (await dialect.areCommon(sql, tokens));
  const query = taskQuery(filter, dialect, after, common);
  return sql.all<TaskRow>(query.sql, query.values);
}

/** What is overdue as of a day: the first `most` of each combination of leading bodies. */
export function selectOverdue(sql: Sql, asOf: string, most: number): Promise<readonly OverdueRow[]> {
  day(asOf, 'quá hạn tính đến');
  return sql.all<OverdueRow>(
    `SELECT ${COLUMNS}, t.owner_words, CAST(o.total AS INTEGER) AS total, o.oldest
     FROM (SELECT id, row_number() OVER (PARTITION BY owner_words ORDER BY open_due, document, place, id) AS nth,
             count(*) OVER (PARTITION BY owner_words) AS total, min(open_due) OVER (PARTITION BY owner_words) AS oldest
           FROM tasks WHERE open_due < ?) o
     JOIN tasks t ON t.id = o.id JOIN documents d ON d.seq = t.document
     WHERE o.nth <= ? ORDER BY ${OPEN_ORDER}`,
    [asOf, most],
  );
}

/** The row of one task; with the dialect's `forUpdate` held against other writers until the transaction ends. */
export async function selectTaskRow(sql: Sql, id: string, forUpdate = ''): Promise<TaskRow> {
  const [row] = await sql.all<TaskRow>(`${SELECT} WHERE t.id = ? ${forUpdate}`, [id]);
  if (row) return row;
  throw new DondocError('usage/invalid', `Sổ không có nhiệm vụ “${id}”.`, 'Xem mã nhiệm vụ bằng lệnh dondoc tasks.');
}
