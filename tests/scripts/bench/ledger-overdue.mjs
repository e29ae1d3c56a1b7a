import { createRequire } from 'node:module';
import { openLedger } from '../../../packages/ledger/dist/index.js';
import { taskQuery } from '../../../packages/ledger/dist/store/select-tasks.js';
import { taskOf } from './ledger-documents.mjs';

const Database = createRequire(new URL('../../../packages/ledger/package.json', import.meta.url))('libsql');
const PER_DOCUMENT = 10;
const RUNS = 5;
const FILTER = { overdueAsOf: '2026-03-16' };

const task = JSON.stringify(taskOf(1, 1));
const header = JSON.stringify({ number: null, type: null, issuer: null, date: null, recipients: [] });

/** Of all tasks one in two thousand is overdue: the others are done, or due later. */
const fill = (tasks, series) => `
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
  for (let i = 0; i < RUNS; i++) {
    const begun = performance.now();
    found = (await ledger.tasks(FILTER)).length;
    times.push(performance.now() - begun);
  }
  await ledger.close();
  times.sort((a, b) => a - b);
  return { found, median: times[RUNS >> 1], least: times[0] };
}

const query = taskQuery(FILTER, { holdsTokens: () => ({ sql: '', values: [] }) });

/** What listing the overdue among so many tasks takes on SQLite, and by which plan. */
export async function overdueSqlite(file, tasks) {
  await (await openLedger(file)).close();
  const db = new Database(file);
  db.pragma('synchronous = OFF');
  db.exec(
    fill(
      tasks,
      (n) => `(WITH RECURSIVE s (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM s WHERE n < ${n}) SELECT n FROM s)`,
    ),
  );
  const plan = db.prepare(`EXPLAIN QUERY PLAN ${query.sql}`).all(query.values);
  db.close();
  return { ...(await listed(file)), plan: plan.map((row) => row.detail) };
}

/** The same on PostgreSQL. */
export async function overduePostgres(server, tasks) {
  const { name, url } = await server.database();
  await (await openLedger(url)).close();
  await server.query(
    fill(tasks, (n) => `generate_series(1, ${n}) AS s (n)`),
    undefined,
    name,
  );
  await server.query('ANALYZE', [], name);
  let n = 0;
  const plan = await server.query(`EXPLAIN ${query.sql.replace(/\?/gu, () => `$${++n}`)}`, query.values, name);
  return { ...(await listed(url)), plan: plan.map((row) => row['QUERY PLAN']) };
}
