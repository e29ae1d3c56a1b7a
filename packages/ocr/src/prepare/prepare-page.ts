import { enlarged, scaled } from './decode.js';
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

/** Dots per inch below which letters have too few of them: such pages are enlarged and sharpened. */
const FEW_DOTS = 170;

/**
 * The resolution to read at. Measured on scans of 13–14 point type: more than 240 dpi costs time and gains nothing, a
 * page of 100 dpi gains by being made larger, and a black-and-white one of 200 dpi by the smoothing that this brings.
 */
function readingDpi(dpi: number, bilevel: boolean): number {
  if (dpi < FEW_DOTS) return 240;
  if (bilevel) return 300;
  return Math.min(dpi, 240);
}

/** The page made ready by all steps but those that `steps` leaves out. */
export async function preparePage(
  raw: GreyImage,
  dpi: number,
  bilevel: boolean,
  steps: PrepareSteps = {},
  after: AfterStep | null = null,
): Promise<Prepared> {
  const wanted = steps.scale === false ? dpi : readingDpi(dpi, bilevel);
  let image = dpi < FEW_DOTS && wanted > dpi ? await enlarged(raw, wanted / dpi) : await scaled(raw, wanted / dpi);
  await after?.('scale', image);
  if (steps.light !== false) image = flatten(image);
  await after?.('light', image);
  const skew = steps.skew === false ? 0 : skewOf(inkOf(image));
  // Less than a tenth of a degree is a pixel or two over a line: turning would only blur.
  const lean = Math.abs(skew) < 0.1 ? 0 : skew;
  image = straighten(image, lean);
  await after?.('skew', image);
  if (steps.dirt !== false) image = removeDirt(image, inkOf(image), wanted);
  await after?.('dirt', image);
  // Where the lines are is known in any case: tables are put together by them.
  const { lines, erase } = findRuledLines(image, wanted);
  if (steps.lines !== false) image = erase();
  await after?.('lines', image);
  return { image, dpi: wanted, skew: lean, rulings: lines };
}
