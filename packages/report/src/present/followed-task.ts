import type { IsoDate, TaskResult } from '@dondoc/model';

export type FollowedState = 'todo' | 'doing' | 'done' | 'dropped';

/** A task that is being followed up, as a ledger keeps it. */
export interface FollowedTask {
  readonly id: string;
  /** Số và ký hiệu of the document. */
  readonly document: string | null;
  readonly path: string;
  readonly task: TaskResult;
  /** Last day that is in time; null where the deadline names none. */
  readonly due: IsoDate | null;
  readonly state: FollowedState;
  /** Who is to do it, as people entered it. */
  readonly assignee?: string | null;
  readonly note: string | null;
  /** The last scan no longer finds it. */
  readonly withdrawn: boolean;
  /** Date of the document, from which recurring work is counted. */
  readonly issued?: IsoDate | null;
  /** Rises with every change that somebody enters. */
  readonly version?: number;
}
