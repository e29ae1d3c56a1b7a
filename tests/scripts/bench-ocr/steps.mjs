import { judged, summed } from './measure.mjs';
import { dev, lowResolution, missing, transcribed } from './places.mjs';
import { readAll } from './read-page-files.mjs';

const STEPS = ['ink', 'scale', 'light', 'skew', 'dirt', 'lines', 'orientation'];

/** Every `n / most`-th page. */
const sampled = (files, most) =>
  files.length <= most
    ? files
    : files.filter((_, i) => Math.floor((i * most) / files.length) !== Math.floor(((i - 1) * most) / files.length));

/** CER with all steps of preparation, and with each left out. */
export async function steps(engine, most = Number.POSITIVE_INFINITY) {
  const folders = [dev, lowResolution].filter((folder) => !missing(folder));
  if (folders.length === 0) return null;
  const files = folders.flatMap((folder) => sampled(transcribed(folder), most));
  const of = async (steps) => {
    const texts = await readAll(files, engine, { steps });
    return files.map(({ gold }, i) => judged(gold, texts[i]));
  };
  const all = await of({});
  const without = {};
  for (const step of STEPS) {
    const pages = await of({ [step]: false });
    const worse = pages.filter((p, i) => p.letterErrors > all[i].letterErrors).length;
    const better = pages.filter((p, i) => p.letterErrors < all[i].letterErrors).length;
    without[step] = { ...summed(pages), worse, better };
  }
  return { all: summed(all), without };
}
