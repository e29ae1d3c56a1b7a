import { type DirectiveResult, DondocError } from '@dondoc/model';
import type Database from 'libsql';
import {
  type Ledger,
  type LedgerChange,
  type LedgerDocument,
  type LedgerTask,
  type Recorded,
  TASK_STATES,
  type TaskFilter,
  type TaskState,
} from '../ledger.js';
import { connect, guarded } from './connection.js';
import { recordResult } from './record.js';
import { type DocumentRow, toChange, toDocument } from './rows.js';
import { selectTask, selectTasks } from './select-tasks.js';

const usage = (message: string, remedy: string): DondocError => new DondocError('usage/invalid', message, remedy);

/** The ledger of one machine. The driver works synchronously; a promise is what a ledger on a server will need. */
export class SqliteLedger implements Ledger {
  readonly #file: string;
  readonly #db: Database.Database;
  #closed = false;

  constructor(file: string) {
    this.#file = file;
    this.#db = connect(file);
  }

  async #run<T>(work: (db: Database.Database) => T): Promise<T> {
    if (this.#closed) throw usage('Sổ đã đóng.', 'Mở lại sổ trước khi dùng.');
    return guarded(this.#file, () => work(this.#db));
  }

  record(result: DirectiveResult): Promise<Recorded> {
    return this.#run((db) => {
      if (!result.source.sha256)
        throw usage(`Không ghi sổ được “${result.source.path}”: tệp chưa đọc được.`, 'Chỉ ghi sổ tệp đã đọc.');
      return db.transaction(() => recordResult(db, result, new Date().toISOString())).immediate();
    });
  }

  has(sha256: string): Promise<boolean> {
    return this.#run(
      (db) => db.prepare("SELECT 1 FROM documents WHERE sha256 = ? AND status <> 'failed'").get([sha256]) !== undefined,
    );
  }

  documents(): Promise<readonly LedgerDocument[]> {
    return this.#run((db) =>
      (
        db
          .prepare(
            `SELECT d.*, (SELECT count(*) FROM tasks t WHERE t.sha256 = d.sha256 AND t.withdrawn = 0) AS tasks
             FROM documents d ORDER BY d.recorded_at, d.rowid`,
          )
          .all([]) as DocumentRow[]
      ).map(toDocument),
    );
  }

  tasks(filter: TaskFilter = {}): Promise<readonly LedgerTask[]> {
    return this.#run((db) => selectTasks(db, filter));
  }

  setStatus(id: string, state: TaskState, by: string, note?: string): Promise<LedgerTask> {
    return this.#run((db) => {
      if (!TASK_STATES.includes(state))
        throw usage(`Không có trạng thái “${state}”.`, `Dùng một trong: ${TASK_STATES.join(', ')}.`);
      if (!by.trim()) throw usage('Thiếu tên người cập nhật.', 'Ghi tên người hoặc đơn vị cập nhật trạng thái.');
      return db
        .transaction(() => {
          const before = selectTask(db, id);
          if (!before) throw usage(`Sổ không có nhiệm vụ “${id}”.`, 'Xem mã nhiệm vụ bằng lệnh dondoc tasks.');
          db.prepare('UPDATE tasks SET state = ?, note = ? WHERE id = ?').run([state, note ?? before.note, id]);
          db.prepare('INSERT INTO history (task, at, by, "from", "to", note) VALUES (?, ?, ?, ?, ?, ?)').run([
            id,
            new Date().toISOString(),
            by.trim(),
            before.state,
            state,
            note ?? null,
          ]);
          return { ...before, state, note: note ?? before.note };
        })
        .immediate();
    });
  }

  history(id: string): Promise<readonly LedgerChange[]> {
    return this.#run((db) =>
      (
        db
          .prepare('SELECT at, by, "from", "to", note FROM history WHERE task = ? ORDER BY id')
          .all([id]) as LedgerChange[]
      ).map(toChange),
    );
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    guarded(this.#file, () => this.#db.close());
  }
}
