// `npm run bench:ocr`: how well and how fast scans are read, written into docs/performance.md.
//   npm run bench:ocr -- [--parts accuracy,steps,beside,memory,born-digital] [--pages N] [--keep DIR] [--minutes N] [--dry]
// --pages: pages of a set or class at most; --keep: folder for what the engine read, used again by the next run of accuracy
// and steps; --minutes: limit of the memory part; --dry: print only. What is not beside the project is said and left out.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { sectionOf, withSection } from './bench-ocr/page.mjs';
import { root } from './bench-ocr/places.mjs';

const { values: args } = parseArgs({
  options: {
    parts: { type: 'string' },
    pages: { type: 'string' },
    keep: { type: 'string' },
    minutes: { type: 'string', default: '60' },
    dry: { type: 'boolean' },
  },
});
const most = args.pages === undefined ? Number.POSITIVE_INFINITY : Number(args.pages);
const kept = args.keep ?? mkdtempSync(join(tmpdir(), 'bench-ocr-kept-'));

async function withEngine(work) {
  const { keepingEngine } = await import('./bench-ocr/read-page-files.mjs');
  const engine = keepingEngine(kept);
  try {
    return await work(engine);
  } finally {
    await engine.close();
  }
}

const PARTS = {
  accuracy: async () => {
    const { accuracy } = await import('./bench-ocr/accuracy.mjs');
    const figures = await withEngine(accuracy);
    return Object.keys(figures).length > 0 ? figures : null;
  },
  steps: async () => {
    const { steps } = await import('./bench-ocr/steps.mjs');
    return withEngine((engine) => steps(engine, most));
  },
  beside: async () => (await import('./bench-ocr/beside.mjs')).beside(most),
  memory: async () =>
    (await import('./bench-ocr/memory.mjs')).memory({ limitSeconds: 60 * Number(args.minutes), jobs: 2 }),
  'born-digital': async () => (await import('./bench-ocr/born-digital.mjs')).bornDigitalSpeed(),
};

const chosen = args.parts === undefined ? Object.keys(PARTS) : args.parts.split(',');
const unknown = chosen.filter((part) => !(part in PARTS));
if (unknown.length > 0) {
  console.error(`Không có phần “${unknown.join(', ')}”. Dùng: ${Object.keys(PARTS).join(', ')}.`);
  process.exit(2);
}
const page = join(root, 'docs', 'performance.md');
for (const part of chosen) {
  const figures = await PARTS[part]();
  if (!figures) continue;
  const section = sectionOf(part, figures);
  console.log(`${section}\n`);
  if (!args.dry) writeFileSync(page, withSection(readFileSync(page, 'utf8'), part, section));
}
if (args.keep === undefined) rmSync(kept, { recursive: true });
