// Character error rate of readPage on scanned pages with transcriptions: NAME.pdf or NAME.png beside NAME.txt.
//   node packages/ocr/bench/scan-cer.mjs --set ../shared/corpus/dev/scans [--only NAME+NAME] [--show] [--replay DIR] [--system]
// The measure is the one of the project's accuracy benchmark. PDFs are turned into pictures by pdftoppm (poppler).
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { FURNITURE_ZONES } from '@dondoc/model';
import { createReplayEngine, createSystemTesseractEngine, createTesseractEngine, readPage } from '@dondoc/ocr';

const { values: args } = parseArgs({
  options: {
    set: { type: 'string' },
    only: { type: 'string' },
    show: { type: 'boolean' },
    replay: { type: 'string' },
    system: { type: 'boolean' },
    dpi: { type: 'string' },
  },
});
if (!args.set) {
  console.error('usage: scan-cer.mjs --set DIR [--only NAME+NAME] [--show] [--replay DIR] [--system] [--dpi N]');
  process.exit(2);
}

function distance(a, b) {
  let previous = Uint32Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = new Uint32Array(b.length + 1);
    row[0] = i;
    for (let j = 1; j <= b.length; j++)
      row[j] = Math.min(row[j - 1] + 1, previous[j] + 1, previous[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
    previous = row;
  }
  return previous[b.length];
}
const chars = (s) => [
  ...s
    .normalize('NFC')
    .replace(/^[\s\f]*-?\s*\d{1,3}\s*-?\s*$/gmu, '')
    .replace(/[“”]/gu, '"')
    .replace(/[‘’]/gu, "'")
    .replace(/[–—]/gu, '-')
    .replace(/\s*\|\s*/gu, ' ')
    .replace(/[.…_]{4,}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim(),
];
const words = (s) => s.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
function recall(gold, found) {
  const bag = new Map();
  for (const w of words(found)) bag.set(w, (bag.get(w) ?? 0) + 1);
  const wanted = words(gold);
  let hit = 0;
  for (const w of wanted) {
    const n = bag.get(w) ?? 0;
    if (n > 0) {
      hit++;
      bag.set(w, n - 1);
    }
  }
  return wanted.length ? hit / wanted.length : 1;
}
const lineText = (line) => line.pieces.map((p) => p.text).join(' ');
const blockText = (block) =>
  block.kind === 'table'
    ? block.rows
        .filter((r) => r.cells.length > 0)
        .map((r) => r.cells.map((c) => c.blocks.flatMap((b) => b.lines.map(lineText)).join(' ')).join(' | '))
        .join('\n')
    : block.lines.map(lineText).join('\n');

/** The picture of a one-page PDF at the resolution of its scan, with the page's size in points. */
function picture(file, folder) {
  if (!file.endsWith('.pdf')) return { data: fs.readFileSync(file), dpi: 300, width: 595, height: 842 };
  const images = execFileSync('pdfimages', ['-list', file], { encoding: 'utf8' }).split('\n').slice(2);
  const dpi = Number(args.dpi ?? images.map((l) => l.trim().split(/\s+/u)[12]).find((d) => d) ?? 200);
  const out = path.join(folder, path.basename(file, '.pdf'));
  execFileSync('pdftoppm', ['-r', String(dpi), '-png', '-singlefile', file, out]);
  const size = /Page size:\s+([\d.]+) x ([\d.]+)/u.exec(execFileSync('pdfinfo', [file], { encoding: 'utf8' }));
  return { data: fs.readFileSync(`${out}.png`), dpi, width: Number(size[1]), height: Number(size[2]) };
}

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'scan-cer-'));
const live = args.system ? await createSystemTesseractEngine() : createTesseractEngine();
const engine = args.replay ? createReplayEngine(args.replay, { record: live }) : live;
let errors = 0;
let all = 0;
let time = 0;
let pages = 0;
for (const gold of fs
  .readdirSync(args.set)
  .filter((f) => f.endsWith('.txt'))
  .sort()) {
  const name = gold.slice(0, -4);
  if (args.only && !args.only.split('+').some((o) => name.includes(o))) continue;
  const file = ['.pdf', '.png', '.jpg', '.tif'].map((e) => path.join(args.set, name + e)).find((f) => fs.existsSync(f));
  if (!file) continue;
  const image = picture(file, folder);
  const started = performance.now();
  const page = await readPage({ ...image, page: 1 }, engine);
  const ms = performance.now() - started;
  const text = page.blocks
    .filter((b) => !FURNITURE_ZONES.has(b.zone))
    .map(blockText)
    .join('\n');
  const wanted = fs.readFileSync(path.join(args.set, gold), 'utf8').normalize('NFC');
  const g = chars(wanted);
  const d = distance(g, chars(text));
  errors += d;
  all += g.length;
  time += ms;
  pages++;
  if (args.show) for (const b of page.blocks) console.log(`{${b.kind === 'table' ? 'table' : b.zone}} ${blockText(b)}`);
  console.log(
    `${name.padEnd(14)} CER ${((100 * d) / g.length).toFixed(2).padStart(6)} %  words ${(100 * recall(wanted, text)).toFixed(1).padStart(5)} %  ${(ms / 1000).toFixed(1)} s  skew ${page.skew}  turn ${page.rotation}  confidence ${page.confidence.toFixed(2)}  ${page.problems.map((p) => p.code).join(' ')}`,
  );
}
console.log(
  `CER ${((100 * errors) / all).toFixed(2)} % over ${pages} pages, ${(time / pages / 1000).toFixed(2)} s a page`,
);
await engine.close();
fs.rmSync(folder, { recursive: true });
