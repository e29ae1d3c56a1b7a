import { enlarged, scaled } from './decode.js';
import { skewOf, straighten } from './deskew.js';
import { removeDirt } from './dirt.js';
import { flatten } from './flatten.js';
import { type GreyImage, inkOf } from './grey-image.js';
import { findRuledLines, type RuledLines } from './ruled-lines.js';

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

export async function preparePage(raw: GreyImage, dpi: number, bilevel: boolean): Promise<Prepared> {
  const wanted = readingDpi(dpi, bilevel);
  const sized = dpi < FEW_DOTS ? await enlarged(raw, wanted / dpi) : await scaled(raw, wanted / dpi);
  let image = flatten(sized);
  const skew = skewOf(inkOf(image));
  // Less than a tenth of a degree is a pixel or two over a line: turning would only blur.
  const lean = Math.abs(skew) < 0.1 ? 0 : skew;
  image = straighten(image, lean);
  image = removeDirt(image, inkOf(image), wanted);
  const { lines, erase } = findRuledLines(image, wanted);
  return { image: erase(), dpi: wanted, skew: lean, rulings: lines };
}
