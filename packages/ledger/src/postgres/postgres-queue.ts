import { setTimeout as wait } from 'node:timers/promises';
import type { ReadJob, WorkOptions, WorkQueue } from '../queue/queue.js';
import type { PostgresStore } from './postgres-store.js';
import { addJobs, countJobs, migrateQueue, waitingJobs } from './queue-tables.js';
import { Shift } from './shift.js';
import { isPassing, told } from './trouble.js';

/** How long to wait for a server that is away, in milliseconds: a little longer each time. */
const WAITS = [500, 1000, 2000, 5000] as const;

/** The queue of many machines: graphile-worker, beside the tables of the ledger. */
export class PostgresQueue implements WorkQueue {
  readonly #store: PostgresStore;
  #ready: Promise<void> | null = null;

  constructor(store: PostgresStore) {
    this.#store = store;
  }

  async #prepared(): Promise<void> {
    this.#ready ??= migrateQueue(this.#store.pool).catch((cause) => {
      this.#ready = null;
      throw told(this.#store.place, cause);
    });
    return this.#ready;
  }

  async add(jobs: readonly ReadJob[]): Promise<void> {
    await this.#prepared();
    await this.#store.write((sql) => addJobs(sql, this.#store.dialect, jobs));
  }

  async waiting(hashes: readonly string[]): Promise<ReadonlySet<string>> {
    await this.#prepared();
    return this.#store.read((sql) => waitingJobs(sql, hashes));
  }

  async length(): Promise<number> {
    await this.#prepared();
    return this.#store.read(countJobs);
  }

  async work(options: WorkOptions): Promise<void> {
    const { signal, onTrouble } = options;
    for (let failures = 0; !signal.aborted; ) {
      const begun = performance.now();
      try {
        await this.#prepared();
        if (failures > 0) onTrouble?.(null);
        await new Shift(this.#store, options).run();
        return;
      } catch (cause) {
        const error = told(this.#store.place, cause);
        if (!isPassing(error)) throw error;
        failures = performance.now() - begun > 60_000 ? 1 : failures + 1;
        onTrouble?.(error);
        const pause = WAITS[Math.min(failures, WAITS.length) - 1];
        await wait(pause, undefined, { signal }).catch(() => undefined);
      }
    }
  }
}
