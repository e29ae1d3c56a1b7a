import type { Box } from '@dondoc/model';
import type { EngineWord, OcrEngine, RecognizeOptions } from './engine/engine.js';
import { heightOf, median, middleX, middleY } from './layout/boxes.js';
import { scaled } from './prepare/decode.js';
import type { InkLine } from './segment/ink-lines.js';
import type { PagePart } from './segment/take-apart.js';

/** Lines of one part that are looked at again, at most: where more were left out it is no text. */
const MOST_AGAIN = 12;
/** What the engine sees only at the second look it has to say surely. */
const SURE = 0.7;
/** A lone figure is read best a little smaller than running text, where it is read at all. */
const SCALES = [1, 0.75];

type Options = Omit<RecognizeOptions, 'psm'>;

/** Words with their boxes in pixels of the page: the picture that was read lies at (left, top), `scale` times as large. */
function placed(words: readonly EngineWord[], on: { left: number; top: number }, scale = 1): EngineWord[] {
  return words.map((w) => ({
    ...w,
    box: {
      x0: w.box.x0 / scale + on.left,
      y0: w.box.y0 / scale + on.top,
      x1: w.box.x1 / scale + on.left,
      y1: w.box.y1 / scale + on.top,
    },
  }));
}

const holdsMiddle = (outer: Box, inner: Box): boolean => {
  const x = middleX(inner);
  const y = middleY(inner);
  return x >= outer.x0 && x <= outer.x1 && y >= outer.y0 && y <= outer.y1;
};

/** Lines of about the height of type in which nothing was read, or one or two letters unsurely: row and page numbers. */
function linesToReadAgain(part: PagePart, words: readonly EngineWord[]): { line: InkLine; had: EngineWord[] }[] {
  const usual = median(part.region.lines.map((l) => heightOf(l.at)));
  const found = part.region.lines
    .filter((l) => heightOf(l.at) > 0.55 * usual && heightOf(l.at) < 1.8 * usual)
    .map((line) => ({ line, had: words.filter((w) => holdsMiddle(line.at, w.box) || holdsMiddle(w.box, line.at)) }))
    .filter(({ had: [word, ...more] }) => {
      if (!word) return true;
      const unsure = word.confidence < SURE || !/[\p{L}\p{N}+–-]/u.test(word.text);
      return more.length === 0 && word.text.length < 3 && unsure;
    });
  return found.length > MOST_AGAIN ? [] : found;
}

async function readAlone(part: PagePart, line: InkLine, engine: OcrEngine, options: Options): Promise<EngineWord[]> {
  const painted = part.alone(line);
  const looks = await Promise.all(
    SCALES.map(async (by) => {
      const image = await scaled(painted.image, by);
      return { by, again: await engine.recognize(image, { ...options, dpi: options.dpi * by, psm: 7 }) };
    }),
  );
  let best: EngineWord[] = [];
  const least = (words: readonly EngineWord[]): number => Math.min(1, ...words.map((w) => w.confidence));
  for (const { by, again } of looks) {
    const sure = again.filter((w) => w.confidence >= SURE && /[\p{L}\p{N}]/u.test(w.text));
    if (sure.length > 0 && (best.length === 0 || least(sure) > least(best))) best = placed(sure, painted, by);
  }
  return best;
}

/**
 * Reads one part; words come back in pixels of the prepared page, their lines numbered from 0. What the engine left out
 * between the lines that it read is looked at again, line by line.
 */
export async function readPart(part: PagePart, engine: OcrEngine, options: Options): Promise<EngineWord[]> {
  const read = placed(await engine.recognize(part.image, { ...options, psm: part.inTable ? 6 : 4 }), part);
  options.signal?.throwIfAborted();
  const words = new Set(read);
  let next = Math.max(-1, ...read.map((w) => w.line)) + 1;
  const leftOut = linesToReadAgain(part, read);
  const found = await Promise.all(leftOut.map(({ line }) => readAlone(part, line, engine, options)));
  for (const [i, { had }] of leftOut.entries()) {
    const again = found[i] ?? [];
    if (again.length === 0) continue;
    for (const w of had) words.delete(w);
    for (const w of again) words.add({ ...w, line: next });
    next++;
  }
  return [...words];
}
