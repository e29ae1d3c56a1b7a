import { EventEmitter } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import type { DirectiveResult } from '@dondoc/model';
import type { JobHelpers, Runner, WorkerEvents } from 'graphile-worker';
import type { ReadJob, WorkOptions } from '../queue/queue.js';
import { type Desk, settle } from '../queue/settle.js';
import { countBreakdown, standingOf } from '../store/documents.js';
import { holdName, quarantineResult, recordResult } from '../store/record.js';
import type { Dialect, Sql } from '../store/store.js';
import { Alive } from './alive.js';
import { loadGraphileWorker } from './connection.js';
import type { PostgresStore } from './postgres-store.js';
import { completeJob, releaseJob, storedFile, TASK } from './queue-tables.js';

const TICK_MS = 1000;
const now = (): string => new Date().toISOString();

interface Payload {
  readonly sha256: string;
  readonly path: string;
  readonly stored: boolean;
}

/** A job that somebody else has by now. Thrown, not swallowed: graphile-worker deletes the job of a task that succeeds, whoever has it. */
class JobLost extends Error {
  override readonly name = 'JobLost';
}

/** Work on the queue as long as the connection holds: one run of graphile-worker, and the lock that says it is alive. */
export class Shift {
  readonly #store: PostgresStore;
  readonly #options: WorkOptions;
  readonly #stop = new AbortController();
  #failure: unknown = null;

  constructor(store: PostgresStore, options: WorkOptions) {
    this.#store = store;
    this.#options = options;
  }

  /** @throws what broke the connection; the signal's end is none */
  async run(): Promise<void> {
    const { signal } = this.#options;
    const abort = (): void => this.#stop.abort(signal.reason);
    signal.addEventListener('abort', abort, { once: true });
    const alive = await Alive.begin(this.#store.pool, (error) => this.#fail(error));
    try {
      await alive.sweep();
      const runner = await this.#start(alive);
      await this.#watch(alive);
      await runner.stop();
    } finally {
      signal.removeEventListener('abort', abort);
      this.#stop.abort();
      alive.end();
    }
    if (this.#failure) throw this.#failure;
  }

  #fail(error: unknown): void {
    this.#failure ??= error;
    this.#stop.abort(error);
  }

  /** Until the work is done, or cannot go on. */
  async #watch(alive: Alive): Promise<void> {
    const { until } = this.#options;
    const { signal } = this.#stop;
    try {
      while (!signal.aborted && !(await until?.())) {
        await wait(TICK_MS, undefined, { signal }).catch(() => undefined);
        if (!signal.aborted) await alive.sweep();
      }
    } catch (error) {
      this.#fail(error);
    }
  }

  async #start(alive: Alive): Promise<Runner> {
    const { run, Logger } = await loadGraphileWorker();
    const events: WorkerEvents = new EventEmitter();
    events.on('worker:fatalError', ({ error }) => this.#fail(error));
    return run({
      pgPool: this.#store.pool,
      concurrency: this.#options.lanes,
      noHandleSignals: true,
      pollInterval: TICK_MS,
      events,
      // What goes wrong is told by the ledger, in its own words.
      logger: new Logger(() => () => undefined),
      taskList: { [TASK]: (payload, helpers) => this.#job(payload as Payload, helpers) },
      parsedCronItems: [],
      preset: {
        plugins: [
          {
            name: 'dondoc-alive',
            version: '1.0.0',
            worker: { hooks: { startWorker: (_, { worker }) => alive.enlist(worker.workerId) } },
          },
        ],
      },
    });
  }

  async #job({ sha256, path, stored }: Payload, { job }: JobHelpers): Promise<void> {
    const worker = job.locked_by ?? '';
    const { read, onSettled } = this.#options;
    try {
      const standing = await this.#store.read((sql) => standingOf(sql, sha256));
      if (standing === 'read' || standing === 'quarantined') return;
      const bytes = stored ? await storedFile(this.#store.pool, sha256) : null;
      const asked: ReadJob = { sha256, path, ...(bytes ? { bytes } : {}) };
      const settled = await settle(asked, read, this.#stop.signal, this.#desk(job.id, worker, stored));
      onSettled?.(settled);
      if (settled.kind === 'broken') throw new Error(settled.problem.message);
    } catch (error) {
      if (this.#stop.signal.aborted)
        await this.#store.write((sql) => releaseJob(sql, job.id, worker)).catch(() => undefined);
      throw error;
    }
  }

  /** Enters what came of a document and ends its job, both or neither. */
  #desk(id: string, worker: string, stored: boolean): Desk {
    const ending = <T>(result: DirectiveResult, work: (sql: Sql, dialect: Dialect) => Promise<T>): Promise<T> =>
      this.#store.write(async (sql) => {
        const { sha256 } = result.source;
        if (!(await completeJob(sql, id, worker, sha256, holdName(result))))
          throw new JobLost('the job is somebody else’s by now');
        if (stored) await sql.run('DELETE FROM stored_files WHERE sha256 = ?', [sha256]);
        return work(sql, { ...this.#store.dialect, hold: async () => undefined });
      });
    return {
      record: (result) => ending(result, (sql, dialect) => recordResult(sql, dialect, result, now())),
      broken: (breakdown) => this.#store.write((sql) => countBreakdown(sql, breakdown, now())),
      quarantine: (result) => ending(result, (sql, dialect) => quarantineResult(sql, dialect, result, now())),
    };
  }
}
