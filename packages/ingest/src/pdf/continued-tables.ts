import { type Block, FURNITURE_ZONES, type TableBlock } from '@dondoc/model';

const columnsOf = (table: TableBlock): number =>
  Math.max(...table.rows.map((r) => r.cells.reduce((sum, c) => sum + c.colspan, 0)));

/** Marks tables that go on from the foot of the page before: same columns, same edges, nothing but furniture between. */
export function markContinued(blocks: readonly Block[]): Block[] {
  const out: Block[] = [];
  let last: Block | undefined;
  for (const block of blocks) {
    let next = block;
    if (
      block.kind === 'table' &&
      last?.kind === 'table' &&
      block.page === (last.page ?? 0) + 1 &&
      columnsOf(block) === columnsOf(last) &&
      block.box &&
      last.box &&
      Math.abs(block.box.x0 - last.box.x0) < 8 &&
      Math.abs(block.box.x1 - last.box.x1) < 8
    )
      next = { ...block, continues: true };
    out.push(next);
    if (!FURNITURE_ZONES.has(block.zone) && block.zone !== 'footnote') last = next;
  }
  return out;
}
