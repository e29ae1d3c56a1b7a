// `npm run bench:serve`: how the review pages answer one reader and many at once over a large register, written into
// docs/performance.md. `-- --tasks 100000 --readers 50 --dry`. Needs a build.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, getPriority, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openLedger } from '../../packages/ledger/dist/index.js';
import { spent } from './bench/processor-time.mjs';
import { table, withSection } from './bench/section.mjs';

const { values: args } = parseArgs({
  options: {
    tasks: { type: 'string', default: '100000' },
    readers: { type: 'string', default: '50' },
    dry: { type: 'boolean' },
  },
});
const [tasks, readers] = [Number(args.tasks), Number(args.readers)];
const ALONE = 21;
const EACH = 4;
const PER_DOCUMENT = 200;
const folder = mkdtempSync(join(tmpdir(), 'dondoc-load-'));
const file = join(folder, 'so.db');
const OWNERS = [
  'Sở Y tế',
  'Sở Tài chính',
  'Công an tỉnh',
  'Sở Nội vụ',
  'Văn phòng Ủy ban nhân dân tỉnh',
  'Sở Xây dựng',
];
const ACTS = ['rà soát danh mục', 'báo cáo kết quả', 'kiểm tra tiến độ', 'xây dựng kế hoạch', 'tổ chức tập huấn'];

async function fill() {
  const ledger = await openLedger(file);
  for (let d = 0; d * PER_DOCUMENT < tasks; d++) {
    const date = new Date(Date.UTC(2025, 0, 1 + d)).toISOString().slice(0, 10);
    await ledger.record({
      format: 'dondoc/directive@1',
      source: { path: `van-ban-${d}.docx`, sha256: d.toString(16).padStart(64, '0'), kind: 'docx', pages: 0 },
      status: 'ok',
      problems: [],
      header: {
        number: `${d}/CT-UBND`,
        type: 'chỉ thị',
        issuer: null,
        date,
        place: null,
        subject: null,
        signer: null,
        capacity: null,
        recipients: [],
        urgency: null,
        incoming: null,
      },
      references: [],
      targets: [],
      tasks: Array.from({ length: PER_DOCUMENT }, (_, i) => {
        const owner = OWNERS[(d + i) % OWNERS.length];
        const end = new Date(Date.UTC(2025, 0, 1 + d + (i % 400))).toISOString().slice(0, 10);
        const text = `Giao ${owner} ${ACTS[i % ACTS.length]} số ${d}-${i} trước ngày ${end}.`;
        return {
          id: `t${i}`,
          text,
          lead: [{ name: owner, inherited: false }],
          coordinating: [],
          deadline: { text: `trước ngày ${end}`, kind: 'by', start: null, end, every: null, implied: false },
          product: null,
          modality: 'assign',
          section: null,
          evidence: [{ start: i * 200, end: i * 200 + text.length, quote: text, page: null, boxes: [] }],
        };
      }),
    });
  }
  await ledger.close();
}

async function serve() {
  const cli = fileURLToPath(new URL('../../packages/dondoc/dist/cli.js', import.meta.url));
  const child = spawn(process.execPath, [cli, 'serve', '--port', '0', '--ledger', file, '--engine', 'none'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const [said] = await once(child.stderr, 'data');
  return { child, url: /http:\/\/[^/\s]+/u.exec(String(said))?.[0] };
}

async function timed(url, path) {
  const started = performance.now();
  const answer = await fetch(url + path);
  const text = await answer.text();
  if (answer.status !== 200 || !text.includes('</html>')) throw new Error(`${path}: ${answer.status}`);
  return performance.now() - started;
}

const share = (times, part) => [...times].sort((a, b) => a - b)[Math.ceil(times.length * part) - 1];
// Everybody looks at the same lists, but each for words of their own.
const PAGES = [
  ['/tasks', () => '/tasks'],
  [
    '/tasks?text=…&owner=…',
    (i) =>
      `/tasks?text=${encodeURIComponent(`${ACTS[i % ACTS.length]} ${i}`)}&owner=${encodeURIComponent(OWNERS[i % OWNERS.length])}`,
  ],
  ['/tasks?overdue=1', () => '/tasks?overdue=1'],
  ['/overdue', () => '/overdue'],
  ['/', () => '/'],
  ['/tasks/…', (i) => `/tasks/${ids[i % ids.length]}`],
];

let ids = [];
console.error(`lập sổ ${tasks} nhiệm vụ…`);
await fill();
const ledger = await openLedger(file);
ids = (await ledger.tasks({ limit: 1000 })).map((t) => t.id);
await ledger.close();
const { child, url } = await serve();
const rows = [];
try {
  for (const [name, path] of PAGES) {
    const first = await timed(url, path(997));
    const alone = [];
    for (let i = 0; i < ALONE; i++) alone.push(await timed(url, path(i)));
    const [begun, before] = [performance.now(), spent(child.pid)];
    const lanes = Array.from({ length: readers }, async (_, reader) => {
      const times = [];
      for (let i = 0; i < EACH; i++) times.push(await timed(url, path(100 + reader * EACH + i)));
      return times;
    });
    const together = (await Promise.all(lanes)).flat();
    const seconds = (performance.now() - begun) / 1000;
    const [one, many] = [share(alone, 0.5), share(together, 0.95)];
    rows.push([
      `\`${name}\``,
      first.toFixed(0),
      one.toFixed(1),
      share(together, 0.5).toFixed(0),
      many.toFixed(0),
      (many / one).toFixed(1),
      (together.length / seconds).toFixed(0),
      ((spent(child.pid) - before) / together.length).toFixed(1),
    ]);
    console.error(rows.at(-1).join('  '));
  }
} finally {
  child.kill('SIGTERM');
  await once(child, 'exit');
  rmSync(folder, { recursive: true, force: true });
}
const section = `## The review pages: \`npm run bench:serve\`

A register of ${tasks.toLocaleString('en')} tasks in SQLite, \`dondoc serve\` and its readers on the same ${availableParallelism()} cores${getPriority() < 0 ? ` (priority ${getPriority()} over the other work)` : ''}, load ${loadavg()[0].toFixed(1)} at the end. Alone: one reader, ${ALONE} requests after the first. Together: ${readers} readers that
ask again as soon as they are answered, each for words of their own where the page has any; where one page takes all of a core, the last of ${readers} waits for the ${readers - 1} before: a
ratio of ${readers} is what queueing alone gives. Times in ms.

${table(['page', 'first', 'alone, median', 'together, median', 'together, p95', 'p95 for alone', 'pages/s', 'processor a page'], rows)}`;
console.log(section);
const page = fileURLToPath(new URL('../../docs/performance.md', import.meta.url));
if (!args.dry) writeFileSync(page, withSection(readFileSync(page, 'utf8'), 'bench:serve', section));
