import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { describe, expect, test } from 'vitest';
import { openLedger } from '../src/index.js';
import { taskQuery } from '../src/store/select-tasks.js';
import { Cluster, POSTGRES } from './cluster.js';
import { day } from './sample.js';

const TASKS = 100_000;
const query = taskQuery(
  { overdueAsOf: day('2026-03-16') },
  { holdsTokens: () => ({ sql: '', values: [] }), forUpdate: '', hold: async () => undefined },
);

/** A third of all tasks is past its day and done, one in two thousand is late. */
const fill = (series: string): string => `
  INSERT INTO documents (sha256, path, kind, pages, status, header, facts, problems, recorded_at)
    VALUES ('a', 'a.pdf', 'pdf', 1, 'ok', '{}', '{}', '[]', '');
  INSERT INTO tasks (id, document, place, task, due, owner_words, words, tokens, state)
    SELECT CAST(n AS TEXT), 1, n, '{}', CASE WHEN n % 2000 = 0 OR n % 3 = 0 THEN '2026-03-15' ELSE '2027-06-30' END, '', '', '',
      CASE WHEN n % 3 = 0 AND n % 2000 <> 0 THEN 'done' ELSE 'todo' END
    FROM ${series}`;

describe('what is overdue among many is found by an index', () => {
  test('SQLite', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dondoc-plan-'));
    try {
      const file = join(folder, 'so.db');
      await (await openLedger(file)).close();
      const db = new Database(file);
      db.exec(
        fill(`(WITH RECURSIVE s (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM s WHERE n < ${TASKS}) SELECT n FROM s)`),
      );
      const plan = db.prepare(`EXPLAIN QUERY PLAN ${query.sql}`).all([...query.values]) as { detail: string }[];
      expect(plan.map((p) => p.detail)).toEqual([
        'SEARCH t USING INDEX tasks_open (open_due<?)',
        'SEARCH d USING INTEGER PRIMARY KEY (rowid=?)',
      ]);
      expect(db.prepare(query.sql).all([...query.values])).toHaveLength(TASKS / 2000);
      db.close();
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test.runIf(POSTGRES)('PostgreSQL', async () => {
    const cluster = await Cluster.start();
    try {
      const url = await cluster.database();
      await (await openLedger(url)).close();
      await cluster.query(
        `SET search_path = dondoc; ${fill(`generate_series(1, ${TASKS}) AS s (n)`)}; ANALYZE tasks; ANALYZE documents`,
        url,
      );
      const text = query.sql.replace('?', "'2026-03-16'");
      // Names as the ledger's own connections see them.
      const seen = `${url}?options=${encodeURIComponent('-c search_path=dondoc')}`;
      const plan = await cluster.query<{ 'QUERY PLAN': string }>(`EXPLAIN ${text}`, seen);
      const lines = plan.map((p) => p['QUERY PLAN']);
      expect(lines.join('\n')).toContain('Index Scan using tasks_open on tasks t');
    } finally {
      await cluster.stop();
    }
  });
});
