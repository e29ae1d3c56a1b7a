import type { Block } from '@dondoc/model';
import type { LayoutWord } from '../../src/index.js';

/** Words of `text` set from (x, y) in type of `size` points, half an em a character. */
export function typed(text: string, x: number, y: number, size = 13): LayoutWord[] {
  const out: LayoutWord[] = [];
  let at = x;
  for (const word of text.split(' ')) {
    const width = 0.5 * size * word.length;
    out.push({ text: word, box: { x0: at, y0: y, x1: at + width, y1: y + size } });
    at += width + 0.3 * size;
  }
  return out;
}

export const A4 = { page: 1, width: 595, height: 842 };

/** Blocks as text: zone, then lines; tables row by row. */
export function show(blocks: readonly Block[]): string[] {
  return blocks.map((b) =>
    b.kind === 'table'
      ? `table: ${b.rows.map((r) => r.cells.map((c) => c.blocks.flatMap((t) => t.lines.map((l) => l.pieces.map((p) => p.text).join(' '))).join(' ')).join(' | ')).join(' / ')}`
      : `${b.zone}: ${b.lines.map((l) => l.pieces.map((p) => p.text).join(' ')).join(' / ')}`,
  );
}
