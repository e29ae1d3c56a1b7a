import type { Pool } from 'pg';
import type { ReadJob } from '../queue/queue.js';
import type { Dialect, Sql } from '../store/store.js';
import { loadGraphileWorker } from './connection.js';
import { alone } from './migrate.js';

/** What graphile-worker calls a job of ours. */
export const TASK = 'dondoc_read';
/**
 * How often a job may be taken up at all. A reader that breaks is counted by the ledger; this is for jobs whose whole machine
 * goes down each time.
 */
const MOST_TAKES = 25;
const ROWS = 500;

/** Makes graphile-worker's tables where they are not there, or are of an earlier version. */
export async function migrateQueue(pool: Pool): Promise<void> {
  const { runMigrations } = await loadGraphileWorker();
  await alone(pool, () => runMigrations({ pgPool: pool }));
}

async function store(sql: Sql, { sha256, bytes }: ReadJob): Promise<void> {
  if (!bytes) return;
  await sql.run("INSERT INTO stored_files (sha256, bytes) VALUES (?, decode(?, 'base64')) ON CONFLICT DO NOTHING", [
    sha256,
    Buffer.from(bytes).toString('base64'),
  ]);
}

/**
 * Adds jobs, with the files that they carry, each once by its content: those that wait or are being read stay as they are. To be called
 * within a transaction.
 */
export async function addJobs(sql: Sql, { hold }: Dialect, jobs: readonly ReadJob[]): Promise<void> {
  for (let i = 0; i < jobs.length; i += ROWS) {
    const some = jobs.slice(i, i + ROWS);
    for (const job of some) await store(sql, job);
    // One program adds at a time: what is not there now will not be there before it is added. `add_jobs` would set a job that is
    // being read aside for the new one.
    await hold(sql, [TASK]);
    const rows = JSON.stringify(some.map(({ sha256, path, bytes }) => ({ sha256, path, stored: bytes !== undefined })));
    // What was given up makes room: somebody asks for it again.
    await sql.all(
      `SELECT graphile_worker.remove_job(key) FROM graphile_worker.jobs
       WHERE key IN (SELECT value ->> 'sha256' FROM json_array_elements(?::json))
         AND attempts >= max_attempts AND locked_at IS NULL`,
      [rows],
    );
    await sql.all(
      `SELECT count(*) FROM graphile_worker.add_jobs(ARRAY(
         SELECT ROW('${TASK}', job.value, NULL, NULL, ${MOST_TAKES}, job.value ->> 'sha256', NULL, NULL)::graphile_worker.job_spec
         FROM json_array_elements(?::json) AS job
         WHERE NOT EXISTS (SELECT 1 FROM graphile_worker.jobs WHERE key = job.value ->> 'sha256')))`,
      [rows],
    );
  }
}

/** The hashes of a JSON array. */
const HASHES = "SELECT value #>> '{}' FROM json_array_elements(?::json)";
const LIVE = `task_identifier = '${TASK}' AND (attempts < max_attempts OR locked_at IS NOT NULL)`;

export async function waitingJobs(sql: Sql, hashes: readonly string[]): Promise<ReadonlySet<string>> {
  if (hashes.length === 0) return new Set();
  const rows = await sql.all<{ readonly key: string }>(
    `SELECT key FROM graphile_worker.jobs
     WHERE ${LIVE} AND key IN (${HASHES})`,
    [JSON.stringify(hashes)],
  );
  return new Set(rows.map((row) => row.key));
}

export async function countJobs(sql: Sql): Promise<number> {
  const [row] = await sql.all<{ readonly n: number }>(
    `SELECT CAST(count(*) AS INTEGER) AS n FROM graphile_worker.jobs WHERE ${LIVE}`,
  );
  return row?.n ?? 0;
}

/** The file of a job that carries it; null where it was read and thrown away meanwhile. */
export async function storedFile(pool: Pool, sha256: string): Promise<Uint8Array | null> {
  const { rows } = await pool.query<{ bytes: Buffer }>('SELECT bytes FROM stored_files WHERE sha256 = $1', [sha256]);
  return rows[0]?.bytes ?? null;
}

/** A job that its worker is done with. */
export interface EndedJob {
  readonly id: string;
  readonly worker: string;
  readonly sha256: string;
  /** Its file stands in the database, and goes with it. */
  readonly stored: boolean;
}

/**
 * Ends jobs within the transaction that enters their documents. graphile-worker has no call for the end of a job: its own comes after
 * the task, in a transaction of its own, and finds nothing left to do (`_private_jobs` of 0.16).
 *
 * @returns the ids of those that are ended; the others are not that worker's any more: somebody took it for dead, and has the document
 */
export async function endJobs(sql: Sql, jobs: readonly EndedJob[]): Promise<ReadonlySet<string>> {
  const rows = await sql.all<{ readonly id: string }>(
    `DELETE FROM graphile_worker._private_jobs AS jobs
     USING json_to_recordset(?::json) AS ended (id BIGINT, worker TEXT)
     WHERE jobs.id = ended.id AND jobs.locked_by = ended.worker
     RETURNING CAST(jobs.id AS TEXT) AS id`,
    [JSON.stringify(jobs)],
  );
  const ended = new Set(rows.map(({ id }) => id));
  const files = jobs.filter(({ id, stored }) => stored && ended.has(id)).map(({ sha256 }) => sha256);
  if (files.length > 0) await sql.run(`DELETE FROM stored_files WHERE sha256 IN (${HASHES})`, [JSON.stringify(files)]);
  return ended;
}

/** Puts a job back as if it had never been taken: whoever asks next gets it. */
export async function releaseJob(sql: Sql, id: string, worker: string): Promise<void> {
  await sql.run(
    `UPDATE graphile_worker._private_jobs
     SET locked_by = NULL, locked_at = NULL, run_at = now(), attempts = greatest(attempts - 1, 0)
     WHERE id = ? AND locked_by = ?`,
    [id, worker],
  );
}
