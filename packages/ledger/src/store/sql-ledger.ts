import { type DirectiveResult, DondocError, type IsoDate } from '@dondoc/model';
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
} from '../entries.js';
import type { Breakdown, Ledger } from '../ledger.js';
import type { WorkQueue } from '../queue/queue.js';
import { countBreakdown, selectDocuments, selectResult, standingsOf } from './documents.js';
import { enterFile, selectFiles } from './files.js';
import { boardsOf } from './overdue.js';
import { assertDue, assertState, enterState, enterTask, personOf } from './people.js';
import { holdName, quarantineResult } from './record.js';
import { recordAll } from './record-all.js';
import { type HistoryRow, type TaskRow, toChange, toTask } from './rows.js';
import { selectOverdue, selectTaskRow, selectTasks } from './select-tasks.js';
import type { Store } from './store.js';
import { Together } from './together.js';

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
  readonly #standings: Together<string, Standing>;
  readonly #recording: Together<DirectiveResult, Recorded>;
  #closed = false;

  constructor(store: Store, queue: WorkQueue | null = null) {
    this.#store = store;
    this.queue = queue;
    this.#standings = new Together((take) => store.read((sql) => standingsOf(sql, take())));
    this.#recording = new Together((take) =>
      store.write((sql) => recordAll(sql, store.dialect, take(), new Date().toISOString())),
    );
  }

  #open(): Store {
    if (this.#closed) throw usage('Sổ đã đóng.', 'Mở lại sổ trước khi dùng.');
    return this.#store;
  }

  async record(result: DirectiveResult): Promise<Recorded> {
    this.#open();
    assertHash(result);
    return this.#recording.add(result);
  }

  async has(sha256: string): Promise<boolean> {
    return (await this.standing(sha256)) === 'read';
  }

  async standing(sha256: string): Promise<Standing> {
    this.#open();
    return this.#standings.add(sha256);
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
    await write(async (sql) => {
      await dialect.hold(sql, [holdName(result)]);
      await quarantineResult(sql, dialect, result, new Date().toISOString());
    });
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

  async overdueByOwner(asOf: IsoDate, shown: number): Promise<readonly OverdueOwner[]> {
    return boardsOf(await this.#open().read((sql) => selectOverdue(sql, asOf, shown)), shown);
  }

  async task(id: string): Promise<LedgerTask> {
    return toTask(await this.#open().read((sql) => selectTaskRow(sql, id)));
  }

  async setStatus(id: string, state: TaskState, by: string, note?: string): Promise<LedgerTask> {
    const { dialect, write } = bound(this.#open());
    assertState(state);
    const person = personOf(by);
    return write((sql) => enterState({ sql, dialect, id, by: person }, state, note));
  }

  async enter(id: string, entry: TaskEntry, by: string, version?: number): Promise<LedgerTask | null> {
    const { dialect, write } = bound(this.#open());
    const person = personOf(by);
    if (entry.state !== undefined) assertState(entry.state);
    assertDue(entry.due);
    return write((sql) => enterTask({ sql, dialect, id, by: person }, entry, version));
  }

  /** Without a version an entry holds whatever happened since. */
  async #entered(id: string, entry: TaskEntry, by: string): Promise<LedgerTask> {
    return (await this.enter(id, entry, by)) ?? (await this.task(id));
  }

  assign(id: string, assignee: string | null, by: string): Promise<LedgerTask> {
    return this.#entered(id, { assignee: assignee?.trim() || null }, by);
  }

  annotate(id: string, note: string, by: string): Promise<LedgerTask> {
    return this.#entered(id, { note: note.trim() || null }, by);
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
