// `npm run bench:critique`: judging and rules on made-up plans of 1,000 to 20,000 items, under all packaged packs and under a pack of
// 500 rules; growth by item. Written into docs/performance.md. `-- --sizes 1000,5000 --dry`. Ends with 1 where a bound is broken.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { factCatalogue, judgePlan, subjectsOf } from '../../packages/critique/dist/index.js';
import { loadRules, runRules } from '../../packages/rules/dist/index.js';
import { madeUpPlan } from './bench/made-up-plan.mjs';
import { table, withSection } from './bench/section.mjs';

const MOST_MS_FOR_1000 = 1500;
const MOST_GROWTH = 1.6;
const MANY = 500;

const { values: args } = parseArgs({
  options: { sizes: { type: 'string', default: '1000,5000,20000' }, dry: { type: 'boolean' } },
});
const root = fileURLToPath(new URL('../..', import.meta.url));
const folders = readdirSync(join(root, 'rules'), { withFileTypes: true })
  .filter((d) => d.isDirectory() && d.name !== 'node_modules')
  .map((d) => join(root, 'rules', d.name));

/** The packaged rules over and over under other names, as one pack. */
function manyRules() {
  const rules = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.json') && name !== 'pack.json')
      .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8'))),
  );
  const many = Array.from({ length: MANY }, (_, i) => {
    const rule = rules[i % rules.length];
    return { ...rule, id: `${rule.id}-${i}` };
  });
  return { id: 'many', title: { vi: 'Nhiều', en: 'Many' }, version: '1', rules: many };
}

/** Processor time of the work, in ms. */
async function timed(work) {
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  return { ms: (user + system) / 1000, result };
}

const load = (packs) => timed(() => loadRules({ catalogue: factCatalogue, packs }));

const rows = [];
let broken = false;
for (const [name, packs] of [
  ['packaged', folders],
  ['500 rules', [manyRules()]],
]) {
  const { ms: loading, result: rules } = await load(packs);
  const judge = async (size) => {
    const { doc, facts } = madeUpPlan(size);
    const judging = await timed(() => subjectsOf(judgePlan(doc, facts)));
    const running = await timed(() => runRules(rules, judging.result));
    return { judging: judging.ms, running: running.ms, findings: running.result.findings.length };
  };
  // What is compiled once is not of the first plan.
  await judge(1000);
  let first = null;
  for (const size of args.sizes.split(',').map(Number)) {
    const { judging, running, findings } = await judge(size);
    const each = (judging + running) / size;
    first ??= each;
    const growth = each / first;
    if (name === 'packaged') broken ||= growth > MOST_GROWTH || (size === 1000 && judging + running > MOST_MS_FOR_1000);
    rows.push([
      name,
      rules.rules.size,
      loading.toFixed(0),
      size,
      findings,
      judging.toFixed(0),
      running.toFixed(0),
      (each * 1000).toFixed(0),
      growth.toFixed(2),
    ]);
    console.error(`dondoc: ${name}, ${size} việc, ${(judging + running).toFixed(0)} ms`);
  }
}
const [busy] = loadavg();
const head = ['packs', 'rules', 'load, ms', 'items', 'findings', 'judging, ms', 'rules, ms', 'µs an item', 'growth'];
const section = `## Critique by the item

\`npm run bench:critique\`: made-up plans, judged and put to the rules, after a first plan of 1,000 items. Processor time of one run. Growth: the time of an item against that in the smallest plan. Bounds: 1,000
items under all packaged packs in ${MOST_MS_FOR_1000} ms, growth at most ${MOST_GROWTH}. 500 rules: the packaged ones over and over. ${availableParallelism()} cores, load ${busy.toFixed(1)} at the end.

${table(head, rows)}`;
console.log(section);
const page = join(root, 'docs', 'performance.md');
if (!args.dry) writeFileSync(page, withSection(readFileSync(page, 'utf8'), 'bench:critique', section));
if (broken) process.exitCode = 1;
