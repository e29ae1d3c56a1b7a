import type { HeaderResult, IsoDate, Problem, SourceKind, Status, TaskResult } from '@dondoc/model';

/** Where a task stands: to do, under way, done, or not to be followed up (a passage that is no task after all). */
export const TASK_STATES = ['todo', 'doing', 'done', 'dropped'] as const;
export type TaskState = (typeof TASK_STATES)[number];

/** What the ledger knows of some bytes: nothing, a reading (whole or in part), a failed one, or that they are left alone. */
export const STANDINGS = ['unknown', 'read', 'failed', 'quarantined'] as const;
export type Standing = (typeof STANDINGS)[number];

export interface LedgerDocument {
  /** Lower-case hex SHA-256 of the file's bytes: the document's key. */
  readonly sha256: string;
  /** Where it was last seen. */
  readonly path: string;
  readonly kind: SourceKind;
  readonly pages: number;
  readonly status: Status;
  /** What could not be read of it, and why. */
  readonly problems: readonly Problem[];
  readonly header: HeaderResult;
  /** Tasks of it that are followed up. */
  readonly tasks: number;
  /** True where it is not tried again of itself: it broke its reader as often as is allowed. */
  readonly quarantined: boolean;
  /** The hash of the later version that took over its tasks; null for the newest. */
  readonly replacedBy: string | null;
  /** Instant of the first record, ISO 8601 in UTC. */
  readonly recordedAt: string;
}

export interface LedgerTask {
  /** Made from the words of the task and the hash of the document that first gave it: the same after a new scan. */
  readonly id: string;
  readonly sha256: string;
  /** Số và ký hiệu of the document. */
  readonly document: string | null;
  readonly path: string;
  /** As the last scan read it, with what people corrected; its `id` is that of the scan. */
  readonly task: TaskResult;
  /** As the last scan read it, where people corrected it; else null. */
  readonly read: TaskResult | null;
  /** Last day that is in time; null where the deadline names none. */
  readonly due: IsoDate | null;
  readonly state: TaskState;
  /** Who is to do it, as people entered it; the bodies that the document names stand in `task.lead`. */
  readonly assignee: string | null;
  readonly note: string | null;
  /** True where the last scan no longer finds the task, which stays because somebody has worked on it. */
  readonly withdrawn: boolean;
  /** Grows with everything that people enter and new scans change: whoever enters something says which one they saw. */
  readonly version: number;
}

/** What people enter about a task; what is left out stays, null takes away. */
export interface TaskEntry {
  readonly state?: TaskState;
  readonly assignee?: string | null;
  readonly note?: string | null;
  /** Names of the leading bodies, where they were read wrongly; null: as read. */
  readonly lead?: readonly string[] | null;
  /** The last day, where it was read wrongly; `none` for a task without one; null: as read. */
  readonly due?: IsoDate | 'none' | null;
}

/** What of a task a change is about; `task`: its words, owners, deadline or product, as a new scan reads them. */
export const CHANGE_KINDS = ['state', 'assignee', 'note', 'lead', 'due', 'task', 'withdrawn'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export interface LedgerChange {
  /** Instant, ISO 8601 in UTC. */
  readonly at: string;
  /** The person; `dondoc` for what a new scan changed. */
  readonly by: string;
  readonly kind: ChangeKind;
  /** States as their codes, days as they are, all else in words; null for nothing. */
  readonly from: string | null;
  readonly to: string | null;
  readonly note: string | null;
}

/** Every condition given has to hold. Words match whole, without regard to case and punctuation. */
export interface TaskFilter {
  /** Part of the name of a leading body, in any script: `so y te` and `Sở Y tế` find the same. */
  readonly owner?: string;
  /** Part of the name that people entered as assignee. */
  readonly assignee?: string;
  /** Tasks due earlier than this day. */
  readonly dueBefore?: IsoDate;
  /** Tasks neither done nor dropped whose last day lies before this day. */
  readonly overdueAsOf?: IsoDate;
  readonly states?: readonly TaskState[];
  /**
   * Words that stand in the task, its product or its bodies, in any order; `"in quotes"` next to each other. A word without
   * tone marks finds it with any; one with marks finds only itself.
   */
  readonly text?: string;
  /** Hash, number or path of the document. */
  readonly document?: string;
  /** At most so many. */
  readonly limit?: number;
  /** Leaves out so many at the beginning. */
  readonly offset?: number;
}

/** What is overdue of one leading body. */
export interface OverdueOwner {
  /** As its first task names it; empty for tasks without one. */
  readonly owner: string;
  readonly count: number;
  /** The earliest last day among them. */
  readonly oldest: IsoDate;
  /** The first of them, by last day. */
  readonly tasks: readonly LedgerTask[];
}

export interface DocumentFilter {
  readonly standing?: Standing;
  /** Leaves out documents whose later version is there. */
  readonly newest?: boolean;
  /** Only so many, those that were first recorded last. */
  readonly latest?: number;
}

/** How a new scan sees a task that stands in the ledger. */
export interface TaskChange {
  readonly id: string;
  readonly kind: 'added' | 'changed' | 'withdrawn' | 'removed';
  /** The words of the task: the new ones, of one that is gone the old ones. */
  readonly text: string;
  /** Empty for tasks that came or went. */
  readonly fields: readonly FieldChange[];
}

export interface FieldChange {
  readonly field: 'text' | 'lead' | 'coordinating' | 'deadline' | 'product';
  readonly from: string;
  readonly to: string;
}

export interface Recorded {
  /** False where the document stood in the ledger before. */
  readonly isNew: boolean;
  /** Hash of the earlier version whose tasks this document took over. */
  readonly replaces: string | null;
  readonly added: number;
  /** Tasks that were there before; what people entered about them stays. */
  readonly kept: number;
  /** Tasks that the new scan no longer finds: removed, or marked where somebody has worked on them. */
  readonly withdrawn: number;
  /** What is other than before; empty for a document without earlier version or reading. */
  readonly changes: readonly TaskChange[];
}

/** A file of a folder that is watched, as it was when it was taken. */
export interface WatchedFile {
  readonly path: string;
  /** Says whether the file has changed since: of its size, times and number on the disk. */
  readonly signature: string;
  /** Of its content; null where it was not taken. */
  readonly sha256: string | null;
  /** Why it is left alone until it changes; null for a file that was read. */
  readonly problem: Problem | null;
}
