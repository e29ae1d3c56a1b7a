import { setTimeout as wait } from 'node:timers/promises';
import type Database from 'libsql';
import type { Dialect, Sql, Store, Value } from '../store/store.js';
import { connect, guarded } from './connection.js';

/** Statements that stay prepared; those with many rows of values have as many texts as there are numbers of rows. */
const PREPARED = 200;

/** How long a transaction waits for others to share its commit: a fraction of what a disk takes. */
const GATHER_MS = 2;

/** From so many rows on, walking through all in their order finds the first sooner than sorting those that fit. */
const COMMON = 4000;

const matchOf = (tokens: readonly string[]): string => tokens.map((token) => `"${token}"`).join(' ');

const DIALECT: Dialect = {
  // The tokens are letters alone: quotes keep FTS5 from reading `or` and `not` as its own words.
  // With a sign before it a column is no way to the rows: they are walked through in their order.
  holdsTokens: (tokens, common) => ({
    sql: `${common ? '+' : ''}t.seq IN (SELECT rowid FROM task_search WHERE task_search MATCH ?)`,
    values: [matchOf(tokens)],
  }),
  areCommon: async (sql, tokens) => {
    const found = await sql.all<{ readonly n: number }>(
      'SELECT count(*) AS n FROM (SELECT rowid FROM task_search WHERE task_search MATCH ? LIMIT ?)',
      [matchOf(tokens), COMMON],
    );
    return found[0]?.n === COMMON;
  },
  forUpdate: '',
  // A transaction that writes is alone in the file.
  hold: async () => undefined,
  insert: async (sql, table, columns, rows) => {
    const text = `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
    for (const row of rows) await sql.run(text, row);
  },
};

/** A transaction that waits to be committed, and whoever waits for it. */
interface Waiting {
  readonly work: (sql: Sql) => Promise<unknown>;
  readonly answer: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
}

type Done = { readonly result: unknown } | { readonly error: unknown };

/**
 * One file, one connection: what comes in while a transaction is open waits for its end. Transactions that wait at the same time
 * share one commit, each within a savepoint: the disk is asked once for all of them, and none is reported before it is there.
 */
export class SqliteStore implements Store {
  readonly dialect: Dialect = DIALECT;
  readonly #file: string;
  readonly #db: Database.Database;
  readonly #statements = new Map<string, Database.Statement>();
  readonly #sql: Sql;
  #waiting: Waiting[] = [];
  #last: Promise<unknown> = Promise.resolve();

  constructor(file: string) {
    this.#file = file;
    this.#db = connect(file);
    this.#sql = {
      all: async <R>(text: string, values: readonly Value[] = []) => this.#prepared(text).all([...values]) as R[],
      run: async (text, values = []) => this.#prepared(text).run([...values]).changes,
    };
  }

  #prepared(text: string): Database.Statement {
    const known = this.#statements.get(text);
    if (known) return known;
    if (this.#statements.size >= PREPARED) this.#statements.clear();
    const statement = this.#db.prepare(text);
    this.#statements.set(text, statement);
    return statement;
  }

  async #turn<T>(work: () => Promise<T>): Promise<T> {
    const before = this.#last;
    const turn = before.then(() => guarded(this.#file, work));
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  read<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    return this.#turn(() => work(this.#sql));
  }

  write<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    return new Promise<T>((answer, reject) => {
      this.#waiting.push({ work, answer: answer as (result: unknown) => void, reject });
      // The first to wait speaks for all who join until its turn comes.
      if (this.#waiting.length === 1) void this.#gather();
    });
  }

  async #gather(): Promise<void> {
    await wait(GATHER_MS);
    await this.#turn(() => this.#commit(this.#waiting.splice(0)));
  }

  async #commit(group: readonly Waiting[]): Promise<void> {
    try {
      const done = await guarded(this.#file, () => this.#transaction(group));
      for (const [i, one] of done.entries()) {
        if ('error' in one) group[i]?.reject(one.error);
        else group[i]?.answer(one.result);
      }
    } catch (error) {
      for (const { reject } of group) reject(error);
    }
  }

  async #transaction(group: readonly Waiting[]): Promise<readonly Done[]> {
    this.#db.exec('BEGIN IMMEDIATE');
    try {
      const done: Done[] = [];
      for (const { work } of group) done.push(await this.#within(work));
      this.#db.exec('COMMIT');
      return done;
    } catch (error) {
      if (this.#db.inTransaction) this.#db.exec('ROLLBACK');
      throw error;
    }
  }

  /** One of a group: it alone is undone where it fails. A full disk ends the transaction, and with it all of the group. */
  async #within(work: Waiting['work']): Promise<Done> {
    this.#db.exec('SAVEPOINT one');
    try {
      const result = await work(this.#sql);
      this.#db.exec('RELEASE one');
      return { result };
    } catch (error) {
      if (!this.#db.inTransaction) throw error;
      this.#db.exec('ROLLBACK TO one; RELEASE one');
      // The store's own troubles are told in its words, as those of the whole group would be.
      return { error: await guarded(this.#file, () => Promise.reject(error)).catch((told: unknown) => told) };
    }
  }

  close(): Promise<void> {
    if (this.#waiting.length > 0) return this.#gather().then(() => this.close());
    return this.#turn(async () => {
      this.#statements.clear();
      // The driver lets go of the file with the process: until then the log may lie beside it, with nothing that is not in the file.
      this.#db.pragma('wal_checkpoint(PASSIVE)');
      this.#db.close();
    });
  }
}
