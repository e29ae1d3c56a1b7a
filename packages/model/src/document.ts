import type { Paragraph, Root, Table } from 'mdast';
import type { Node } from 'unist';
import type { Origin, PageInfo, SourceInfo, Zone } from './content.js';
import type { Problem, Status } from './errors.js';
import type { PageNumber, Span } from './geometry.js';

/** What a block is for in an official document (Nghị định 30/2020/NĐ-CP, Điều 8; Hướng dẫn 36-HD/VPTW). */
export const ROLES = [
  'letterhead',
  'title',
  'addressees',
  'legal-basis',
  'body',
  'recipients',
  'signature',
  'annex-title',
  'footnote',
  'note',
] as const;
export type Role = (typeof ROLES)[number];

/** The numbering styles of Vietnamese official documents, outermost first where they nest in the usual order. */
export const MARKER_STYLES = [
  'part',
  'chapter',
  'section',
  'article',
  'upper-alpha',
  'roman',
  'decimal',
  'decimal-multi',
  'lower-alpha',
  'bullet',
  'plus',
] as const;
export type MarkerStyle = (typeof MARKER_STYLES)[number];

/** The number that opens a block, as printed and as read. */
export interface Marker {
  readonly style: MarkerStyle;
  /** As printed, such as `II.`, `1.2.`, `a)`, `-`, `Điều 3.` */
  readonly label: string;
  /** The bare number: `II`, `1.2`, `a`, `3`; empty for bullets. */
  readonly number: string;
  /** Of the label in the canonical text. */
  readonly span: Span;
}

/** dondoc's data on each block node (`node.data.dondoc`) of the tree: paragraph, heading and table. */
export interface BlockData {
  /** 0-based position among the blocks of the document, cells not counted. */
  readonly index: number;
  readonly role: Role;
  readonly zone: Zone;
  /** First page of the block; null for sources without pages. */
  readonly page: PageNumber | null;
  /** The document within the file, from 0: a decision that issues a plan carries the plan as document 1, annexes follow. */
  readonly part: number;
  readonly marker: Marker | null;
  /** Depth in the outline: 0 for blocks outside it, 1 for the outermost numbers. Unnumbered text has its parent's depth + 1. */
  readonly level: number;
  /** `index` of the nearest block above that governs this one: the numbered heading or lead-in it stands under; null at the top. */
  readonly parent: number | null;
  /** Numbers from the outermost in, bullets left out, joined by a dot: `II.1.a`; null above the first number. */
  readonly section: string | null;
  readonly bold: boolean;
  /** Centred, or set in the middle of the page. */
  readonly centered: boolean;
}

declare module 'mdast' {
  interface ParagraphData {
    dondoc?: BlockData;
  }
  interface HeadingData {
    dondoc?: BlockData;
  }
  interface TableData {
    dondoc?: BlockData;
  }
  interface TableCellData {
    /** 0-based column of the cell's left edge, and how many columns and rows it covers. */
    dondocCell?: { readonly column: number; readonly colspan: number; readonly rowspan: number };
  }
}

/** `origin` of the characters in `span`: sorted, not overlapping, covering the text up to separators. */
export interface OriginSpan extends Span {
  readonly origin: Origin;
  /** The text as read, where mending or cleaning changed it. */
  readonly raw?: string;
}

/** Words that are kept but are not part of the text: stamps, page numbers, overlays of digital signatures. */
export interface Furniture {
  readonly zone: Zone;
  readonly page: PageNumber | null;
  readonly text: string;
  readonly origins: readonly Origin[];
}

/**
 * A document with its one canonical text. `tree` is an mdast tree whose positions (`position.start.offset`,
 * `position.end.offset`) index `text`; block nodes carry `data.dondoc`. Blocks are separated by `\n`, table cells by ` | `.
 */
export interface SourceDocument {
  readonly source: SourceInfo;
  readonly text: string;
  readonly tree: Root;
  readonly origins: readonly OriginSpan[];
  readonly furniture: readonly Furniture[];
  readonly pages: readonly PageInfo[];
  readonly status: Status;
  readonly problems: readonly Problem[];
}

/** A paragraph or heading of the tree, seen flat. */
export interface ParagraphView extends BlockData {
  readonly kind: 'paragraph';
  readonly heading: boolean;
  readonly span: Span;
  /** After the marker. */
  readonly content: Span;
}

export interface CellView {
  readonly span: Span;
  readonly text: string;
  readonly column: number;
  readonly colspan: number;
  readonly rowspan: number;
}

/** A row with the cells that stand in it and those that reach into it from above (`rowspan`). */
export interface RowView {
  readonly span: Span;
  readonly cells: readonly CellView[];
  /** By column: the cell that covers it, its own or one from above. */
  readonly byColumn: readonly (CellView | null)[];
}

export interface TableView extends BlockData {
  readonly kind: 'table';
  readonly span: Span;
  readonly columns: number;
  readonly rows: readonly RowView[];
}

export type BlockView = ParagraphView | TableView;

const spanOf = (node: Node): Span => ({
  start: node.position?.start.offset ?? 0,
  end: node.position?.end.offset ?? 0,
});

function tableView(node: Table, data: BlockData, text: string): TableView {
  const rows: RowView[] = [];
  let columns = 0;
  let above: { cell: CellView; left: number }[] = [];
  for (const row of node.children) {
    const cells = row.children.map((cell): CellView => {
      const span = spanOf(cell);
      const place = cell.data?.dondocCell ?? { column: 0, colspan: 1, rowspan: 1 };
      return { span, text: text.slice(span.start, span.end), ...place };
    });
    const byColumn: (CellView | null)[] = [];
    for (const { cell } of above) for (let c = 0; c < cell.colspan; c++) byColumn[cell.column + c] = cell;
    for (const cell of cells) for (let c = 0; c < cell.colspan; c++) byColumn[cell.column + c] = cell;
    for (let c = 0; c < byColumn.length; c++) byColumn[c] ??= null;
    columns = Math.max(columns, byColumn.length);
    rows.push({ span: spanOf(row), cells, byColumn });
    above = [
      ...above.map(({ cell, left }) => ({ cell, left: left - 1 })),
      ...cells.map((cell) => ({ cell, left: cell.rowspan - 1 })),
    ].filter(({ left }) => left > 0);
  }
  return { ...data, kind: 'table', span: spanOf(node), columns, rows };
}

/** The blocks of a document in reading order, tables with their rows: the flat view that extraction works on. */
export function blocksOf(document: Pick<SourceDocument, 'text' | 'tree'>): readonly BlockView[] {
  const out: BlockView[] = [];
  for (const node of document.tree.children) {
    if (node.type === 'paragraph' || node.type === 'heading') {
      const data = (node as Paragraph).data?.dondoc;
      if (!data) continue;
      const span = spanOf(node);
      let start = data.marker ? data.marker.span.end : span.start;
      while (start < span.end && document.text[start] === ' ') start++;
      out.push({
        ...data,
        kind: 'paragraph',
        heading: node.type === 'heading',
        span,
        content: { start, end: span.end },
      });
    } else if (node.type === 'table') {
      const data = node.data?.dondoc;
      if (data) out.push(tableView(node, data, document.text));
    }
  }
  return out;
}
