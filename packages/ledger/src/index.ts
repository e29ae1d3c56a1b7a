export {
  CHANGE_KINDS,
  type ChangeKind,
  type DocumentFilter,
  type FieldChange,
  type LedgerChange,
  type LedgerDocument,
  type LedgerTask,
  type OverdueOwner,
  type Recorded,
  STANDINGS,
  type Standing,
  TASK_STATES,
  type TaskChange,
  type TaskEntry,
  type TaskFilter,
  type TaskState,
  type WatchedFile,
} from './entries.js';
export type { Breakdown, Ledger } from './ledger.js';
export { openLedger } from './open-ledger.js';
export { isPassing } from './postgres/trouble.js';
export {
  MOST_TRIES,
  type Read,
  ReaderBroke,
  type ReadJob,
  type Settled,
  type WorkOptions,
  type WorkQueue,
} from './queue/queue.js';
export { type Desk, settle } from './queue/settle.js';
export { taskIds } from './task-key.js';
