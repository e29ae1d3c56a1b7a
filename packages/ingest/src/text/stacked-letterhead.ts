import type { Block, TextBlock } from '@dondoc/model';
import { isNationalLine, isNumberLine } from '../columns.js';

const lineTexts = (block: TextBlock): string[] => block.lines.map((l) => l.pieces.map((p) => p.text).join(''));

const isShort = (texts: readonly string[]): boolean => texts.length <= 7 && texts.every((t) => t.length < 70);

const isHead = (block: Block | undefined): block is TextBlock =>
  block?.kind === 'text' && block.zone === 'body' && isShort(lineTexts(block));

/**
 * A letterhead whose columns were written one below the other, with a blank line between: the body and its number, then the
 * country's or the Party's name.
 */
export function markStackedLetterhead(blocks: readonly Block[]): Block[] {
  const out = [...blocks];
  for (let i = 0; i + 1 < Math.min(out.length, 6); i++) {
    const [left, right] = [out[i], out[i + 1]];
    if (!isHead(left) || !isHead(right) || !isNationalLine(lineTexts(right)[0] ?? '')) continue;
    const texts = lineTexts(left);
    if (texts.some((t) => isNationalLine(t)) || !texts.some((t) => isNumberLine(t))) continue;
    out[i] = { ...left, zone: 'column-left', wrap: 'paragraph' };
    out[i + 1] = { ...right, zone: 'column-right', wrap: 'paragraph' };
    break;
  }
  return out;
}
