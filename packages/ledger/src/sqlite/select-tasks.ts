import { DondocError, isoDate } from '@dondoc/model';
import type Database from 'libsql';
import type { LedgerTask, TaskFilter } from '../ledger.js';
import { searchPattern } from '../task-key.js';
import { type TaskRow, toTask } from './rows.js';

const SELECT = `
  SELECT t.id, t.sha256, d.number, d.path, t.task, t.due, t.state, t.note, t.withdrawn
  FROM tasks t JOIN documents d ON d.sha256 = t.sha256`;
const ORDER = 'ORDER BY t.due IS NULL, t.due, d.recorded_at, t.sha256, t.place';

type Condition = readonly [sql: string, ...values: string[]];

function words(column: string, text: string | undefined, name: string): Condition[] {
  if (text === undefined) return [];
  const pattern = searchPattern(text);
  if (!pattern)
    throw new DondocError('usage/invalid', `Điều kiện lọc “${name}” không có chữ nào.`, 'Ghi ít nhất một từ để tìm.');
  return [[`instr(${column}, ?) > 0`, pattern]];
}

function day(value: string | undefined, name: string): string | undefined {
  if (value !== undefined && !isoDate(value))
    throw new DondocError('usage/invalid', `“${value}” không phải là ngày (${name}).`, 'Ghi ngày dạng 2026-03-15.');
  return value;
}

function conditions(filter: TaskFilter): readonly Condition[] {
  const dueBefore = day(filter.dueBefore, 'hạn trước');
  const asOf = day(filter.overdueAsOf, 'quá hạn tính đến');
  const { document } = filter;
  return [
    ...words('t.owner_words', filter.owner, 'đơn vị chủ trì'),
    ...words('t.words', filter.text, 'nội dung'),
    ...(dueBefore === undefined ? [] : [['t.due < ?', dueBefore] as const]),
    ...(asOf === undefined ? [] : [["t.due < ? AND t.state IN ('todo', 'doing')", asOf] as const]),
    ...(document === undefined
      ? []
      : [['(t.sha256 = lower(?) OR d.number = ? OR d.path = ?)', document, document, document] as const]),
  ];
}

/** The tasks for which every condition of `filter` holds. */
export function selectTasks(db: Database.Database, filter: TaskFilter): readonly LedgerTask[] {
  const all = conditions(filter);
  const where = all.length > 0 ? `WHERE ${all.map(([sql]) => `(${sql})`).join(' AND ')}` : '';
  const values = all.flatMap(([, ...own]) => own);
  return (db.prepare(`${SELECT} ${where} ${ORDER}`).all(values) as TaskRow[]).map(toTask);
}

export function selectTask(db: Database.Database, id: string): LedgerTask | null {
  const row = db.prepare(`${SELECT} WHERE t.id = ?`).get([id]) as TaskRow | undefined;
  return row ? toTask(row) : null;
}
