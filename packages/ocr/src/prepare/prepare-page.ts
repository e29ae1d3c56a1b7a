import { enlarged, scaled, softened } from './decode.js';
import { skewOf, straighten } from './deskew.js';
import { removeDirt } from './dirt.js';
import { flatten } from './flatten.js';
import { type GreyImage, inkOf } from './grey-image.js';
import { findRuledLines, type RuledLines } from './ruled-lines.js';
import type { AfterStep, PrepareSteps } from './steps.js';

/** A page ready to be taken apart and read. */
export interface Prepared {
  /** Even light, upright lines, no dirt, no ruled lines. */
  readonly image: GreyImage;
  /** Of `image`. */
  readonly dpi: number;
  /** Degrees that were turned back; positive: the page leant clockwise. */
  readonly skew: number;
  readonly rulings: RuledLines;
}

/** Dots per inch below which letters have too few of them: such pages are enlarged to `ENLARGED` and sharpened. */
const FEW_DOTS = 170;
const ENLARGED = 240;

/** Dots per inch beyond which more cost time and gain nothing; at 200 small type in tables and blanks suffers. */
const ENOUGH_DOTS = 240;

/** The page at the resolution to read it at. */
async function sized(raw: GreyImage, dpi: number, bilevel: boolean): Promise<{ image: GreyImage; dpi: number }> {
  if (dpi < FEW_DOTS) return { image: await enlarged(raw, ENLARGED / dpi), dpi: ENLARGED };
  if (dpi > 1.05 * ENOUGH_DOTS) return { image: await scaled(raw, ENOUGH_DOTS / dpi), dpi: ENOUGH_DOTS };
  return { image: bilevel ? await softened(raw) : raw, dpi };
}

/** The page made ready by all steps but those that `steps` leaves out. */
export async function preparePage(
  raw: GreyImage,
  dpi: number,
  bilevel: boolean,
  steps: PrepareSteps = {},
  after: AfterStep | null = null,
): Promise<Prepared> {
  const { dpi: own, ...start } = steps.scale === false ? { image: raw, dpi } : await sized(raw, dpi, bilevel);
  let { image } = start;
  await after?.('scale', image);
  if (steps.light !== false) image = flatten(image);
  await after?.('light', image);
  let map = inkOf(image);
  const skew = steps.skew === false ? 0 : skewOf(map);
  // Less than a tenth of a degree is a pixel or two over a line: turning would only blur.
  const lean = Math.abs(skew) < 0.1 ? 0 : skew;
  if (lean !== 0) {
    image = straighten(image, lean);
    map = inkOf(image);
  }
  await after?.('skew', image);
  if (steps.dirt !== false) image = removeDirt(image, map, own);
  await after?.('dirt', image);
  // Where the lines are is known in any case: tables are put together by them.
  const { lines, erase } = findRuledLines(image, own);
  if (steps.lines !== false) image = erase();
  await after?.('lines', image);
  return { image, dpi: own, skew: lean, rulings: lines };
}
