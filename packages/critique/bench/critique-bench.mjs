// How long judging and all packaged packs take on made plans: 1,000 items in under 1.5 s, and no more than linear growth.
//   node packages/critique/bench/critique-bench.mjs [--sizes 1000,5000,20000]
// Deterministic plans; the first size is run once before, so that the figure is of warm code. Ends with 1 where a bound is broken.
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadRules, runRules } from '../../rules/dist/index.js';
import { factCatalogue, judgePlan, subjectsOf } from '../dist/index.js';

const MOST_MS_FOR_1000 = 1500;
const MOST_GROWTH = 1.6;

const { values: args } = parseArgs({ options: { sizes: { type: 'string', default: '1000,5000,20000' } } });
const root = fileURLToPath(new URL('../../../rules/', import.meta.url));
const packs = readdirSync(root, { withFileTypes: true }).filter((d) => d.isDirectory() && d.name !== 'node_modules');
const rules = loadRules({ catalogue: factCatalogue, packs: packs.map((d) => root + d.name) });

const ACTS = [
  'Rà soát',
  'Lập danh sách',
  'Tổ chức hội thi',
  'Nâng cao nhận thức',
  'Sửa chữa',
  'Tăng cường quản lý',
  'Kiểm tra',
];
const OBJECTS = [
  'hộ nghèo',
  'trường học',
  'cầu treo',
  'hợp tác xã',
  'rừng phòng hộ',
  'chợ xã',
  'đường thôn',
  'trạm y tế',
];
const ABSENT = { presence: 'absent' };
const HEADER = Object.fromEntries(
  'number type issuer parentBody date place subject signer capacity recipients addressees urgency incoming'
    .split(' ')
    .map((name) => [name, ABSENT]),
);

function plan(size) {
  let text = '';
  const items = Array.from({ length: size }, (_, i) => {
    const words = `${ACTS[i % 7]} ${OBJECTS[i % 8]} tại thôn số ${i} xã ${(i * 7919) % 997}, đợt ${(i * 31) % 89}.`;
    const start = text.length;
    text += `${words}\n`;
    const at = { start, end: start + words.length, quote: words, page: null, boxes: [] };
    const lead = i % 3 ? [{ name: 'Phòng Nội vụ', inherited: true, evidence: [at] }] : [];
    const parts = { deadline: ABSENT, product: ABSENT, goal: ABSENT, solution: ABSENT, funding: ABSENT };
    return {
      id: `i${i}`,
      text: words,
      lead,
      coordinating: [],
      ...parts,
      context: [],
      section: `II.${i >> 4}`,
      evidence: [at],
    };
  });
  const doc = {
    source: { path: 'bench' },
    text,
    origins: [{ start: 0, end: text.length, origin: { kind: 'markdown', line: 1, column: 1, offset: 0 } }],
  };
  return { doc, facts: { header: HEADER, tasks: [], references: [], targets: [], items } };
}

async function measure(size) {
  const { doc, facts } = plan(size);
  const started = performance.now();
  const { findings } = await runRules(rules, subjectsOf(judgePlan(doc, facts)));
  return { ms: performance.now() - started, findings: findings.length };
}

const sizes = args.sizes.split(',').map(Number);
await measure(sizes[0]);
const rows = [];
for (const size of sizes) rows.push({ size, ...(await measure(size)) });
for (const { size, ms, findings } of rows)
  console.log(
    `${size} items, ${rules.rules.size} rules: ${Math.round(ms)} ms, ${((1000 * ms) / size).toFixed(0)} µs an item, ${findings} findings`,
  );
const [first] = rows;
const last = rows.at(-1);
const growth = last.ms / last.size / (first.ms / first.size);
console.log(`an item of the largest plan takes ${growth.toFixed(2)} times what one of the smallest takes`);
if ((first.ms * 1000) / first.size > MOST_MS_FOR_1000 || growth > MOST_GROWTH) process.exitCode = 1;
