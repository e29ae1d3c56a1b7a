import type { Block } from '@dondoc/model';

const lines = (block: Extract<Block, { kind: 'text' }>): string =>
  block.lines.map((l) => l.pieces.map((p) => p.text).join(' ')).join(' / ');

/** Blocks as text: zone, then lines; a table as one line a row. */
export function blockTexts(blocks: readonly Block[]): string[] {
  return blocks.flatMap((b) =>
    b.kind === 'table'
      ? b.rows.map((r) => r.cells.map((c) => c.blocks.map(lines).join(' ')).join(' | '))
      : [`${b.zone}: ${lines(b)}`],
  );
}
