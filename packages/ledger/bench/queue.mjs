// How many documents a second pass through batch and queue when reading takes no time.
//   node packages/ledger/bench/queue.mjs [documents] [postgres://…/an-empty-database]
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runBatch } from '../../dondoc/dist/batch/run-batch.js';
import { openLedger } from '../dist/index.js';

const documents = Number(process.argv[2] ?? 3000);
const server = process.argv[3];
const NEEDED = 300;
const TASKS = 5;
const LANES = 8;

const header = {
  number: null,
  type: 'chỉ thị',
  issuer: 'UBND tỉnh Bình Minh',
  date: '2026-03-02',
  place: null,
  subject: 'về phòng dịch',
  signer: null,
  capacity: null,
  recipients: [],
  urgency: null,
  incoming: null,
};
const task = (i, k) => {
  const text = `Giao Sở Y tế chủ trì, phối hợp với các đơn vị liên quan làm việc thứ ${k} của văn bản ${i}, báo cáo kết quả.`;
  return {
    id: `t${k}`,
    text,
    lead: [{ name: 'Sở Y tế', inherited: false }],
    coordinating: [],
    product: null,
    modality: 'assign',
    deadline: { text: 'trước ngày 15/3/2026', kind: 'by', start: null, end: '2026-03-15', every: null, implied: false },
    section: null,
    evidence: [{ start: 0, end: text.length, quote: text, page: 1, boxes: [{ x0: 1, y0: 1, x1: 9, y1: 9 }] }],
  };
};
const reader = {
  close: async () => undefined,
  read: async ({ path, sha256 }) => {
    const i = Number(/(\d+)\.txt$/u.exec(path)?.[1]);
    return {
      format: 'dondoc/directive@1',
      source: { path, sha256, kind: 'text', pages: 0 },
      status: 'ok',
      problems: [],
      header: { ...header, number: `${i}/CT-UBND` },
      tasks: Array.from({ length: TASKS }, (_, k) => task(i, k)),
      references: [],
      targets: [],
    };
  },
};

const root = mkdtempSync(join(tmpdir(), 'dondoc-bench-'));
let failed = false;
try {
  const folder = join(root, 'vào');
  mkdirSync(folder);
  for (let i = 0; i < documents; i++) writeFileSync(join(folder, `${i}.txt`), `văn bản ${i}`);
  for (const [name, url] of [['SQLite', join(root, 'so.db')], ...(server ? [['PostgreSQL', server]] : [])]) {
    const ledger = await openLedger(url);
    const begun = performance.now();
    const spent = process.cpuUsage();
    await runBatch(folder, { ledger, reader, jobs: LANES });
    const seconds = (performance.now() - begun) / 1000;
    const { user, system } = process.cpuUsage(spent);
    const entered = (await ledger.documents()).length;
    await ledger.close();
    const rate = documents / seconds;
    failed ||= rate < NEEDED || entered !== documents;
    console.log(
      `${name}: ${documents} văn bản × ${TASKS} nhiệm vụ trong ${seconds.toFixed(1)} giây: ${Math.round(rate)} văn bản/giây; ` +
        `${((user + system) / 1000 / documents).toFixed(2)} ms CPU mỗi văn bản`,
    );
  }
} finally {
  rmSync(root, { recursive: true, force: true });
}
process.exitCode = failed ? 1 : 0;
