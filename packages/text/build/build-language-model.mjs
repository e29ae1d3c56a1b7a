// Counts syllables, pairs and triples of them in plain text (one paragraph a line, packed by xz) and packs the counts for @dondoc/text.
//   node packages/text/build/build-language-model.mjs [--corpus ../shared/corpus/lm] [--out packages/text/data/vietnamese.br]
// Needs the program `xz`. No sentence of the corpus is kept: words, pairs, triples, and how often, to the nearest sixth of a doubling.
// Each 50th paragraph is left out of the count: packages/text/bench measures on those.
import { spawn } from 'node:child_process';
import { existsSync, statSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { brotliCompressSync, constants } from 'node:zlib';
import { clean, isSyllable } from '../dist/index.js';
import { BREAK, FIGURE, unitsOf } from '../dist/mend/units.js';

const { values: args } = parseArgs({
  options: {
    corpus: { type: 'string', default: '../shared/corpus/lm' },
    out: { type: 'string', default: 'packages/text/data/vietnamese.br' },
  },
});

/** Official prose is what is read: each of its words counts as three. */
const SOURCES = [
  { file: 'official.txt.xz', weight: 3 },
  { file: 'general.txt.xz', weight: 1 },
];
const HELD_OUT = 50;
/** Least counts: below them a word is as good as unknown, a pair as good as chance. */
const LEAST_SYLLABLE = 6;
const LEAST_OTHER = 60;
const LEAST_PAIR = 3;
const LEAST_TRIPLE = 4;
/** Counts are kept as whole multiples of this part of log2. */
const STEPS = 6;

const missing = SOURCES.filter((s) => !existsSync(`${args.corpus}/${s.file}`));
if (missing.length > 0) {
  console.error(
    `no corpus at ${args.corpus}: ${missing.map((s) => s.file).join(', ')}; the model in data/ stays as it is`,
  );
  process.exit(2);
}

async function eachParagraph(file, use) {
  const xz = spawn('xz', ['-dc', file], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve, reject) => {
    xz.on('error', reject);
    xz.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`xz ended with ${code}`))));
  });
  let n = 0;
  for await (const line of createInterface({ input: xz.stdout, crlfDelay: Number.POSITIVE_INFINITY }))
    if (n++ % HELD_OUT !== HELD_OUT - 1) use(unitsOf(clean(line).text));
  await ended;
}

const words = new Map();
for (const { file, weight } of SOURCES)
  await eachParagraph(`${args.corpus}/${file}`, (units) => {
    for (const u of units) words.set(u, (words.get(u) ?? 0) + weight);
  });

const kept = [...words]
  .filter(([w, n]) => w === BREAK || w === FIGURE || n >= (isSyllable(w) ? LEAST_SYLLABLE : LEAST_OTHER))
  .filter(([w]) => w.length <= 12 && w === w.normalize('NFC'))
  .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
const ids = new Map(kept.map(([w], i) => [w, i]));
const all = [...words.values()].reduce((a, b) => a + b, 0);

const pairs = new Map();
for (const { file, weight } of SOURCES)
  await eachParagraph(`${args.corpus}/${file}`, (units) => {
    for (let i = 1; i < units.length; i++) {
      const a = ids.get(units[i - 1]);
      const b = ids.get(units[i]);
      if (a === undefined || b === undefined) continue;
      const key = a * 65536 + b;
      pairs.set(key, (pairs.get(key) ?? 0) + weight);
    }
  });

const step = (count) => Math.round(STEPS * Math.log2(count));
const varint = (out, n) => {
  let rest = n;
  for (; rest >= 128; rest = Math.floor(rest / 128)) out.push((rest % 128) | 128);
  out.push(rest);
};
/** Followers in rows: how many each row has, the gaps between their ids, their counts. `rows` come in order. */
function table(rows) {
  const degrees = [];
  const gaps = [];
  const counts = [];
  for (const row of rows) {
    varint(degrees, row.length);
    let last = -1;
    for (const [id, n] of row) {
      varint(gaps, id - last - 1);
      counts.push(step(n));
      last = id;
    }
  }
  return [Buffer.from(degrees), Buffer.from(gaps), Buffer.from(counts)];
}
const rows = kept.map(() => []);
for (const [key, n] of pairs) if (n >= LEAST_PAIR) rows[Math.floor(key / 65536)].push([key % 65536, n]);
/** Number of each pair that is kept, in the order in which the pairs are written. */
const places = new Map();
for (const [a, row] of rows.entries()) {
  row.sort((x, y) => x[0] - y[0]);
  for (const [b] of row) places.set(a * 65536 + b, places.size);
}
const triples = new Map();
for (const { file, weight } of SOURCES)
  await eachParagraph(`${args.corpus}/${file}`, (units) => {
    const found = units.map((u) => ids.get(u));
    for (let i = 2; i < units.length; i++) {
      const place = places.get(found[i - 2] * 65536 + found[i - 1]);
      // A break says all there is to say of what stood before it.
      if (place === undefined || found[i] === undefined || units[i - 1] === BREAK) continue;
      const key = place * 65536 + found[i];
      triples.set(key, (triples.get(key) ?? 0) + weight);
    }
  });
const triads = Array.from(places, () => []);
let tripled = 0;
for (const [key, n] of triples)
  if (n >= LEAST_TRIPLE) {
    triads[Math.floor(key / 65536)].push([key % 65536, n]);
    tripled++;
  }
for (const row of triads) row.sort((x, y) => x[0] - y[0]);
const text = Buffer.from(kept.map(([w]) => w).join('\n'), 'utf8');
const sections = [text, Buffer.from(kept.map(([, n]) => step(n))), ...table(rows), ...table(triads)];
const head = Buffer.alloc(8 + 4 * sections.length);
head.write('DDLM', 0, 'latin1');
head.writeUInt16LE(1, 4);
head.writeUInt16LE(STEPS, 6);
sections.forEach((s, i) => {
  head.writeUInt32LE(s.length, 8 + 4 * i);
});
const packed = brotliCompressSync(Buffer.concat([head, ...sections]), {
  params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
});
writeFileSync(args.out, packed);
console.log(
  `${args.out}: ${kept.length} words, ${places.size} pairs of ${pairs.size}, ${tripled} triples of ${triples.size}, from ${Math.round(all / 1e6)} million weighted words; ${(statSync(args.out).size / 1e6).toFixed(2)} MB`,
);
