// `npm run bench:deadlines`: what dondoc and chrono-node's `vi` read in the deadline phrases that readers annotated, written into
// docs/performance.md. `-- --dry` prints only. Figures alone: no words of any document.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { byChrono, byDondoc, judge } from './bench/read-phrases.mjs';
import { table, withSection } from './bench/section.mjs';

const { values: args } = parseArgs({ options: { dry: { type: 'boolean' }, shared: { type: 'string' } } });
const root = fileURLToPath(new URL('../..', import.meta.url));
const dev = join(args.shared ?? process.env.DONDOC_SHARED ?? join(root, '..', 'shared'), 'corpus', 'dev');
const chrono = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).devDependencies['chrono-node'];

/** Dated deadlines of the gold files under `folder`, with the date of their document. */
function phrasesOf(folder) {
  const files = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((f) => /(?:^|\.|\/gold\.)(?:directive|plan)\.json$/u.test(f));
  return files.sort().flatMap((file) => {
    const gold = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    const date = [gold.header?.date].flat().find((d) => d) ?? null;
    return [...(gold.tasks ?? []), ...(gold.items ?? [])]
      .map((x) => x.deadline)
      .filter((d) => d && (d.start || d.end))
      .map((d) => ({ ...d, date }));
  });
}

function rowsOf(phrases) {
  const rows = [];
  for (const kind of ['by', 'within', 'relative', 'all']) {
    const some = phrases.filter((p) => kind === 'all' || p.kind === kind);
    if (some.length === 0) continue;
    const count = (read) => {
      const verdicts = some.map((p) => judge(p, read(p.text.normalize('NFC'), p.date)));
      return ['right', 'wrong', 'none'].map((v) => verdicts.filter((x) => x === v).length);
    };
    rows.push([kind, some.length, ...count(byDondoc), ...count(byChrono)]);
  }
  return rows;
}

const SETS = [
  ['dev: directives', join(dev, 'directives')],
  ['dev: plans', join(dev, 'plans')],
  ['fixtures (invented)', join(root, 'fixtures')],
];
const parts = [];
for (const [name, folder] of SETS) {
  if (!existsSync(folder)) {
    console.error(`${'!'.repeat(72)}\nKHÔNG CÓ ${folder}: phần “${name}” bị bỏ qua.\n${'!'.repeat(72)}`);
    continue;
  }
  const head = ['kind', 'phrases', 'dondoc right', 'wrong', 'none', 'chrono right', 'wrong', 'none'];
  parts.push(`${name}\n\n${table(head, rowsOf(phrasesOf(folder)))}`);
}
const section = `## Deadlines beside chrono-node

The phrases that readers marked as deadlines and that come to a day or period, each read alone with the date of its document, by dondoc and by the \`vi\`
parser of chrono-node ${chrono} (\`npm run bench:deadlines\`). Right: the days agree; of a "by" the last day alone counts. What chrono takes from the words as a month or year
counts as the whole of it, and of several readings that it gives one that is right is enough; of dondoc the first has to be. It takes “trước ngày” for the day before.

${parts.join('\n\n')}`;
console.log(section);
const page = join(root, 'docs', 'performance.md');
if (!args.dry && parts.length === SETS.length)
  writeFileSync(page, withSection(readFileSync(page, 'utf8'), 'bench:deadlines', section));
else console.error('docs/performance.md giữ nguyên.');
