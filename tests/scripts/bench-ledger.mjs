// `npm run bench:ledger`: how many documents a second come into the ledger when reading takes no time, on SQLite and PostgreSQL, and
// what listing the overdue among a million tasks takes; written into docs/performance.md. `-- --documents 3000 --tasks 1000000
// --workers 1,2,4 --dry`. Starts a PostgreSQL server of its own where one is installed.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, getPriority, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openLedger } from '../../packages/ledger/dist/index.js';
import { TASKS } from './bench/ledger-documents.mjs';
import { overduePostgres, overdueSqlite } from './bench/ledger-overdue.mjs';
import { postgresServer } from './bench/postgres-server.mjs';
import { table, withSection } from './bench/section.mjs';

const { values: args } = parseArgs({
  options: {
    documents: { type: 'string', default: '3000' },
    tasks: { type: 'string', default: '1000000' },
    workers: { type: 'string', default: '1,2,4' },
    dry: { type: 'boolean' },
  },
});
const [documents, tasks] = [Number(args.documents), Number(args.tasks)];
/** Documents that each program has in hand. */
const LANES = 8;
const LOOK_MS = 20;
const worker = fileURLToPath(new URL('bench/ledger-worker.mjs', import.meta.url));

async function program(...words) {
  const child = fork(worker, words);
  await once(child, 'message');
  return child;
}

/** Tells programs to begin; their processor time once all have ended. */
async function ended(programs) {
  const [cpus] = [await Promise.all(programs.map(async (p) => (await once(p, 'message'))[0].cpu))];
  return cpus.reduce((a, b) => a + b, 0);
}

function folders(root, count) {
  for (let i = 0; i < documents; i++) {
    const folder = join(root, String(i % count));
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${i}.txt`), `văn bản ${i}`);
  }
  return Array.from({ length: count }, (_, i) => join(root, String(i)));
}

/** Each program has a folder of its own and all one ledger file. */
async function onSqlite(root, count) {
  const file = join(root, 'so.db');
  await (await openLedger(file)).close();
  const programs = await Promise.all(
    folders(root, count).map((folder) => program('batch', folder, file, String(LANES))),
  );
  const begun = performance.now();
  for (const p of programs) p.send('begin');
  const cpu = await ended(programs);
  const seconds = (performance.now() - begun) / 1000;
  const ledger = await openLedger(file);
  const entered = (await ledger.documents()).length;
  await ledger.close();
  return { store: 'SQLite', count, seconds, cpu, server: null, entered };
}

/** One program has the folder, fills the queue and works on it; the others work alone. */
async function onPostgres(root, count, server) {
  const { name, url } = await server.database();
  const ledger = await openLedger(url);
  const [folder] = folders(root, 1);
  const first = await program('batch', folder, url, String(LANES));
  const others = await Promise.all(Array.from({ length: count - 1 }, () => program('worker', url, String(LANES))));
  const before = server.cpu();
  const begun = performance.now();
  const spent = ended([first]);
  for (const p of [first, ...others]) p.send('begin');
  const own = await spent;
  const seconds = (performance.now() - begun) / 1000;
  const rest = ended(others);
  for (const p of others) p.send('end');
  const cpu = own + (await rest);
  await wait(LOOK_MS);
  const used = server.cpu() - before;
  const [{ n }] = await server.query('SELECT CAST(count(*) AS INTEGER) AS n FROM documents', [], name);
  await ledger.close();
  return { store: 'PostgreSQL', count, seconds, cpu, server: used, entered: n };
}

// The server goes with this program, however it ends.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));
const rows = [];
const plans = [];
const server = await postgresServer();
if (!server) console.error('dondoc: không có PostgreSQL trên máy này; chỉ đo SQLite.');
const inFolder = async (work) => {
  const root = mkdtempSync(join(tmpdir(), 'dondoc-bench-'));
  try {
    return await work(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
};
try {
  for (const run of [onSqlite, ...(server ? [onPostgres] : [])])
    for (const count of args.workers.split(',').map(Number)) {
      const { store, seconds, cpu, server: used, entered } = await inFolder((root) => run(root, count, server));
      if (entered !== documents) throw new Error(`${store}: ${entered} of ${documents} documents`);
      const each = (ms) => (ms === null ? '–' : (ms / documents).toFixed(2));
      const load = loadavg()[0].toFixed(1);
      rows.push([store, count, Math.round(documents / seconds), each(cpu), each(used), load]);
      console.error(`dondoc: ${rows.at(-1).join('  ')}`);
    }
  if (tasks > 0) {
    const found = [['SQLite', await inFolder((root) => overdueSqlite(join(root, 'so.db'), tasks))]];
    if (server) found.push(['PostgreSQL', await overduePostgres(server, tasks)]);
    plans.push(...found);
  }
} finally {
  await server?.stop();
}

const cores = `${availableParallelism()} cores${getPriority() < 0 ? ` (priority ${getPriority()} over the other work)` : ''}`;
const section = `## The ledger: \`npm run bench:ledger\`

${documents.toLocaleString('en')} documents of ${TASKS} tasks come in with reading stubbed out (hashing the file, queue, all entries; every commit on the disk). Worker: a program with ${LANES} documents in hand; on
SQLite each has a folder of its own, on PostgreSQL one fills the queue and works, the others work alone. Server and programs on the same ${cores}; load: the machine's
at the end of each run, other work included, so that processor time is what can be compared.

${table(['store', 'workers', 'documents/s', 'ms processor a document, dondoc', 'in the server', 'load'], rows)}
${
  plans.length === 0
    ? ''
    : `
Listing what is overdue among ${tasks.toLocaleString('en')} tasks, median and least of five:

${table(
  ['store', 'found', 'median ms', 'least ms', 'plan'],
  plans.map(([store, { found, median, least, plan }]) => [
    store,
    found,
    median.toFixed(0),
    least.toFixed(0),
    plan.map((line) => `\`${line.trim().replace(/\s+\(cost.*$/u, '')}\``).join('<br>'),
  ]),
)}
`
}`;
console.log(section);
const page = fileURLToPath(new URL('../../docs/performance.md', import.meta.url));
if (!args.dry) writeFileSync(page, withSection(readFileSync(page, 'utf8'), 'bench:ledger', section.trimEnd()));
