import type { HeaderResult, IsoDate, SourceKind, Status, TaskResult } from '@dondoc/model';
import type { LedgerChange, LedgerDocument, LedgerTask, TaskState } from '../ledger.js';

export interface DocumentRow {
  readonly sha256: string;
  readonly path: string;
  readonly kind: SourceKind;
  readonly pages: number;
  readonly status: Status;
  readonly header: string;
  readonly recorded_at: string;
  readonly tasks: number;
}

export interface TaskRow {
  readonly id: string;
  readonly sha256: string;
  readonly number: string | null;
  readonly path: string;
  readonly task: string;
  readonly due: IsoDate | null;
  readonly state: TaskState;
  readonly note: string | null;
  readonly withdrawn: number;
}

export const toDocument = (row: DocumentRow): LedgerDocument => ({
  sha256: row.sha256,
  path: row.path,
  kind: row.kind,
  pages: row.pages,
  status: row.status,
  header: JSON.parse(row.header) as HeaderResult,
  tasks: row.tasks,
  recordedAt: row.recorded_at,
});

export const toTask = (row: TaskRow): LedgerTask => ({
  id: row.id,
  sha256: row.sha256,
  document: row.number,
  path: row.path,
  task: JSON.parse(row.task) as TaskResult,
  due: row.due,
  state: row.state,
  note: row.note,
  withdrawn: row.withdrawn === 1,
});

/** The driver adds a field of its own to every row. */
export const toChange = ({ at, by, from, to, note }: LedgerChange): LedgerChange => ({ at, by, from, to, note });
