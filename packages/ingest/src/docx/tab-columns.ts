import type { Block, Line, Piece, TextBlock } from '@dondoc/model';
import { isAddressLine, isDateLine, isNationalLine, isNumberLine, isRecipientsLine } from '../columns.js';

/** The pieces of a line on either side of its first tab that stands between two texts; null where there is none. */
function atTab(line: Line): readonly [Piece[], Piece[]] | null {
  const filled = (pieces: readonly Piece[]): boolean => pieces.some((p) => p.text.trim() !== '');
  for (let i = 1; i < line.pieces.length; i++) {
    if (line.pieces[i]?.raw !== '\t') continue;
    const left = line.pieces.slice(0, i);
    const right = line.pieces.slice(i + 1);
    if (filled(left) && filled(right)) return [left, right.filter((p, k) => k > 0 || p.text.trim() !== '')];
  }
  return null;
}

const text = (pieces: readonly Piece[]): string =>
  pieces
    .map((p) => p.text)
    .join('')
    .trim();

interface Band {
  readonly left: Line[];
  readonly right: Line[];
}

const line = (pieces: readonly Piece[]): Line => ({ pieces, spaced: false });

/** Puts a paragraph into the band; false where it does not belong there. */
function take(block: Block | undefined, band: Band, closing: boolean): boolean {
  if (block?.kind !== 'text' || block.zone !== 'body') return false;
  const [first] = block.lines;
  if (!first || isAddressLine(text(first.pieces))) return false;
  const columns = atTab(first);
  if (columns) {
    band.left.push(line(columns[0]));
    band.right.push(line(columns[1]));
  } else if (first.pieces[0]?.raw === '\t') band.right.push(first);
  else if (closing && /^[-+–]/u.test(text(first.pieces))) band.left.push(first);
  else return false;
  const target = columns || first.pieces[0]?.raw === '\t' ? band.right : band.left;
  target.push(...block.lines.slice(1));
  return true;
}

const starts = (block: Block): 'letterhead' | 'closing' | null => {
  if (block.kind !== 'text' || block.zone !== 'body' || !block.lines[0]) return null;
  const columns = atTab(block.lines[0]);
  if (!columns) return null;
  const [left, right] = [text(columns[0]), text(columns[1])];
  if (isNationalLine(right) || (isNumberLine(left) && isDateLine(right))) return 'letterhead';
  return isRecipientsLine(left) ? 'closing' : null;
};

/** Letterheads and closings whose two columns were set with tabs, as column blocks. */
export function tabColumns(blocks: readonly Block[]): Block[] {
  const out: Block[] = [];
  for (let i = 0; i < blocks.length; ) {
    const block = blocks[i];
    const kind = block ? starts(block) : null;
    if (!block || !kind) {
      if (block) out.push(block);
      i++;
      continue;
    }
    const band: Band = { left: [], right: [] };
    const from = i;
    while (i < blocks.length && i - from < 30 && take(blocks[i], band, kind === 'closing')) i++;
    const column = (lines: readonly Line[], zone: TextBlock['zone']): TextBlock[] =>
      lines.length > 0 ? [{ kind: 'text', zone, wrap: 'paragraph', lines }] : [];
    out.push(...column(band.left, 'column-left'), ...column(band.right, 'column-right'));
    if (i === from) i++;
  }
  return out;
}
