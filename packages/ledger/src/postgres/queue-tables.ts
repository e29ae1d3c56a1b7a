import type { Pool } from 'pg';
import type { ReadJob } from '../queue/queue.js';
import type { Sql } from '../store/store.js';
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

/** Adds jobs, with the files that they carry. To be called within a transaction. */
export async function addJobs(sql: Sql, jobs: readonly ReadJob[]): Promise<void> {
  for (let i = 0; i < jobs.length; i += ROWS) {
    const some = jobs.slice(i, i + ROWS);
    for (const job of some) await store(sql, job);
    const rows = JSON.stringify(some.map(({ sha256, path, bytes }) => ({ sha256, path, stored: bytes !== undefined })));
    // What was given up makes room: somebody asks for it again.
    await sql.all(
      `SELECT graphile_worker.remove_job(key) FROM graphile_worker.jobs
       WHERE key IN (SELECT value ->> 'sha256' FROM json_array_elements(?::json))
         AND attempts >= max_attempts AND locked_at IS NULL`,
      [rows],
    );
    await sql.all(
      `SELECT count(*) FROM json_array_elements(?::json) AS job, LATERAL graphile_worker.add_job(
         identifier := '${TASK}', payload := job.value, max_attempts := ${MOST_TAKES},
         job_key := job.value ->> 'sha256', job_key_mode := 'unsafe_dedupe')`,
      [rows],
    );
  }
}

const LIVE = `task_identifier = '${TASK}' AND (attempts < max_attempts OR locked_at IS NOT NULL)`;

export async function waitingJobs(sql: Sql, hashes: readonly string[]): Promise<ReadonlySet<string>> {
  if (hashes.length === 0) return new Set();
  const rows = await sql.all<{ readonly key: string }>(
    `SELECT key FROM graphile_worker.jobs
     WHERE ${LIVE} AND key IN (SELECT value #>> '{}' FROM json_array_elements(?::json))`,
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

/**
 * Ends a job of `worker` within the transaction that enters its document, forgets how often the document broke its reader, and
 * holds `name` as the dialect's `hold` does: one question to the server instead of three. graphile-worker has no call for the end
 * of a job: its own comes after the task, in a transaction of its own, and finds nothing left to do (`_private_jobs` of 0.16).
 *
 * @returns false where the job is not this worker's any more: somebody took it for dead, and has the document
 */
export async function completeJob(
  sql: Sql,
  id: string,
  worker: string,
  sha256: string,
  name: string,
): Promise<boolean> {
  const held = await sql.all(
    `WITH ended AS (DELETE FROM graphile_worker._private_jobs WHERE id = ? AND locked_by = ? RETURNING id),
          forgiven AS (DELETE FROM attempts WHERE sha256 = ? AND EXISTS (SELECT 1 FROM ended))
     SELECT pg_advisory_xact_lock(hashtextextended(?, 0)) FROM ended`,
    [id, worker, sha256, name],
  );
  return held.length === 1;
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
