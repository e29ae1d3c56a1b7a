import type {
  DirectiveResult,
  HeaderResult,
  IsoDate,
  Problem,
  ReferenceResult,
  SourceKind,
  Status,
  TargetResult,
  TaskResult,
} from '@dondoc/model';
import type { ChangeKind, LedgerChange, LedgerDocument, LedgerTask, TaskState } from '../entries.js';
import { correctedTask, NO_DUE } from './corrections.js';
import type { Value } from './store.js';

/** What a result holds beside its header and tasks. */
interface OtherFacts {
  readonly references: readonly ReferenceResult[];
  readonly targets: readonly TargetResult[];
}

export interface DocumentRow {
  readonly seq: number;
  readonly sha256: string;
  readonly path: string;
  readonly kind: SourceKind;
  readonly pages: number;
  readonly status: Status;
  readonly header: string;
  readonly facts: string;
  readonly problems: string;
  readonly quarantined: number;
  readonly replaced_by: string | null;
  readonly recorded_at: string;
  readonly tasks: number;
}

export interface TaskRow {
  readonly id: string;
  readonly document: number;
  readonly place: number;
  readonly sha256: string;
  readonly number: string | null;
  readonly path: string;
  readonly task: string;
  readonly due: string;
  readonly state: TaskState;
  readonly assignee: string | null;
  readonly note: string | null;
  readonly withdrawn: number;
  readonly lead: string | null;
  readonly corrected_due: string | null;
  readonly version: number;
}

/** A row of those that are overdue, with how many there are of the same leading bodies, and since when. */
export interface OverdueRow extends TaskRow {
  readonly owner_words: string;
  readonly total: number;
  readonly oldest: string;
}

export interface HistoryRow {
  readonly at: string;
  readonly author: string;
  readonly kind: ChangeKind;
  readonly old: string | null;
  readonly new: string | null;
  readonly note: string | null;
}

export const toDocument = (row: DocumentRow): LedgerDocument => ({
  sha256: row.sha256,
  path: row.path,
  kind: row.kind,
  pages: row.pages,
  status: row.status,
  problems: JSON.parse(row.problems) as readonly Problem[],
  header: JSON.parse(row.header) as HeaderResult,
  tasks: row.tasks,
  quarantined: row.quarantined === 1,
  replacedBy: row.replaced_by,
  recordedAt: row.recorded_at,
});

export const toTask = (row: TaskRow): LedgerTask => {
  const read = JSON.parse(row.task) as TaskResult;
  const task = correctedTask(read, row);
  return {
    id: row.id,
    sha256: row.sha256,
    document: row.number,
    path: row.path,
    task,
    read: task === read ? null : read,
    due: row.due === NO_DUE ? null : (row.due as IsoDate),
    state: row.state,
    assignee: row.assignee,
    note: row.note,
    withdrawn: row.withdrawn === 1,
    version: row.version,
  };
};

export const toChange = (row: HistoryRow): LedgerChange => ({
  at: row.at,
  by: row.author,
  kind: row.kind,
  from: row.old,
  to: row.new,
  note: row.note,
});

export const toResult = (row: DocumentRow, tasks: readonly Pick<TaskRow, 'task'>[]): DirectiveResult => {
  const { references, targets } = JSON.parse(row.facts) as OtherFacts;
  return {
    format: 'dondoc/directive@1',
    source: { path: row.path, sha256: row.sha256, kind: row.kind, pages: row.pages },
    status: row.status,
    problems: JSON.parse(row.problems) as readonly Problem[],
    header: JSON.parse(row.header) as HeaderResult,
    tasks: tasks.map((t) => JSON.parse(t.task) as TaskResult),
    references,
    targets,
  };
};

/** `(?, ?), (?, ?)` for rows of values, and the values one after the other. */
export function rowsOfValues(rows: readonly (readonly Value[])[]): { readonly sql: string; readonly values: Value[] } {
  const one = `(${(rows[0] ?? []).map(() => '?').join(', ')})`;
  return { sql: rows.map(() => one).join(', '), values: rows.flat() };
}
