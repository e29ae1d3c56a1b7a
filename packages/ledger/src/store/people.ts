import { DondocError, isoDate, type TaskResult } from '@dondoc/model';
import { type ChangeKind, type LedgerTask, TASK_STATES, type TaskEntry, type TaskState } from '../entries.js';
import { searchKey } from '../search-words.js';
import { type Corrections, correctedTask, NO_DUE } from './corrections.js';
import { INDEX_COLUMNS, indexColumns, insertHistory } from './enter-tasks.js';
import { type TaskRow, toTask } from './rows.js';
import { selectTaskRow } from './select-tasks.js';
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

export function assertDue(due: TaskEntry['due']): void {
  if (due && due !== 'none' && !isoDate(due)) throw usage(`“${due}” không phải là ngày.`, 'Ghi ngày dạng 2026-03-15.');
}

interface Change {
  readonly kind: ChangeKind;
  readonly from: string | null;
  readonly to: string | null;
  readonly note?: string | null;
}

/** Who enters something about which task, on what. */
export interface Hand {
  readonly sql: Sql;
  readonly dialect: Dialect;
  readonly id: string;
  readonly by: string;
}

/** Sets columns of a task, and keeps who did; false where the row is not the one that was seen. */
async function keep(
  { sql, dialect, id, by }: Hand,
  version: number,
  columns: Readonly<Record<string, Value>>,
  changes: readonly Change[],
): Promise<boolean> {
  const names = Object.keys(columns).map((name) => `${name} = ?, `);
  const changed = await sql.run(
    `UPDATE tasks SET ${names.join('')}version = version + 1 WHERE id = ? AND version = ?`,
    [...Object.values(columns), id, version],
  );
  if (changed === 0) return false;
  const at = new Date().toISOString();
  await insertHistory(
    sql,
    dialect,
    changes.map(({ kind, from, to, note = null }) => [id, at, by, kind, from, to, note]),
  );
  return true;
}

/** Enters where a task stands. To be called within a transaction, as the next ones. */
export async function enterState(hand: Hand, state: TaskState, note: string | undefined): Promise<LedgerTask> {
  const before = await selectTaskRow(hand.sql, hand.id, hand.dialect.forUpdate);
  const columns = { state, note: note ?? before.note };
  await keep(hand, before.version, columns, [{ kind: 'state', from: before.state, to: state, note: note ?? null }]);
  return toTask({ ...before, ...columns, version: before.version + 1 });
}

const words = (task: TaskResult): string | null => task.lead.map((o) => o.name).join('; ') || null;

/** What of an entry is other than the row: the columns to set, and what the history says of them. */
function differences(
  before: TaskRow,
  { state, assignee, note, lead, due }: TaskEntry,
): { readonly columns: Record<string, Value>; readonly changes: readonly Change[] } {
  const columns: Record<string, Value> = {};
  const changes: Change[] = [];
  const put = (kind: ChangeKind, from: string | null, to: string | null, set: Record<string, Value>): void => {
    Object.assign(columns, set);
    changes.push({ kind, from, to });
  };
  if (state !== undefined && state !== before.state) put('state', before.state, state, { state });
  if (assignee !== undefined && assignee !== before.assignee)
    put('assignee', before.assignee, assignee, {
      assignee,
      assignee_words: assignee === null ? null : searchKey([assignee]),
    });
  if (note !== undefined && note !== before.note) put('note', before.note, note, { note });
  const read = JSON.parse(before.task) as TaskResult;
  const was = correctedTask(read, before);
  const corrections: Corrections = {
    lead: lead === undefined ? before.lead : lead && JSON.stringify(lead),
    corrected_due: due === undefined ? before.corrected_due : due === 'none' ? NO_DUE : due,
  };
  const now = correctedTask(read, corrections);
  const indexed = Object.fromEntries(indexColumns(read, corrections).map((value, i) => [INDEX_COLUMNS[i], value]));
  if (words(was) !== words(now)) put('lead', words(was), words(now), { lead: corrections.lead, ...indexed });
  const [from, to] = [was.deadline?.end ?? null, now.deadline?.end ?? null];
  if (from !== to || (corrections.corrected_due === null) !== (before.corrected_due === null))
    put('due', from, to, { corrected_due: corrections.corrected_due, ...indexed });
  return { columns, changes };
}

/** Enters what is new of `entry`; null where the task is no longer of that version. */
export async function enterTask(hand: Hand, entry: TaskEntry, version?: number): Promise<LedgerTask | null> {
  const before = await selectTaskRow(hand.sql, hand.id, hand.dialect.forUpdate);
  const { columns, changes } = differences(before, entry);
  if (version !== undefined && version !== before.version) return null;
  if (changes.length === 0) return toTask(before);
  if (!(await keep(hand, version ?? before.version, columns, changes))) return null;
  return toTask(await selectTaskRow(hand.sql, hand.id));
}
