// `npm run accuracy`: scores the built command line on the annotated corpus beside the project and writes docs/accuracy.md.
// `npm run accuracy -- --only plans` scores one part, prints its misses and writes nothing. Ends with 1 where a floor does not hold.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { accuracyPage, figuresOf } from './accuracy/page.mjs';
import { score } from './accuracy/score.mjs';

const { values: args } = parseArgs({ options: { only: { type: 'string' }, shared: { type: 'string' } } });
const root = fileURLToPath(new URL('../..', import.meta.url));
const shared = args.shared ?? process.env.DONDOC_SHARED ?? join(root, '..', 'shared');
const scorer = join(shared, 'eval', 'score.mjs');
const dev = join(shared, 'corpus', 'dev');

const absent = [scorer, dev].filter((path) => !existsSync(path));
if (absent.length > 0) {
  const lines = [
    'KHÔNG ĐO ĐƯỢC ĐỘ CHÍNH XÁC: không có kho văn bản đã chú giải.',
    ...absent.map((path) => `  thiếu ${path}`),
  ];
  console.error(`${'!'.repeat(72)}\n${lines.join('\n')}\n  docs/accuracy.md giữ nguyên.\n${'!'.repeat(72)}`);
  process.exit(0);
}

const PARTS = {
  directives: { set: dev, only: 'directives' },
  plans: { set: dev, only: 'plans' },
  scans: { set: dev, only: 'scans' },
  vietadmin: { set: join(dev, 'vietadmin'), only: 'scans' },
};
const chosen = args.only === undefined ? Object.keys(PARTS) : args.only.split(',');
const unknown = chosen.filter((name) => !(name in PARTS));
if (unknown.length > 0) {
  console.error(`Không có phần “${unknown.join(', ')}”. Dùng: ${Object.keys(PARTS).join(', ')}.`);
  process.exit(2);
}

const cli = `${process.execPath} ${join(root, 'packages', 'dondoc', 'dist', 'cli.js')}`;
const parts = {};
for (const name of chosen) {
  const started = performance.now();
  console.error(`dondoc: chấm ${name}…`);
  const scored = await score({ scorer, cli, ...PARTS[name] });
  console.error(`dondoc: ${name} xong sau ${((performance.now() - started) / 1000).toFixed(0)} s`);
  if (args.only !== undefined) console.log(scored.output);
  parts[name] = scored;
}
if (parts.vietadmin) {
  // What is published about these pictures is the mean of their error rates.
  const rates = parts.vietadmin.rows.map(([, , wer]) => Number(wer) / 100);
  parts.vietadmin.figures['mean WER'] = rates.reduce((sum, rate) => sum + rate, 0) / rates.length;
}

const figures = figuresOf(parts);
for (const { part, name, value, standing } of figures)
  console.log(`${part.padEnd(12)}${name.padEnd(26)}${(value * 100).toFixed(1).padStart(6)} %  ${standing}`);
const failures = Object.values(parts).reduce((sum, part) => sum + part.failures, 0);
console.log(`inputs that failed: ${failures}`);

if (args.only === undefined) {
  const git = (...words) => execFileSync('git', words, { cwd: root, encoding: 'utf8' }).trim();
  const changed = git('status', '--porcelain', '--untracked-files=no', '--', 'packages', 'rules') !== '';
  const page = join(root, 'docs', 'accuracy.md');
  const earlier = existsSync(page) ? readFileSync(page, 'utf8') : '';
  const commit = `${git('rev-parse', '--short', 'HEAD')}${changed ? '+' : ''}`;
  const date = new Date().toISOString().slice(0, 10);
  writeFileSync(page, accuracyPage({ date, commit, parts, earlier }));
  console.error(`dondoc: đã viết ${page}`);
}
process.exitCode = failures > 0 || figures.some((f) => f.standing === 'below') ? 1 : 0;
