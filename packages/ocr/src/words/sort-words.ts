import type { Box } from '@dondoc/model';
import { heightOf, median } from '../layout/boxes.js';
import { uprightOf } from '../layout/upright.js';
import type { LayoutSize, LayoutWord } from '../layout/words.js';
import { clearDateBlanks, clearNumberBlank } from './blanks.js';
import { linesOf } from './line-words.js';
import { mendLine } from './mend.js';
import { dropLoneQuotes, setInitialsApart, setNoiseApart } from './noise.js';

const topOf = (boxes: readonly Box[]): number => Math.min(...boxes.map((b) => b.y0));

/** The engine's words with what is handwriting or no word at all set apart, and with what is certain mended. */
export function sortWords(words: readonly LayoutWord[], size: LayoutSize): LayoutWord[] {
  const upright = uprightOf(size);
  const usual = median(
    words.filter((w) => w.text.length > 1).map((w) => heightOf(upright.box(w.box))),
    10,
  );
  const sorted = linesOf(words).flatMap((line) => {
    const boxes = line.map((w) => upright.box(w.box));
    const high = topOf(boxes) < 0.3 * upright.height;
    const leftmost = Math.min(...boxes.map((b) => b.x0));
    const numbered = high && leftmost < 0.4 * upright.width;
    const dated = high && leftmost > 0.3 * upright.width;
    // In the blanks of the letterhead clerks write by hand; elsewhere numbers and dates are printed.
    const mended = clearNumberBlank(mendLine(line, numbered), numbered ? 0.85 : 0.35);
    return setNoiseApart(setInitialsApart(clearDateBlanks(mended, dated ? 0.8 : 0.35)), usual);
  });
  return dropLoneQuotes(sorted);
}
