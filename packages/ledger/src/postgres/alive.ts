import { randomInt } from 'node:crypto';
import type { Pool, PoolClient, QueryResult, QueryResultRow } from 'pg';

/** First part of the advisory locks that say "I am alive"; the second is the number of whoever holds it. */
const CLASS = 0x616c6976;
const NUMBERS = 2 ** 31 - 1;
/** How long a process that takes jobs may take to be noted. */
const UNNOTED = '15 seconds';

/**
 * A lock that lasts as long as this process and its connection: the server lets go of it when either is gone, however that comes
 * about. No clock is asked, so that a slow machine is not taken for a dead one.
 */
export class Alive {
  readonly number: number;
  readonly #client: PoolClient;
  #asked: Promise<unknown> = Promise.resolve();

  private constructor(client: PoolClient, number: number) {
    this.#client = client;
    this.number = number;
  }

  /** @param lost  told once where the connection breaks: others take this process for dead from then on */
  static async begin(pool: Pool, lost: (error: Error) => void): Promise<Alive> {
    const client = await pool.connect();
    client.on('error', lost);
    const number = randomInt(1, NUMBERS);
    try {
      // A machine that loses its power sends no farewell: the server asks after it.
      await client.query('SET tcp_keepalives_idle = 10; SET tcp_keepalives_interval = 5; SET tcp_keepalives_count = 3');
      await client.query('SELECT pg_advisory_lock($1, $2)', [CLASS, number]);
      return new Alive(client, number);
    } catch (error) {
      client.release(true);
      throw error;
    }
  }

  /** One question after the other: a client takes no second one before it has answered. */
  #ask<Row extends QueryResultRow>(text: string, values: readonly unknown[]): Promise<QueryResult<Row>> {
    const answer = this.#asked.then(() => this.#client.query<Row>(text, [...values]));
    this.#asked = answer.catch(() => undefined);
    return answer;
  }

  /** Takes note of the name by which this process takes jobs. */
  async enlist(worker: string): Promise<void> {
    await this.#ask('INSERT INTO lanes (worker, alive) VALUES ($1, $2)', [worker, this.number]);
  }

  /** Sets free what processes that are gone had in hand; the next to ask gets it. */
  async sweep(): Promise<void> {
    const { rows } = await this.#ask<{ alive: number }>('SELECT DISTINCT alive FROM lanes WHERE alive <> $1', [
      this.number,
    ]);
    for (const { alive } of rows) {
      const got = await this.#ask<{ got: boolean }>('SELECT pg_try_advisory_lock($1, $2) AS got', [CLASS, alive]);
      if (!got.rows[0]?.got) continue;
      await this.#ask(
        `WITH gone AS (DELETE FROM lanes WHERE alive = $1 RETURNING worker)
         SELECT graphile_worker.force_unlock_workers(array_agg(worker)) FROM gone HAVING count(*) > 0`,
        [alive],
      );
      await this.#ask('SELECT pg_advisory_unlock($1, $2)', [CLASS, alive]);
    }
    // Of a process that went between taking its first jobs and being noted.
    await this.#ask(
      `SELECT graphile_worker.force_unlock_workers(array_agg(DISTINCT locked_by)) FROM graphile_worker._private_jobs
       WHERE locked_at < now() - CAST($1 AS INTERVAL) AND locked_by NOT IN (SELECT worker FROM lanes) HAVING count(*) > 0`,
      [UNNOTED],
    );
  }

  /** Gives the lock back. What the lanes still have in hand is set free by whoever sweeps next. */
  end(): void {
    this.#client.release(true);
  }
}
