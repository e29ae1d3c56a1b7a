import type { Box, Line, PageNumber, Piece, TextBlock, Zone } from '@dondoc/model';

/** A paragraph before it has its place in the canonical text: pieces, and whether a space stands before each. */
export interface Paragraph {
  readonly zone: Zone;
  readonly page: PageNumber | null;
  readonly pieces: { piece: Piece; readonly space: boolean }[];
  readonly heading: number | null;
  centered: boolean;
  /** Lines may still join it: it was cut by the end of a line, a block or a page. */
  open: boolean;
}

/** The plain text of a line, single-spaced. */
export function lineText(line: Line): string {
  return line.pieces
    .filter((p) => p.change !== 'deleted')
    .map((p) => p.text)
    .join(line.spaced ? ' ' : '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** The plain text of a paragraph, single-spaced. */
export function paragraphText(paragraph: Paragraph): string {
  return paragraph.pieces
    .map(({ piece, space }) => (space ? ` ${piece.text}` : piece.text))
    .join('')
    .replace(/\s+/gu, ' ')
    .trim();
}

export function startParagraph(block: TextBlock, line: Line, centered: boolean, open: boolean): Paragraph {
  const paragraph: Paragraph = {
    zone: block.zone,
    page: block.page ?? null,
    pieces: [],
    heading: block.heading ?? null,
    centered,
    open,
  };
  addLine(paragraph, line);
  return paragraph;
}

/** Puts the pieces of `line` behind those of `paragraph`, a space between. Deleted text of tracked changes stays out. */
export function addLine(paragraph: Paragraph, line: Line): void {
  let first = true;
  for (const piece of line.pieces) {
    if (piece.change === 'deleted' || piece.text === '') continue;
    const last = paragraph.pieces.at(-1);
    // A mark at the start of a run belongs to the letter that ended the run before.
    const marks = /^\p{M}+/u.exec(piece.text)?.[0];
    if (marks && last) {
      last.piece = { ...last.piece, text: `${last.piece.text}${marks}`.normalize('NFC') };
      if (marks.length < piece.text.length)
        paragraph.pieces.push({ piece: { ...piece, text: piece.text.slice(marks.length) }, space: false });
      continue;
    }
    paragraph.pieces.push({ piece, space: paragraph.pieces.length > 0 && (first || line.spaced) });
    first = false;
  }
}

/** Where the lines of a page's body run: most lines start at `left` and end at `right`. */
export interface Measure {
  readonly left: number;
  readonly right: number;
}

const quantile = (sorted: readonly number[], q: number): number => sorted[Math.floor((sorted.length - 1) * q)] ?? 0;

/** The measure of lines that have boxes; null for fewer than three of them. */
export function measureOf(boxes: readonly Box[]): Measure | null {
  if (boxes.length < 3) return null;
  const left = boxes.map((b) => b.x0).sort((a, b) => a - b);
  const right = boxes.map((b) => b.x1).sort((a, b) => a - b);
  return { left: quantile(left, 0.15), right: quantile(right, 0.85) };
}

/** A line set in the middle: free at both ends, and about as free at one as at the other. */
export function isCentered(box: Box | undefined, measure: Measure | null): boolean {
  if (!box || !measure) return false;
  const width = measure.right - measure.left;
  const before = box.x0 - measure.left;
  const after = measure.right - box.x1;
  return before > 0.08 * width && after > 0.08 * width && Math.abs(before - after) < 0.12 * width;
}
