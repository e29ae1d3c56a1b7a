// How long it takes to list what is overdue among a million tasks, and by which plan.
//   node packages/ledger/bench/overdue.mjs [tasks] [postgres://…/an-empty-database]

import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLedger } from '../dist/index.js';
import { taskQuery } from '../dist/store/select-tasks.js';

const tasks = Number(process.argv[2] ?? 1_000_000);
const server = process.argv[3];
const MOST_MS = 100;
const PER_DOCUMENT = 10;
/** Of all tasks one in two thousand is overdue: the others are done, or due later. */
const FILTER = { overdueAsOf: '2026-03-16' };

const text = 'Giao Sở Y tế báo cáo kết quả trước ngày 15/3/2026.';
const task = JSON.stringify({
  id: 't1',
  text,
  lead: [{ name: 'Sở Y tế', inherited: false }],
  coordinating: [],
  product: null,
  modality: 'assign',
  section: null,
  deadline: { text: 'trước ngày 15/3/2026', kind: 'by', start: null, end: '2026-03-15', every: null, implied: false },
  evidence: [{ start: 0, end: text.length, quote: text, page: 1, boxes: [] }],
});
const header = JSON.stringify({ number: null, type: null, issuer: null, date: null, recipients: [] });

const fill = (series) => `
  INSERT INTO documents (sha256, number, path, kind, pages, status, header, facts, problems, recorded_at)
    SELECT CAST(n AS TEXT), CAST(n AS TEXT) || '/CT', CAST(n AS TEXT) || '.pdf', 'pdf', 1, 'ok', '${header}', '{}', '[]', '' FROM ${series(tasks / PER_DOCUMENT)};
  INSERT INTO tasks (id, document, place, task, due, owner_words, words, tokens, state)
    SELECT CAST(n AS TEXT), (n - 1) / ${PER_DOCUMENT} + 1, n % ${PER_DOCUMENT}, '${task}',
      CASE WHEN n % 2000 = 0 OR n % 3 = 0 THEN '2026-03-15' ELSE '2027-06-30' END,
      ' so y te ', ' giao so y te bao cao ket qua ', 'giao so y te bao cao ket qua §so §y §te',
      CASE WHEN n % 2000 = 0 THEN 'todo' WHEN n % 3 = 0 THEN 'done' ELSE 'todo' END
    FROM ${series(tasks)};`;

async function listed(url) {
  const ledger = await openLedger(url);
  const times = [];
  let found = 0;
  for (let i = 0; i < 5; i++) {
    const begun = performance.now();
    found = (await ledger.tasks(FILTER)).length;
    times.push(performance.now() - begun);
  }
  await ledger.close();
  return { found, median: times.sort((a, b) => a - b)[2] };
}

let failed = false;
function tell(name, { found, median }, plan) {
  console.log(
    `${name}: ${found} nhiệm vụ quá hạn trong ${tasks}: ${median.toFixed(1)} ms (giữa của 5 lần)\n${plan.map((l) => `    ${l}`).join('\n')}`,
  );
  failed ||= median >= MOST_MS || !plan.join().includes('tasks_open');
}

const root = mkdtempSync(join(tmpdir(), 'dondoc-bench-'));
try {
  const file = join(root, 'so.db');
  await (await openLedger(file)).close();
  const Database = createRequire(import.meta.url)('libsql');
  const db = new Database(file);
  db.pragma('synchronous = OFF');
  db.exec(
    fill((n) => `(WITH RECURSIVE s (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM s WHERE n < ${n}) SELECT n FROM s)`),
  );
  const query = taskQuery(FILTER, { holdsTokens: () => ({ sql: '', values: [] }) });
  const plan = db
    .prepare(`EXPLAIN QUERY PLAN ${query.sql}`)
    .all(query.values)
    .map((row) => row.detail);
  db.close();
  tell('SQLite', await listed(file), plan);
  if (server) {
    await (await openLedger(server)).close();
    const { default: pg } = await import('pg');
    const client = new pg.Client({ connectionString: server, options: '-c search_path=dondoc' });
    await client.connect();
    await client.query(fill((n) => `generate_series(1, ${n}) AS s (n)`));
    await client.query('ANALYZE');
    let n = 0;
    const { rows } = await client.query(`EXPLAIN ${query.sql.replace(/\?/gu, () => `$${++n}`)}`, query.values);
    await client.end();
    tell(
      'PostgreSQL',
      await listed(server),
      rows.map((row) => row['QUERY PLAN']),
    );
  }
} finally {
  rmSync(root, { recursive: true, force: true });
}
process.exitCode = failed ? 1 : 0;
