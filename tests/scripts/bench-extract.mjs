// `npm run bench:extract`: time of extraction by page at 10, 100 and 500 pages, beside a yardstick of the same run (chrono-node's
// `vi` over the same text), written into docs/performance.md. `-- --pages 10,100 --dry`.
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { vi } from 'chrono-node';
import { extractFacts } from '../../packages/extract/dist/index.js';
import { blocksOf } from '../../packages/model/dist/index.js';
import { madeUpDirective, PAGE } from './bench/made-up-directive.mjs';
import { table, withSection } from './bench/section.mjs';

const { values: args } = parseArgs({
  options: {
    pages: { type: 'string', default: '10,100,500' },
    runs: { type: 'string', default: '5' },
    dry: { type: 'boolean' },
  },
});
const root = fileURLToPath(new URL('../..', import.meta.url));
const runs = Number(args.runs);

/** Least processor time of several runs, in ms: what others do on the machine only adds. */
function best(work, times) {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < times; i++) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

const fixtures = join(root, 'fixtures');
// What is compiled and cached once is not of the first page.
const warm = await madeUpDirective(fixtures, 10);
for (let i = 0; i < 25; i++) extractFacts(warm);

const rows = [];
for (const pages of args.pages.split(',').map(Number)) {
  const document = await madeUpDirective(fixtures, pages);
  const times = pages > 100 ? Math.min(2, runs) : runs;
  const facts = extractFacts(document);
  const ours = best(() => extractFacts(document), times);
  const paragraphs = blocksOf(document).map((b) => document.text.slice(b.span.start, b.span.end));
  const peer = best(() => {
    for (const paragraph of paragraphs) vi.parse(paragraph);
  }, times);
  rows.push([
    pages,
    facts.tasks.length,
    facts.references.length,
    ours.toFixed(0),
    (ours / pages).toFixed(2),
    (peer / pages).toFixed(2),
    (ours / peer).toFixed(2),
  ]);
  console.error(`dondoc: ${pages} trang, ${ours.toFixed(0)} ms`);
}
const [load] = loadavg();
const section = `## Extraction by the page

\`npm run bench:extract\`: all facts of a made-up directive (bodies of the fixtures over and over, ${PAGE.toLocaleString('en')} characters a page), from its tree, after start-up. Processor
time, the least of some runs; chrono: \`vi\` of chrono-node, which looks for dates alone, over the same paragraphs in the same run. ${availableParallelism()} cores, load ${load.toFixed(1)} at the end.

${table(['pages', 'tasks', 'references', 'ms', 'ms a page', 'chrono, ms a page', 'ratio'], rows)}`;
console.log(section);
const page = join(root, 'docs', 'performance.md');
if (!args.dry) writeFileSync(page, withSection(readFileSync(page, 'utf8'), 'bench:extract', section));
