import type { DirectiveResult, HeaderResult, IsoDate, SourceKind, Status, TaskResult } from '@dondoc/model';

/** Where a task stands: to do, under way, done, or not to be followed up (a passage that is no task after all). */
export const TASK_STATES = ['todo', 'doing', 'done', 'dropped'] as const;
export type TaskState = (typeof TASK_STATES)[number];

export interface LedgerDocument {
  /** Lower-case hex SHA-256 of the file's bytes: the document's key. */
  readonly sha256: string;
  /** Where it was last seen. */
  readonly path: string;
  readonly kind: SourceKind;
  readonly pages: number;
  readonly status: Status;
  readonly header: HeaderResult;
  /** Tasks of it that are followed up. */
  readonly tasks: number;
  /** Instant of the first record, ISO 8601 in UTC. */
  readonly recordedAt: string;
}

export interface LedgerTask {
  /** Made from the document's hash and the words of the task: the same after a new scan. */
  readonly id: string;
  readonly sha256: string;
  /** Số và ký hiệu of the document. */
  readonly document: string | null;
  readonly path: string;
  /** As the last scan read it; its `id` is that of the scan. */
  readonly task: TaskResult;
  /** Last day that is in time; null where the deadline names none. */
  readonly due: IsoDate | null;
  readonly state: TaskState;
  readonly note: string | null;
  /** True where the last scan no longer finds the task, which stays because somebody has worked on it. */
  readonly withdrawn: boolean;
}

export interface LedgerChange {
  /** Instant, ISO 8601 in UTC. */
  readonly at: string;
  readonly by: string;
  readonly from: TaskState;
  readonly to: TaskState;
  readonly note: string | null;
}

/** Every condition given has to hold. Words match whole, without regard to case, tone marks and punctuation. */
export interface TaskFilter {
  /** Part of the name of a leading body. */
  readonly owner?: string;
  /** Tasks due earlier than this day. */
  readonly dueBefore?: IsoDate;
  /** Tasks neither done nor dropped whose last day lies before this day. */
  readonly overdueAsOf?: IsoDate;
  /** In the task or its product. */
  readonly text?: string;
  /** Hash, number or path of the document. */
  readonly document?: string;
}

export interface Recorded {
  /** False where the document stood in the ledger before. */
  readonly isNew: boolean;
  readonly added: number;
  /** Tasks that were there before; what people entered about them stays. */
  readonly kept: number;
  /** Tasks that the new scan no longer finds: removed, or marked where somebody has worked on them. */
  readonly withdrawn: number;
}

/** What has been scanned and what is still to be done. Failures of the store are `DondocError` `ledger/unavailable`. */
export interface Ledger {
  /**
   * Enters a document and its tasks in one transaction, by content: entering it again changes nothing that people entered.
   * Only a whole reading (`ok`) withdraws tasks; one that failed leaves the tasks of an earlier one alone.
   *
   * @throws DondocError `usage/invalid` for a result without a hash: a missing file is not a document.
   */
  record(result: DirectiveResult): Promise<Recorded>;
  /** True where a document of these bytes was read, wholly or in part; one that failed may be tried again. */
  has(sha256: string): Promise<boolean>;
  /** In the order in which they were first recorded. */
  documents(): Promise<readonly LedgerDocument[]>;
  /** By last day, tasks without one at the end, then by document and place. */
  tasks(filter?: TaskFilter): Promise<readonly LedgerTask[]>;
  /**
   * Says where a task stands, and who says so. A `note` replaces the one before; without one that stays.
   *
   * @throws DondocError `usage/invalid` for an unknown task or state, or an empty name.
   */
  setStatus(id: string, state: TaskState, by: string, note?: string): Promise<LedgerTask>;
  /** What people entered about a task, oldest first. */
  history(id: string): Promise<readonly LedgerChange[]>;
  /** Ends the use of the ledger; closing twice is no error. */
  close(): Promise<void>;
}
