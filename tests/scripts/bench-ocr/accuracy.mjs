import { judged, mendingOf, summed } from './measure.mjs';
import { dev, lowResolution, missing, transcribed } from './places.mjs';
import { readAll } from './read-page-files.mjs';
import { worstLines } from './worst-lines.mjs';

/** CER, WER and recall with and without mending, what mending fixed and spoilt, and the worst lines of the dev scans. */
export async function accuracy(engine) {
  const out = {};
  for (const [name, folder] of Object.entries({ 'dev/scans': dev, 'dev/vietadmin': lowResolution })) {
    if (missing(folder)) continue;
    const files = transcribed(folder);
    const mended = await readAll(files, engine);
    const raw = await readAll(files, engine, { mend: false });
    const pages = files.map(({ gold }, i) => judged(gold, mended[i]));
    const mending = files.map(({ gold }, i) => mendingOf(gold, raw[i], mended[i]));
    const sum = (key) => mending.reduce((n, page) => n + page[key], 0);
    out[name] = {
      on: summed(pages),
      off: summed(files.map(({ gold }, i) => judged(gold, raw[i]))),
      worstPage: Math.max(...pages.map((p) => p.letterErrors / p.letters)),
      meanWer: pages.reduce((n, p) => n + p.wordErrors / p.words, 0) / pages.length,
      mending: { words: sum('words'), wrong: sum('wrong'), fixed: sum('fixed'), spoilt: sum('spoilt') },
      pages: files.map(({ name: file }, i) => ({ file, ...pages[i] })),
      ...(folder === dev ? { worst: worstLines(files, mended) } : {}),
    };
  }
  return out;
}
