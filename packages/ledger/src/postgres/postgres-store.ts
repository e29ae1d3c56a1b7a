import type { ClientBase, Pool } from 'pg';
import { rowsOfValues } from '../store/rows.js';
import type { Dialect, Sql, Store, Value } from '../store/store.js';
import { connect, placeOf } from './connection.js';
import { migrate } from './migrate.js';
import { isConflict, told } from './trouble.js';

/** Rows of one statement: a statement takes 65,535 values. */
const ROWS = 200;

const DIALECT: Dialect = {
  holdsTokens: (tokens) => ({
    sql: 'string_to_array(t.tokens COLLATE "C", \' \') @> CAST(? AS TEXT[])',
    values: [arrayOf(tokens)],
  }),
  // The server knows how common words are.
  areCommon: async () => false,
  forUpdate: 'FOR UPDATE OF t',
  hold: async (sql, names) => {
    await sql.all(HOLD, [JSON.stringify(names)]);
  },
  insert: async (sql, table, columns, rows) => {
    for (let i = 0; i < rows.length; i += ROWS) {
      const { sql: places, values } = rowsOfValues(rows.slice(i, i + ROWS));
      await sql.run(`INSERT INTO ${table} (${columns.join(', ')}) VALUES ${places}`, values);
    }
  },
};

// One after the other in their order: two transactions that hold the same names do not wait for each other.
const HOLD = `
  SELECT pg_advisory_xact_lock(key) FROM (
    SELECT DISTINCT hashtextextended(value #>> '{}', 0) AS key FROM json_array_elements(?::json) ORDER BY key) AS names`;

/** Tokens as an array's text: they are letters and digits, quotes keep `null` a word. */
const arrayOf = (tokens: readonly string[]): string => `{${tokens.map((t) => `"${t}"`).join(',')}}`;

interface Prepared {
  readonly text: string;
  /** Under which the server keeps the plan; the first statements have one, those with many rows of values may not. */
  readonly name?: string;
}

const statements = new Map<string, Prepared>();
const NAMED = 100;
const KEPT = 1000;

/** `?` as `$1`, `$2`, …; no statement has a question mark that is none. */
function prepared(text: string): Prepared {
  const known = statements.get(text);
  if (known !== undefined) return known;
  let n = 0;
  const numbered = text.replace(/\?/gu, () => `$${++n}`);
  if (statements.size >= KEPT) return { text: numbered };
  const made = { text: numbered, ...(statements.size < NAMED ? { name: `dondoc_${statements.size}` } : {}) };
  statements.set(text, made);
  return made;
}

/** Statements over one connection. */
const sqlOf = (client: ClientBase): Sql => ({
  all: async <R>(text: string, values: readonly Value[] = []) =>
    (await client.query({ ...prepared(text), values: [...values] })).rows as R[],
  run: async (text, values = []) => (await client.query({ ...prepared(text), values: [...values] })).rowCount ?? 0,
});

// Connections of the pool commit without waiting for the disk, which is enough for taking up jobs: what a crash forgets is taken
// up again. What is entered into the ledger waits.
const BEGIN = 'BEGIN; SET LOCAL synchronous_commit = on';

/** How often a transaction begins again after it met another. */
const TRIES = 5;

/** A database on a server, for any number of machines. */
export class PostgresStore implements Store {
  readonly dialect: Dialect = DIALECT;
  readonly pool: Pool;
  /** The address without password. */
  readonly place: string;

  private constructor(pool: Pool, place: string) {
    this.pool = pool;
    this.place = place;
  }

  /** @throws DondocError `ledger/unavailable` */
  static async open(url: string, connections = 10): Promise<PostgresStore> {
    const pool = await connect(url, connections);
    const store = new PostgresStore(pool, placeOf(url));
    try {
      await migrate(pool);
      return store;
    } catch (cause) {
      await pool.end();
      throw told(store.place, cause);
    }
  }

  async #with<T>(work: (client: ClientBase) => Promise<T>): Promise<T> {
    try {
      const client = await this.pool.connect();
      let broken = true;
      try {
        const result = await work(client);
        broken = false;
        return result;
      } finally {
        client.release(broken);
      }
    } catch (cause) {
      throw told(this.place, cause);
    }
  }

  read<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    return this.#with((client) => work(sqlOf(client)));
  }

  async #transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    return this.#with(async (client) => {
      await client.query(BEGIN);
      const result = await work(sqlOf(client));
      await client.query('COMMIT');
      return result;
    });
  }

  async write<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    for (let left = TRIES; ; left--) {
      try {
        return await this.#transaction(work);
      } catch (error) {
        if (left <= 1 || !isConflict(error)) throw error;
      }
    }
  }

  async close(): Promise<void> {
    await this.pool.end();
  }
}
