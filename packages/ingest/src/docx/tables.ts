import type { Block, Line, TableBlock, TableCell, TableRow, TextBlock, Zone } from '@dondoc/model';
import { type BandKind, bandKind, isAddressLine } from '../columns.js';
import { bordersDrawn, type Styles } from './styles.js';
import { child, childValue, type Element, number, toggle } from './xml.js';

/** A cell while rows are gathered: `rowspan` grows as rows below continue it. */
interface Cell {
  readonly blocks: readonly TextBlock[];
  readonly column: number;
  readonly colspan: number;
  rowspan: number;
}

interface Row {
  readonly cells: Cell[];
  readonly header: boolean;
}

/** Children with structured-document tags and the like looked through. */
function unwrapped(element: Element, name: string): Element[] {
  return element.children.flatMap((c) => {
    if (c.name === name) return [c];
    return /^w:(?:sdt|sdtContent|customXml|ins|del|moveTo|moveFrom)$/u.test(c.name) ? unwrapped(c, name) : [];
  });
}

/** A row that was deleted takes its text along. */
const asDeleted = (block: TextBlock): TextBlock => ({
  ...block,
  lines: block.lines.map((l) => ({ ...l, pieces: l.pieces.map((p) => ({ ...p, change: 'deleted' as const })) })),
});

function readRows(table: Element, readCell: (cell: Element) => readonly TextBlock[]): Row[] {
  const rows: Row[] = [];
  const open = new Map<number, Cell>();
  for (const tr of unwrapped(table, 'w:tr')) {
    const trPr = child(tr, 'w:trPr');
    const deleted = child(trPr, 'w:del') !== undefined;
    let column = number(childValue(trPr, 'w:gridBefore')) ?? 0;
    const cells: Cell[] = [];
    for (const tc of unwrapped(tr, 'w:tc')) {
      const tcPr = child(tc, 'w:tcPr');
      const colspan = Math.max(1, number(childValue(tcPr, 'w:gridSpan')) ?? 1);
      const merge = child(tcPr, 'w:vMerge');
      const blocks = readCell(tc).map((b) => (deleted ? asDeleted(b) : b));
      const above = open.get(column);
      if (merge && merge.attributes['w:val'] !== 'restart' && above && above.colspan === colspan) above.rowspan++;
      else {
        const cell: Cell = { blocks, column, colspan, rowspan: 1 };
        cells.push(cell);
        for (let c = column; c < column + colspan; c++) open.delete(c);
        if (merge) open.set(column, cell);
      }
      column += colspan;
    }
    rows.push({ cells, header: toggle(trPr, 'w:tblHeader') ?? false });
  }
  return rows;
}

function isDrawn(table: Element, styles: Styles): boolean {
  const tblPr = child(table, 'w:tblPr');
  const own = bordersDrawn(child(tblPr, 'w:tblBorders'));
  if (own ?? styles.drawsBorders(childValue(tblPr, 'w:tblStyle'))) return true;
  return unwrapped(table, 'w:tr').some((tr) =>
    unwrapped(tr, 'w:tc').some((tc) => bordersDrawn(child(child(tc, 'w:tcPr'), 'w:tcBorders')) === true),
  );
}

const lineText = (line: Line): string => line.pieces.map((p) => (p.change === 'deleted' ? '' : p.text)).join('');
const cellText = (cell: Cell): string => cell.blocks.flatMap((b) => b.lines.map(lineText)).join('\n');

/** Lines of a band keep their paragraphs' alignment: neighbours that share it share a block. Nothing there is a heading. */
function columnBlocks(blocks: readonly TextBlock[], zone: Zone): TextBlock[] {
  const out: TextBlock[] = [];
  for (const { heading: _, ...block } of blocks) {
    const last = out.at(-1);
    if (last && last.align === block.align) out[out.length - 1] = { ...last, lines: [...last.lines, ...block.lines] };
    else out.push({ ...block, zone });
  }
  return out;
}

function bandBlocks(rows: readonly Row[], kind: BandKind): Block[] {
  if (kind === 'address') return rows.flatMap((r) => r.cells.flatMap((c) => columnBlocks(c.blocks, 'body')));
  const columns = [...new Set(rows.flatMap((r) => r.cells.map((c) => c.column)))].sort((a, b) => a - b);
  const out: Block[] = [];
  let left = true;
  for (const column of columns) {
    const blocks = rows.flatMap((r) => r.cells.filter((c) => c.column === column).flatMap((c) => c.blocks));
    if (blocks.length === 0) {
      left = column !== columns[0] && left;
      continue;
    }
    out.push(...columnBlocks(blocks, left && column === columns[0] ? 'column-left' : 'column-right'));
    left = false;
  }
  return out;
}

/** Which band a table is that draws no lines, or whose words leave no doubt. */
function bandOf(rows: readonly Row[], drawn: boolean): BandKind | null {
  const width = Math.max(0, ...rows.map((r) => r.cells.length));
  if (width > 4 || rows.length > 14) return null;
  const kind = bandKind(rows.map((r) => r.cells.map(cellText)));
  if (!drawn) return kind;
  return kind === 'letterhead' && rows.length <= 4 && width <= 3 ? kind : null;
}

function tableBlock(rows: readonly Row[], zone: Zone): TableBlock {
  return {
    kind: 'table',
    zone,
    rows: rows.map((row): TableRow => {
      const cells = row.cells.map(({ blocks, colspan, rowspan }): TableCell => ({ blocks, colspan, rowspan }));
      return row.header ? { cells, header: true } : { cells };
    }),
  };
}

/**
 * A table as blocks: a table, the two columns of a letterhead or closing, or the plain text of a box.
 *
 * @param readCell  the paragraphs of a cell, nested tables flattened
 */
export function tableBlocks(
  table: Element,
  zone: Zone,
  styles: Styles,
  readCell: (cell: Element) => readonly TextBlock[],
): Block[] {
  const rows = readRows(table, readCell).filter((r) => r.cells.length > 0);
  if (rows.every((r) => r.cells.every((c) => c.blocks.length === 0))) return [];
  if (rows.every((r) => r.cells.length === 1 && r.cells[0]?.column === 0))
    return rows.flatMap((r) => r.cells.flatMap((c) => c.blocks));
  const band = bandOf(rows, isDrawn(table, styles));
  if (!band) return [tableBlock(rows, zone)];
  const address = rows.findIndex((r) => r.cells.some((c) => isAddressLine(cellText(c))));
  if (band !== 'letterhead' || address <= 0) return bandBlocks(rows, band);
  return [...bandBlocks(rows.slice(0, address), band), ...bandBlocks(rows.slice(address), 'address')];
}
