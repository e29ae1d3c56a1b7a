// `npm run demo`: a scanned directive, and a scanned and a Word plan that answer it, from the fixtures. Results go to standard
// output as a person reads them, and to out/ as HTML, XLSX and JSON. Each document is read once.
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  createEngine,
  critiqueDocument,
  documentView,
  loadRuleSet,
  readDocument,
  scanDocument,
} from '../../packages/dondoc/dist/index.js';
import {
  critiqueHtml,
  critiqueText,
  critiqueXlsx,
  directiveHtml,
  directiveText,
  directiveXlsx,
  toJson,
} from '../../packages/report/dist/index.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const fixture = (path) => relative(process.cwd(), join(root, 'fixtures', path));
const DIRECTIVE = fixture('directives/ket-luan-chuyen-doi-so/scan.pdf');
const PLANS = [
  [fixture('plans/chuong-trinh-hanh-dong-chuyen-doi-so/scan.pdf'), 'chuong-trinh-hanh-dong'],
  [fixture('plans/ke-hoach-chuyen-doi-so/source.docx'), 'ke-hoach'],
];
const STAGES = { 'text-layer': 'đọc lớp chữ', render: 'dựng ảnh trang', ocr: 'nhận dạng chữ' };

const started = performance.now();
const seconds = () => `${((performance.now() - started) / 1000).toFixed(0).padStart(3)} s`;
const say = (line) => console.error(`${seconds()}  ${line}`);
const look = {
  width: process.stdout.isTTY ? process.stdout.columns : 100,
  color: Boolean(process.stdout.isTTY) && !process.env.NO_COLOR,
};

async function readAll() {
  const engine = await createEngine('auto', Math.min(4, availableParallelism()));
  const onProgress = ({ path, page, pages, stage }) => say(`${path}: trang ${page}/${pages}, ${STAGES[stage]}…`);
  const options = { engine, onProgress };
  try {
    const rules = await loadRuleSet();
    const directive = readDocument(DIRECTIVE, options);
    const critiques = PLANS.map(async ([path, name]) => {
      // The directive and the scanned plan are recognised side by side; both plans are held against the one reading of it.
      const plan = readDocument(path, options);
      const against = await directive;
      const [document, view] = [await plan, await documentView(path, await plan)];
      return [name, await critiqueDocument(document, { ...options, rules, against }), view];
    });
    const read = await directive;
    return [await scanDocument(read), await documentView(DIRECTIVE, read), await Promise.all(critiques)];
  } finally {
    await engine.close();
  }
}

const files = [];
function leave(name, content) {
  const path = join(root, 'out', name);
  writeFileSync(path, content);
  files.push(relative(process.cwd(), path));
}

say('bắt đầu: một văn bản giao việc (bản quét), hai kế hoạch (bản quét và Word)');
const [scan, view, critiques] = await readAll();
mkdirSync(join(root, 'out'), { recursive: true });
leave('ket-luan.html', directiveHtml([scan], { views: [view] }));
leave('ket-luan.xlsx', await directiveXlsx([scan]));
leave('ket-luan.json', toJson([scan]));
const against = { result: scan, ...(view ? { view } : {}) };
for (const [name, result, own] of critiques) {
  leave(`${name}.html`, critiqueHtml([result], { views: [own], against }));
  leave(`${name}.xlsx`, await critiqueXlsx([result]));
  leave(`${name}.json`, toJson([result]));
}
say('xong');

const heading = (words) =>
  `\n${'═'.repeat(Math.min(look.width, 100))}\n${words}\n${'═'.repeat(Math.min(look.width, 100))}\n`;
console.log(heading(`dondoc scan ${DIRECTIVE}`));
console.log(directiveText([scan], look));
for (const [, result] of critiques) {
  console.log(heading(`dondoc critique --against ${DIRECTIVE} ${result.source.path}`));
  console.log(critiqueText([result], look));
}
console.log(`${heading('Kết quả đã ghi')}\n${files.map((file) => `  ${file}`).join('\n')}\n`);

const unread = [scan, ...critiques.map(([, result]) => result)].filter((result) => result.status === 'failed');
for (const { source, problems } of unread) console.error(`${source.path}: ${problems.map((p) => p.message).join(' ')}`);
process.exitCode = unread.length > 0 ? 3 : 0;
