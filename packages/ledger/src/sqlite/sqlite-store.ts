import type Database from 'libsql';
import type { Dialect, Sql, Store, Value } from '../store/store.js';
import { connect, guarded } from './connection.js';

/** Statements that stay prepared; those with many rows of values have as many texts as there are numbers of rows. */
const PREPARED = 200;

const DIALECT: Dialect = {
  // The tokens are letters alone: quotes keep FTS5 from reading `or` and `not` as its own words.
  holdsTokens: (tokens) => ({
    sql: 't.seq IN (SELECT rowid FROM task_search WHERE task_search MATCH ?)',
    values: [tokens.map((token) => `"${token}"`).join(' ')],
  }),
  forUpdate: '',
  // A transaction that writes is alone in the file.
  hold: async () => undefined,
};

/** One file, one connection: what comes in while a transaction is open waits for its end. */
export class SqliteStore implements Store {
  readonly dialect: Dialect = DIALECT;
  readonly #file: string;
  readonly #db: Database.Database;
  readonly #statements = new Map<string, Database.Statement>();
  readonly #sql: Sql;
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
    return this.#turn(async () => {
      this.#db.exec('BEGIN IMMEDIATE');
      try {
        const result = await work(this.#sql);
        this.#db.exec('COMMIT');
        return result;
      } catch (error) {
        if (this.#db.inTransaction) this.#db.exec('ROLLBACK');
        throw error;
      }
    });
  }

  close(): Promise<void> {
    return this.#turn(async () => {
      this.#statements.clear();
      // The driver lets go of the file with the process: until then the log may lie beside it, with nothing that is not in the file.
      this.#db.pragma('wal_checkpoint(PASSIVE)');
      this.#db.close();
    });
  }
}
