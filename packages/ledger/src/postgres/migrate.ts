import { DondocError } from '@dondoc/model';
import type { ClientBase, Pool } from 'pg';
import { MIGRATIONS, SCHEMA } from './schema.js';

/** "dond": the advisory lock that one program at a time holds while it changes tables. */
const LOCK = 0x646f6e64;
const OLDEST_SERVER = 150_000;

async function assertServer(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ version: number; encoding: string }>(
    "SELECT current_setting('server_version_num')::int AS version, current_setting('server_encoding') AS encoding",
  );
  const { version = 0, encoding = '' } = rows[0] ?? {};
  if (version < OLDEST_SERVER)
    throw new DondocError(
      'ledger/unavailable',
      `Máy chủ là PostgreSQL ${Math.floor(version / 10_000)}; sổ cần bản 15 trở lên.`,
      'Nâng cấp PostgreSQL trên máy chủ.',
    );
  if (encoding !== 'UTF8')
    throw new DondocError(
      'ledger/unavailable',
      `Cơ sở dữ liệu dùng bảng mã ${encoding}, không giữ được chữ Việt.`,
      "Tạo cơ sở dữ liệu khác với ENCODING 'UTF8'.",
    );
}

/** Version of the tables; 0 where there are none. */
async function versionOf(client: ClientBase): Promise<number> {
  const { rows } = await client.query<{ meta: string | null }>('SELECT to_regclass($1)::text AS meta', [
    `${SCHEMA}.meta`,
  ]);
  if (!rows[0]?.meta) return 0;
  const found = await client.query<{ version: number }>(`SELECT version FROM ${SCHEMA}.meta`);
  return found.rows[0]?.version ?? 0;
}

/** In a transaction that begins after the lock was had: one that waits for it does not learn of tables made meanwhile. */
async function bringUp(client: ClientBase): Promise<void> {
  // Somebody else may have done it meanwhile.
  const version = await versionOf(client);
  if (version >= MIGRATIONS.length) return;
  if (version === 0) {
    await client.query(`CREATE SCHEMA IF NOT EXISTS ${SCHEMA}`);
    await client.query(`CREATE TABLE ${SCHEMA}.meta (version INTEGER NOT NULL)`);
    await client.query(`INSERT INTO ${SCHEMA}.meta VALUES (0)`);
  }
  for (const step of MIGRATIONS.slice(version)) await client.query(step);
  await client.query(`UPDATE ${SCHEMA}.meta SET version = $1`, [MIGRATIONS.length]);
}

/** Runs `work` while no other program changes tables; it may take connections of its own. */
export async function alone<T>(pool: Pool, work: () => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    const result = await work();
    await client.query('SELECT pg_advisory_unlock($1)', [LOCK]);
    client.release();
    return result;
  } catch (error) {
    // The lock goes with the connection.
    client.release(true);
    throw error;
  }
}

/**
 * Brings the tables to the newest version, in one transaction and under a lock: any number of programs may start at once.
 *
 * @throws DondocError `ledger/unavailable` for servers before 15, other encodings than UTF-8, and tables of a later version
 */
export async function migrate(pool: Pool): Promise<void> {
  const client = await pool.connect();
  let broken = true;
  try {
    await assertServer(client);
    const version = await versionOf(client);
    if (version > MIGRATIONS.length)
      throw new DondocError(
        'ledger/unavailable',
        `Sổ do phiên bản mới hơn của dondoc tạo ra (dạng ${version}, phiên bản này đọc được đến dạng ${MIGRATIONS.length}).`,
        'Cập nhật dondoc trên máy này.',
      );
    if (version < MIGRATIONS.length) {
      await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
      await client.query('BEGIN');
      await bringUp(client);
      await client.query('COMMIT');
      await client.query('SELECT pg_advisory_unlock($1)', [LOCK]);
    }
    broken = false;
  } finally {
    client.release(broken);
  }
}
