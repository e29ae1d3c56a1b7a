import type { DirectiveResult, IsoDate, Problem } from '@dondoc/model';
import type {
  DocumentFilter,
  LedgerChange,
  LedgerDocument,
  LedgerTask,
  OverdueOwner,
  Recorded,
  Standing,
  TaskEntry,
  TaskFilter,
  TaskState,
  WatchedFile,
} from './entries.js';
import type { WorkQueue } from './queue/queue.js';

/** A document that broke its reader: the process died over it, or did not answer in time. */
export interface Breakdown {
  readonly sha256: string;
  readonly path: string;
  readonly problem: Problem;
}

/** What has been scanned and what is still to be done. Failures of the store are `DondocError` `ledger/unavailable`. */
export interface Ledger {
  /** Where several machines share the ledger: the documents that they read between them. Null for a ledger of one machine. */
  readonly queue: WorkQueue | null;
  /**
   * Enters a document and its tasks in one transaction, by content: entering it again changes nothing that people entered.
   * A later version of a document (the same number, date and issuer as far as they were read, or the same file, and mostly the same tasks) takes over the
   * tasks of the earlier one. Only a whole reading (`ok`) withdraws tasks; one that failed leaves those of an earlier one alone.
   *
   * @throws DondocError `usage/invalid` for a result without a hash: a missing file is not a document.
   */
  record(result: DirectiveResult): Promise<Recorded>;
  /** True where a document of these bytes was read, wholly or in part; one that failed may be tried again. */
  has(sha256: string): Promise<boolean>;
  standing(sha256: string): Promise<Standing>;
  /** The result as it was recorded, its tasks as the last scan read them; null where nothing was read of such bytes. */
  result(sha256: string): Promise<DirectiveResult | null>;
  /** Where a document was last seen; null where it is not known. */
  pathOf(sha256: string): Promise<string | null>;
  /** Notes where a document that is known now lies, after it was moved or renamed. */
  moved(sha256: string, path: string): Promise<void>;
  /** Counts a reading that broke down; a record of the document clears the count. Answers how many there were. */
  broken(breakdown: Breakdown): Promise<number>;
  /** Enters a failed result as a document that is not to be tried again of itself; an earlier reading of it stays. */
  quarantine(result: DirectiveResult): Promise<void>;
  /** What watching has taken note of, of the files whose path begins so. */
  watched(prefix: string): Promise<readonly WatchedFile[]>;
  watch(file: WatchedFile): Promise<void>;
  /** Forgets a file that is gone. */
  unwatch(path: string): Promise<void>;
  /** In the order in which they were first recorded. */
  documents(filter?: DocumentFilter): Promise<readonly LedgerDocument[]>;
  /** By last day, tasks without one at the end, then by document and place. */
  tasks(filter?: TaskFilter): Promise<readonly LedgerTask[]>;
  /** The same one by one, a few hundred in memory at a time. */
  eachTask(filter?: TaskFilter): AsyncIterable<LedgerTask>;
  /** What is overdue as of a day, by leading body, those with most of it first; of each the first `shown` tasks. */
  overdueByOwner(asOf: IsoDate, shown: number): Promise<readonly OverdueOwner[]>;
  /** @throws DondocError `usage/invalid` for an unknown task */
  task(id: string): Promise<LedgerTask>;
  /**
   * Says where a task stands, and who says so. A `note` replaces the one before; without one that stays.
   *
   * @throws DondocError `usage/invalid` for an unknown task or state, or an empty name.
   */
  setStatus(id: string, state: TaskState, by: string, note?: string): Promise<LedgerTask>;
  /** Says who is to do a task; null for nobody. Throws as `setStatus` does. */
  assign(id: string, assignee: string | null, by: string): Promise<LedgerTask>;
  /** Replaces the note of a task; an empty one removes it. Throws as `setStatus` does. */
  annotate(id: string, note: string, by: string): Promise<LedgerTask>;
  /**
   * Enters several things about a task at once, in one transaction. What people correct of a reading outlives new scans.
   *
   * @param version  of the task as it was when they began; without it the entry holds whatever happened since
   * @returns null where somebody has entered something since that version, here or in another program: nothing is changed then
   * @throws DondocError as `setStatus` does, and for a `due` that is no day
   */
  enter(id: string, entry: TaskEntry, by: string, version?: number): Promise<LedgerTask | null>;
  /** What people entered about a task and what new scans changed in it, oldest first. */
  history(id: string): Promise<readonly LedgerChange[]>;
  /** Ends the use of the ledger; closing twice is no error. */
  close(): Promise<void>;
}
