// What mending changes in text that is right (harm), and what it repairs and spoils in text with misreadings put in.
//   node packages/text/bench/mend-bench.mjs [--corpus ../shared/corpus] [--show N]
// Paragraphs: those that packages/text/build left out of the count. Needs the program `xz`. Deterministic.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { clean, loadLanguageModel, mend, stripDiacritics } from '../dist/index.js';

const { values: args } = parseArgs({
  options: { corpus: { type: 'string', default: '../shared/corpus' }, show: { type: 'string', default: '0' } },
});
const HELD_OUT = 50;
if (!existsSync(args.corpus)) {
  console.error(`NOT MEASURED: there is no corpus at ${args.corpus}`);
  process.exit(2);
}
const model = await loadLanguageModel();

/** Small deterministic generator (mulberry32). */
function generator(seed) {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function heldOut(file) {
  const { stdout, status } = spawnSync('xz', ['-dc', file], { maxBuffer: 1 << 28, encoding: 'utf8' });
  if (status !== 0) throw new Error(`xz could not read ${file}`);
  return stdout.split('\n').filter((_, i) => i % HELD_OUT === HELD_OUT - 1);
}
const wordsOf = (text) => clean(text).text.split(/\s+/u).filter(Boolean);

/** Another word of the same letters, as an engine might read it: the upper mark changed or lost, seldom more. */
function misread(word, random) {
  const core = word.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  if (!/^\p{L}{2,}$/u.test(core)) return null;
  const marked = core.normalize('NFD');
  const tone = /[\u0300\u0301\u0303\u0309]/u;
  const pick = ['', '\u0300', '\u0301', '\u0303', '\u0309'];
  let out = marked;
  const r = random();
  if (tone.test(marked) && r < 0.8) out = marked.replace(tone, pick[Math.floor(random() * pick.length)]);
  else if (/[\u0302\u0306\u031b]/u.test(marked) && r < 0.95) out = marked.replace(/[\u0302\u0306\u031b]/u, '');
  else if (/[đĐ]/u.test(marked)) out = marked.replace('đ', 'd').replace('Đ', 'D');
  else if (!tone.test(marked))
    out = marked.replace(/[aeiouyAEIOUY][\u0302\u0306\u031b]?/u, (v) => v + pick[1 + Math.floor(random() * 4)]);
  const read = word.replace(core, out.normalize('NFC'));
  return read === word || stripDiacritics(read) !== stripDiacritics(word) ? null : read;
}

const shown = [];
/** Words changed per 1,000 in right text, read as typed text and as an engine's words of middling confidence. */
function harm(name, texts) {
  let words = 0;
  const changed = { typed: 0, scan: 0 };
  for (const text of texts) {
    const list = wordsOf(text);
    words += list.length;
    const typed = mend(text, { model }).changes;
    const scan = mend(
      list.map((w) => ({ text: w, confidence: 0.93, line: 0 })),
      { model },
    ).changes;
    changed.typed += typed.length;
    changed.scan += scan.length;
    for (const [how, changes] of [
      ['typed', typed],
      ['scan', scan],
    ])
      for (const c of changes)
        shown.push(
          `${name} ${how} ${c.kind}: …${text
            .normalize('NFC')
            .slice(Math.max(0, c.start - 25), c.end + 25)
            .replace(/\s/gu, ' ')}… ${c.raw} → ${c.text}`,
        );
  }
  const rate = (n) => ((1000 * n) / words).toFixed(2).padStart(6);
  console.log(
    `${name.padEnd(34)} ${String(words).padStart(8)} words, changed per 1,000: typed ${rate(changed.typed)}, scan ${rate(changed.scan)}`,
  );
}

/** Misreadings in one word of 25: how many come out right, how many right words come out wrong. */
function help(name, texts) {
  const random = generator(20250930);
  const n = { words: 0, wrong: 0, fixed: 0, still: 0, spoilt: 0 };
  let time = 0;
  for (const text of texts) {
    const right = wordsOf(text);
    const read = right.map((w) => (random() < 0.04 ? (misread(w, random) ?? w) : w));
    const started = performance.now();
    const mended = mend(
      read.map((w) => ({ text: w, confidence: 0.93, line: 0 })),
      { model },
    );
    time += performance.now() - started;
    const out = [...read];
    const starts = [0];
    for (const w of read) starts.push((starts.at(-1) ?? 0) + w.length + 1);
    for (const c of mended.changes) {
      const i = starts.findLastIndex((s) => s <= c.start);
      out[i] = out[i].slice(0, c.start - starts[i]) + c.text + out[i].slice(c.end - starts[i]);
    }
    right.forEach((w, i) => {
      n.words++;
      if (read[i] !== w) {
        n.wrong++;
        if (out[i] === w) n.fixed++;
        else n.still++;
      } else if (out[i] !== w) n.spoilt++;
    });
  }
  console.log(
    `${name.padEnd(34)} ${String(n.words).padStart(8)} words, ${n.wrong} misread: ${((100 * n.fixed) / n.wrong).toFixed(1)} % repaired, ` +
      `${((1000 * n.spoilt) / n.words).toFixed(2)} right words spoilt per 1,000; ${((1000 * time) / n.words).toFixed(0)} ms per 1,000 words`,
  );
}

const official = heldOut(join(args.corpus, 'lm/official.txt.xz'));
const general = heldOut(join(args.corpus, 'lm/general.txt.xz')).filter((_, i) => i % 4 === 0);
const files = (folder) =>
  readdirSync(join(args.corpus, folder))
    .filter((f) => f.endsWith('.txt'))
    .map((f) => readFileSync(join(args.corpus, folder, f), 'utf8'));
harm('official prose, held out', official);
harm('general prose, held out', general);
for (const folder of ['dev/directives', 'dev/plans', 'dev/scans', 'unlabelled/texts']) harm(folder, files(folder));
help('official prose with misreadings', official);
help('general prose with misreadings', general);
help('dev/scans transcripts, misread', files('dev/scans'));
const most = Number(args.show);
for (let i = 0; i < most && i < shown.length; i++)
  console.log(shown[Math.floor((i * shown.length) / Math.min(most, shown.length))]);
