import type { DirectiveResult } from '@dondoc/model';
import type { DocumentFilter, LedgerDocument, Standing } from '../entries.js';
import type { Breakdown } from '../ledger.js';
import { type DocumentRow, toDocument, toResult } from './rows.js';
import type { Sql } from './store.js';

const STANDING: Readonly<Record<Exclude<Standing, 'unknown'>, string>> = {
  read: "d.status <> 'failed' AND d.quarantined = 0",
  failed: "d.status = 'failed' AND d.quarantined = 0",
  quarantined: 'd.quarantined = 1',
};

interface StandingRow {
  readonly sha256: string;
  readonly status: string;
  readonly quarantined: number;
}

/** How documents stand, each in turn. */
export async function standingsOf(sql: Sql, hashes: readonly string[]): Promise<readonly Standing[]> {
  const rows = await sql.all<StandingRow>(
    `SELECT sha256, status, quarantined FROM documents WHERE sha256 IN (${hashes.map(() => '?').join(', ')})`,
    hashes,
  );
  const found = new Map(
    rows.map(({ sha256, status, quarantined }) => {
      const read: Standing = status === 'failed' ? 'failed' : 'read';
      return [sha256, quarantined === 1 ? 'quarantined' : read] as const;
    }),
  );
  return hashes.map((sha256) => found.get(sha256) ?? 'unknown');
}

export async function selectDocuments(sql: Sql, filter: DocumentFilter): Promise<readonly LedgerDocument[]> {
  const { standing, newest, latest } = filter;
  const conditions = [
    ...(standing === undefined ? [] : [standing === 'unknown' ? '1 = 0' : STANDING[standing]]),
    ...(newest ? ['d.replaced_by IS NULL'] : []),
  ];
  const where = conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '';
  const rows = await sql.all<DocumentRow>(
    `SELECT d.*, (SELECT CAST(count(*) AS INTEGER) FROM tasks t WHERE t.document = d.seq AND t.withdrawn = 0) AS tasks
     FROM documents d ${where} ORDER BY d.seq ${latest === undefined ? '' : 'DESC LIMIT ?'}`,
    latest === undefined ? [] : [latest],
  );
  return (latest === undefined ? rows : [...rows].reverse()).map(toDocument);
}

export async function selectResult(sql: Sql, sha256: string): Promise<DirectiveResult | null> {
  const [row] = await sql.all<DocumentRow>('SELECT d.*, 0 AS tasks FROM documents d WHERE sha256 = ?', [sha256]);
  if (!row) return null;
  const tasks = await sql.all<{ readonly task: string }>(
    'SELECT task FROM tasks WHERE document = ? AND withdrawn = 0 ORDER BY place, id',
    [row.seq],
  );
  return toResult(row, tasks);
}

export async function countBreakdown(sql: Sql, { sha256, path, problem }: Breakdown, now: string): Promise<number> {
  const [row] = await sql.all<{ readonly tries: number }>(
    `INSERT INTO attempts (sha256, path, tries, problem, at) VALUES (?, ?, 1, ?, ?)
     ON CONFLICT (sha256) DO UPDATE SET
       path = excluded.path, tries = attempts.tries + 1, problem = excluded.problem, at = excluded.at
     RETURNING tries`,
    [sha256, path, JSON.stringify(problem), now],
  );
  return row?.tries ?? 0;
}
