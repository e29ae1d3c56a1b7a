import { type DirectiveResult, DondocError } from '@dondoc/model';
import type {
  DocumentFilter,
  LedgerChange,
  LedgerDocument,
  LedgerTask,
  Recorded,
  Standing,
  TaskFilter,
  TaskState,
  WatchedFile,
} from '../entries.js';
import type { Breakdown, Ledger } from '../ledger.js';
import type { WorkQueue } from '../queue/queue.js';
import { countBreakdown, selectDocuments, selectResult, standingOf } from './documents.js';
import { enterFile, selectFiles } from './files.js';
import { assertState, enterAssignee, enterNote, enterState, personOf } from './people.js';
import { forgiveBreakdowns, quarantineResult, recordResult } from './record.js';
import { type HistoryRow, type TaskRow, toChange, toTask } from './rows.js';
import { selectTask, selectTasks } from './select-tasks.js';
import type { Store } from './store.js';

/** Tasks that `eachTask` fetches at a time. */
const PAGE = 500;
const usage = (message: string, remedy: string): DondocError => new DondocError('usage/invalid', message, remedy);

function assertHash({ source }: DirectiveResult): void {
  if (source.sha256) return;
  throw usage(`Không ghi sổ được “${source.path}”: tệp chưa đọc được.`, 'Chỉ ghi sổ tệp đã đọc.');
}

/** The ledger over either kind of store. */
export class SqlLedger implements Ledger {
  readonly queue: WorkQueue | null;
  readonly #store: Store;
  #closed = false;

  constructor(store: Store, queue: WorkQueue | null = null) {
    this.#store = store;
    this.queue = queue;
  }

  #open(): Store {
    if (this.#closed) throw usage('Sổ đã đóng.', 'Mở lại sổ trước khi dùng.');
    return this.#store;
  }

  async record(result: DirectiveResult): Promise<Recorded> {
    const { dialect, write } = bound(this.#open());
    assertHash(result);
    return write(async (sql) => {
      const recorded = await recordResult(sql, dialect, result, new Date().toISOString());
      await forgiveBreakdowns(sql, result.source.sha256);
      return recorded;
    });
  }

  async has(sha256: string): Promise<boolean> {
    return (await this.standing(sha256)) === 'read';
  }

  async standing(sha256: string): Promise<Standing> {
    return this.#open().read((sql) => standingOf(sql, sha256));
  }

  async result(sha256: string): Promise<DirectiveResult | null> {
    return this.#open().read((sql) => selectResult(sql, sha256));
  }

  async pathOf(sha256: string): Promise<string | null> {
    const rows = await this.#open().read((sql) =>
      sql.all<{ readonly path: string }>('SELECT path FROM documents WHERE sha256 = ?', [sha256]),
    );
    return rows[0]?.path ?? null;
  }

  async watched(prefix: string): Promise<readonly WatchedFile[]> {
    return this.#open().read((sql) => selectFiles(sql, prefix));
  }

  async watch(file: WatchedFile): Promise<void> {
    await this.#open().write((sql) => enterFile(sql, file));
  }

  async unwatch(path: string): Promise<void> {
    await this.#open().write((sql) => sql.run('DELETE FROM files WHERE path = ?', [path]));
  }

  async moved(sha256: string, path: string): Promise<void> {
    await this.#open().write((sql) => sql.run('UPDATE documents SET path = ? WHERE sha256 = ?', [path, sha256]));
  }

  async broken(breakdown: Breakdown): Promise<number> {
    return this.#open().write((sql) => countBreakdown(sql, breakdown, new Date().toISOString()));
  }

  async quarantine(result: DirectiveResult): Promise<void> {
    const { dialect, write } = bound(this.#open());
    assertHash(result);
    await write((sql) => quarantineResult(sql, dialect, result, new Date().toISOString()));
  }

  async documents(filter: DocumentFilter = {}): Promise<readonly LedgerDocument[]> {
    return this.#open().read((sql) => selectDocuments(sql, filter));
  }

  async tasks(filter: TaskFilter = {}): Promise<readonly LedgerTask[]> {
    const store = this.#open();
    return (await store.read((sql) => selectTasks(sql, store.dialect, filter))).map(toTask);
  }

  async *eachTask(filter: TaskFilter = {}): AsyncIterable<LedgerTask> {
    let left = filter.limit ?? Number.POSITIVE_INFINITY;
    let last: TaskRow | undefined;
    while (left > 0) {
      const store = this.#open();
      const limit = Math.min(PAGE, left);
      const rows = await store.read((sql) => selectTasks(sql, store.dialect, { ...filter, limit }, last));
      yield* rows.map(toTask);
      left -= rows.length;
      last = rows.at(-1);
      if (rows.length < limit) return;
    }
  }

  async task(id: string): Promise<LedgerTask> {
    return this.#open().read((sql) => selectTask(sql, id));
  }

  async setStatus(id: string, state: TaskState, by: string, note?: string): Promise<LedgerTask> {
    const { dialect, write } = bound(this.#open());
    assertState(state);
    const person = personOf(by);
    return write((sql) => enterState(sql, dialect, id, state, person, note));
  }

  async assign(id: string, assignee: string | null, by: string): Promise<LedgerTask> {
    const { dialect, write } = bound(this.#open());
    const person = personOf(by);
    return write((sql) => enterAssignee(sql, dialect, id, assignee?.trim() || null, person));
  }

  async annotate(id: string, note: string, by: string): Promise<LedgerTask> {
    const { dialect, write } = bound(this.#open());
    const person = personOf(by);
    return write((sql) => enterNote(sql, dialect, id, note.trim() || null, person));
  }

  async history(id: string): Promise<readonly LedgerChange[]> {
    const rows = await this.#open().read((sql) =>
      sql.all<HistoryRow>('SELECT at, author, kind, old, new, note FROM history WHERE task = ? ORDER BY seq', [id]),
    );
    return rows.map(toChange);
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.#store.close();
  }
}

const bound = (store: Store): Pick<Store, 'dialect' | 'write'> => ({
  dialect: store.dialect,
  write: (work) => store.write(work),
});
