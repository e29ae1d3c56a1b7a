import { EventEmitter } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import type { DirectiveResult } from '@dondoc/model';
import type { JobHelpers, Runner, WorkerEvents } from 'graphile-worker';
import type { Recorded, Standing } from '../entries.js';
import type { ReadJob, WorkOptions } from '../queue/queue.js';
import { type Desk, settle } from '../queue/settle.js';
import { countBreakdown, standingsOf } from '../store/documents.js';
import { forgiveBreakdowns, holdName, quarantineResult } from '../store/record.js';
import { recordAll } from '../store/record-all.js';
import type { Sql } from '../store/store.js';
import { Together } from '../store/together.js';
import { Alive } from './alive.js';
import { loadGraphileWorker } from './connection.js';
import type { PostgresStore } from './postgres-store.js';
import { type EndedJob, endJobs, releaseJob, storedFile, TASK } from './queue-tables.js';

const TICK_MS = 1000;
/** Transactions at a time that enter what was read: while the server works on one, the next comes together. */
const ENTERING = 2;
const now = (): string => new Date().toISOString();

/** What came of a document, with its job. */
interface Ending extends EndedJob {
  readonly result: DirectiveResult;
}

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
  readonly #standings: Together<string, Standing>;
  readonly #entering: Together<Ending, Recorded | null>;
  #failure: unknown = null;

  constructor(store: PostgresStore, options: WorkOptions) {
    this.#store = store;
    this.#options = options;
    this.#standings = new Together((take) => store.read((sql) => standingsOf(sql, take())));
    this.#entering = new Together((take) => store.write((sql) => this.#enter(sql, take())), ENTERING);
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
    const { lanes } = this.#options;
    const events: WorkerEvents = new EventEmitter();
    events.on('worker:fatalError', ({ error }) => this.#fail(error));
    return run({
      pgPool: this.#store.pool,
      concurrency: lanes,
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
      const standing = await this.#standings.add(sha256);
      if (standing === 'read' || standing === 'quarantined') return;
      const bytes = stored ? await storedFile(this.#store.pool, sha256) : null;
      const asked: ReadJob = { sha256, path, ...(bytes ? { bytes } : {}) };
      const settled = await settle(asked, read, this.#stop.signal, this.#desk(job.id, worker, sha256, stored));
      onSettled?.(settled);
      if (settled.kind === 'broken') throw new Error(settled.problem.message);
    } catch (error) {
      if (this.#stop.signal.aborted)
        await this.#store.write((sql) => releaseJob(sql, job.id, worker)).catch(() => undefined);
      throw error;
    }
  }

  /** Enters what came of documents and ends their jobs, both or neither; null for a job that somebody else has by now. */
  async #enter(sql: Sql, endings: readonly Ending[]): Promise<readonly (Recorded | null)[]> {
    if (endings.length === 0) return [];
    const ended = await endJobs(sql, endings);
    const own = endings.filter(({ id }) => ended.has(id)).map(({ result }) => result);
    const recorded = await recordAll(sql, this.#store.dialect, own, now());
    return endings.map(({ result }) => recorded[own.indexOf(result)] ?? null);
  }

  #desk(id: string, worker: string, sha256: string, stored: boolean): Desk {
    const job = { id, worker, sha256, stored };
    const { dialect } = this.#store;
    return {
      record: async (result) => {
        const recorded = await this.#entering.add({ ...job, result });
        if (recorded) return recorded;
        throw new JobLost('the job is somebody else’s by now');
      },
      broken: (breakdown) => this.#store.write((sql) => countBreakdown(sql, breakdown, now())),
      quarantine: (result) =>
        this.#store.write(async (sql) => {
          if (!(await endJobs(sql, [job])).has(id)) throw new JobLost('the job is somebody else’s by now');
          await dialect.hold(sql, [holdName(result)]);
          await quarantineResult(sql, dialect, result, now());
          await forgiveBreakdowns(sql, [sha256]);
        }),
    };
  }
}
