// `node tests/scripts/serve-load.mjs [TASKS] [READERS]`: how the review pages answer many readers at once over a large register.
// Prints, page by page, the 95th percentile alone and with all readers, and their ratio. Needs a build.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openLedger } from '../../packages/ledger/dist/index.js';

const [tasks = 100_000, readers = 50] = process.argv.slice(2).map(Number);
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

const p95 = (times) => [...times].sort((a, b) => a - b)[Math.ceil(times.length * 0.95) - 1];
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
];

console.error(`lập sổ ${tasks} nhiệm vụ…`);
await fill();
const { child, url } = await serve();
try {
  console.log(`${tasks} nhiệm vụ, ${readers} người đọc cùng lúc; thời gian tính bằng ms`);
  for (const [name, path] of PAGES) {
    await timed(url, path(997));
    const alone = [];
    for (let i = 0; i < 20; i++) alone.push(await timed(url, path(i)));
    const lanes = Array.from({ length: readers }, async (_, reader) => {
      const times = [];
      for (let i = 0; i < 4; i++) times.push(await timed(url, path(100 + reader * 4 + i)));
      return times;
    });
    const together = (await Promise.all(lanes)).flat();
    const [one, many] = [p95(alone), p95(together)];
    console.log(
      `${name.padEnd(24)} p95 một người ${one.toFixed(0).padStart(6)}  ${readers} người ${many.toFixed(0).padStart(6)}  tỷ lệ ${(many / one).toFixed(1)}`,
    );
  }
} finally {
  child.kill('SIGTERM');
  await once(child, 'exit');
  rmSync(folder, { recursive: true, force: true });
}
