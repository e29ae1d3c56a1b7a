import { DondocError } from '@dondoc/model';
import { type ChangeKind, type LedgerTask, TASK_STATES, type TaskState } from '../entries.js';
import { searchKey } from '../search-words.js';
import { HISTORY } from './enter-tasks.js';
import { selectTask } from './select-tasks.js';
import type { Dialect, Sql, Value } from './store.js';

const usage = (message: string, remedy: string): DondocError => new DondocError('usage/invalid', message, remedy);

/** Who enters something, without the spaces around the name. */
export function personOf(by: string): string {
  if (by.trim()) return by.trim();
  throw usage('Thiếu tên người cập nhật.', 'Ghi tên người hoặc đơn vị cập nhật trạng thái.');
}

export function assertState(state: TaskState): void {
  if (!TASK_STATES.includes(state))
    throw usage(`Không có trạng thái “${state}”.`, `Dùng một trong: ${TASK_STATES.join(', ')}.`);
}

interface Entry {
  readonly kind: ChangeKind;
  readonly from: string | null;
  readonly to: string | null;
  readonly note?: string | null;
}

const remember = (sql: Sql, id: string, by: string, { kind, from, to, note = null }: Entry): Promise<number> =>
  sql.run(`INSERT INTO ${HISTORY} VALUES (?, ?, ?, ?, ?, ?, ?)`, [
    id,
    new Date().toISOString(),
    by,
    kind,
    from,
    to,
    note,
  ]);

/** Enters what a person says about a task, and keeps who said it. To be called within a transaction. */
export async function enterState(
  sql: Sql,
  dialect: Dialect,
  id: string,
  state: TaskState,
  by: string,
  note: string | undefined,
): Promise<LedgerTask> {
  const before = await selectTask(sql, id, dialect.forUpdate);
  const after = { ...before, state, note: note ?? before.note };
  await sql.run('UPDATE tasks SET state = ?, note = ? WHERE id = ?', [state, after.note, id]);
  await remember(sql, id, by, { kind: 'state', from: before.state, to: state, note: note ?? null });
  return after;
}

export async function enterAssignee(
  sql: Sql,
  dialect: Dialect,
  id: string,
  assignee: string | null,
  by: string,
): Promise<LedgerTask> {
  const before = await selectTask(sql, id, dialect.forUpdate);
  const values: readonly Value[] = [assignee, assignee === null ? null : searchKey([assignee]), id];
  await sql.run('UPDATE tasks SET assignee = ?, assignee_words = ? WHERE id = ?', values);
  await remember(sql, id, by, { kind: 'assignee', from: before.assignee, to: assignee });
  return { ...before, assignee };
}

export async function enterNote(
  sql: Sql,
  dialect: Dialect,
  id: string,
  note: string | null,
  by: string,
): Promise<LedgerTask> {
  const before = await selectTask(sql, id, dialect.forUpdate);
  await sql.run('UPDATE tasks SET note = ? WHERE id = ?', [note, id]);
  await remember(sql, id, by, { kind: 'note', from: before.note, to: note });
  return { ...before, note };
}
