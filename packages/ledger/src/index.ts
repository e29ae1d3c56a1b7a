export {
  type Ledger,
  type LedgerChange,
  type LedgerDocument,
  type LedgerTask,
  type Recorded,
  TASK_STATES,
  type TaskFilter,
  type TaskState,
} from './ledger.js';
export { openLedger } from './open-ledger.js';
