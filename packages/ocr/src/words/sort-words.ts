import type { Box } from '@dondoc/model';
import { uprightOf } from '../layout/upright.js';
import type { LayoutSize, LayoutWord } from '../layout/words.js';
import { clearDateBlanks, clearNumberBlank } from './blanks.js';
import { linesOf } from './line-words.js';
import { mendLine } from './mend.js';
import { setInitialsApart, setNoiseApart } from './noise.js';

const topOf = (boxes: readonly Box[]): number => Math.min(...boxes.map((b) => b.y0));

/** The engine's words with what is handwriting or no word at all set apart, and with what is certain mended. */
export function sortWords(words: readonly LayoutWord[], size: LayoutSize): LayoutWord[] {
  const upright = uprightOf(size);
  return linesOf(words).flatMap((line) => {
    const boxes = line.map((w) => upright.box(w.box));
    const high = topOf(boxes) < 0.3 * upright.height;
    const leftmost = Math.min(...boxes.map((b) => b.x0));
    const mended = mendLine(line, high && leftmost < 0.4 * upright.width);
    const dated = clearDateBlanks(clearNumberBlank(mended), high && leftmost > 0.3 * upright.width ? 0.8 : 0.4);
    return setNoiseApart(setInitialsApart(dated));
  });
}
