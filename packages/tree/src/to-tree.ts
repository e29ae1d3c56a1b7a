import type {
  Block,
  BlockData,
  DocumentContent,
  Furniture,
  Marker,
  SourceDocument,
  TableBlock,
  TextBlock,
} from '@dondoc/model';
import { FURNITURE_ZONES } from '@dondoc/model';
import type { Heading, Paragraph as MdastParagraph, Root, RootContent, Table } from 'mdast';
import { CanonicalText } from './canonical.js';
import type { Draft, DraftRow, Placed } from './draft.js';
import { blockParagraphs, goesOn, isLoneNumber, isRunningText, pageMeasures, textWidth } from './join-lines.js';
import { isBullet, parseMarker } from './marker.js';
import { outline, type Position } from './outline.js';
import { addLine, lineText, type Paragraph, paragraphText } from './paragraph.js';
import { Positions } from './positions.js';
import { assignRoles } from './roles.js';
import { isLayout, mergeTables, placeCells, tableGoesOn } from './tables.js';

type Item =
  | { readonly kind: 'paragraph'; readonly paragraph: Paragraph }
  | { readonly kind: 'table'; readonly table: TableBlock };

function furnitureOf(blocks: readonly Block[]): Furniture[] {
  return blocks
    .filter((b) => FURNITURE_ZONES.has(b.zone))
    .map((b) => {
      const lines =
        b.kind === 'text' ? b.lines : b.rows.flatMap((r) => r.cells.flatMap((c) => c.blocks.flatMap((t) => t.lines)));
      return {
        zone: b.zone,
        page: b.page ?? null,
        text: lines.map(lineText).join('\n').normalize('NFC'),
        origins: lines.flatMap((l) => l.pieces.map((p) => p.origin)),
      };
    });
}

function lastParagraph(items: readonly Item[]): Paragraph | null {
  const last = items.at(-1);
  return last?.kind === 'paragraph' ? last.paragraph : null;
}

/** A table that only holds running text in place is the text of its cells. */
const unframed = (block: Block): readonly Block[] =>
  block.kind === 'table' && isLayout(block)
    ? block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.blocks)).map((b) => ({ ...b, zone: block.zone }))
    : [block];

/** Paragraphs and tables in order, put together over the ends of blocks and pages; footnotes do not stand between. */
function itemsOf(content: DocumentContent): Item[] {
  const blocks = content.blocks.filter((b) => !FURNITURE_ZONES.has(b.zone)).flatMap(unframed);
  const texts = blocks.filter((b): b is TextBlock => b.kind === 'text');
  const measures = pageMeasures(texts);
  const width = textWidth(texts);
  const plain = content.source.kind === 'text';
  const items: Item[] = [];
  // Titles end without a stop too: lines are only put together once the text runs.
  let running = false;
  for (const block of blocks) {
    const last = items.findLast((i) => i.kind === 'table' || i.paragraph.zone !== 'footnote');
    if (block.kind === 'table') {
      if (last?.kind === 'table' && items.at(-1) === last && tableGoesOn(last.table, block))
        items[items.length - 1] = { kind: 'table', table: mergeTables(last.table, block) };
      else items.push({ kind: 'table', table: block });
      continue;
    }
    blockParagraphs(block, measures, width).forEach((paragraph, i) => {
      const before = i === 0 && last?.kind === 'paragraph' ? last.paragraph : null;
      const numbered = lastParagraph(items);
      if (numbered && isLoneNumber(numbered, paragraph)) {
        for (const [k, { piece, space }] of paragraph.pieces.entries())
          addLine(numbered, { pieces: [piece], spaced: space || k === 0 });
        return;
      }
      if (before && goesOn(before, paragraph, plain && running)) {
        for (const [k, { piece, space }] of paragraph.pieces.entries())
          addLine(before, { pieces: [piece], spaced: space || k === 0 });
      } else items.push({ kind: 'paragraph', paragraph });
      running ||= isRunningText(paragraph);
    });
  }
  return items;
}

const isBold = (paragraph: Paragraph): boolean => {
  let bold = 0;
  let all = 0;
  for (const { piece } of paragraph.pieces) {
    all += piece.text.length;
    if (piece.bold) bold += piece.text.length;
  }
  return all > 0 && bold > 0.8 * all;
};

function draftTable(table: TableBlock, canonical: CanonicalText): Draft {
  const start = canonical.offset;
  const columns = placeCells(table.rows);
  const rows: DraftRow[] = table.rows.map((row, r) => {
    if (r > 0) canonical.separate('\n');
    const rowStart = canonical.offset;
    const cells = row.cells.map((cell, c) => {
      if (c > 0) canonical.separate(' | ');
      const at = canonical.offset;
      const pieces = cell.blocks.flatMap((b) =>
        blockParagraphs(b, new Map()).flatMap((p) => p.pieces.map((x, i) => ({ ...x, space: x.space || i === 0 }))),
      );
      const { span } = canonical.append(pieces);
      return {
        span: span.start === span.end ? { start: at, end: at } : { start: at, end: span.end },
        column: columns[r]?.[c] ?? c,
        colspan: cell.colspan,
        rowspan: cell.rowspan,
      };
    });
    return { span: { start: rowStart, end: canonical.offset }, cells };
  });
  const span = { start, end: canonical.offset };
  return {
    kind: 'table',
    zone: table.zone,
    page: table.page ?? null,
    span,
    text: '',
    bold: false,
    centered: false,
    sourceHeading: null,
    marker: null,
    rows,
  };
}

function draftsOf(items: readonly Item[], canonical: CanonicalText): Draft[] {
  const drafts: Draft[] = [];
  for (const item of items) {
    if (item.kind === 'paragraph' && paragraphText(item.paragraph) === '') continue;
    if (canonical.offset > 0) canonical.separate('\n');
    if (item.kind === 'table') {
      drafts.push(draftTable(item.table, canonical));
      continue;
    }
    const { paragraph } = item;
    const { span, text } = canonical.append(paragraph.pieces);
    drafts.push({
      kind: 'paragraph',
      zone: paragraph.zone,
      page: paragraph.page,
      span,
      text,
      bold: isBold(paragraph),
      centered: paragraph.centered,
      sourceHeading: paragraph.heading,
      marker: parseMarker(text),
      rows: [],
    });
  }
  return drafts;
}

function dataOf(block: Placed, index: number, position: Position): BlockData {
  const m = block.marker;
  const marker: Marker | null = m && {
    style: m.style,
    label: m.label,
    number: m.number,
    span: { start: block.span.start, end: block.span.start + m.label.length },
  };
  return {
    index,
    role: block.role,
    zone: block.zone,
    page: block.page,
    part: block.part,
    marker,
    ...position,
    bold: block.bold,
    centered: block.centered,
  };
}

/** A numbered line that names what stands under it: marked by the source, bold or in capitals, or short with deeper blocks after it. */
function isHeading(block: Placed, position: Position, next: Position | undefined): boolean {
  if (block.sourceHeading !== null || block.role === 'annex-title') return true;
  if (block.role !== 'body' || !block.marker || isBullet(block.marker.style)) return false;
  if (block.text.length > 250) return false;
  const content = block.text.slice(block.marker.end);
  if (content === content.toUpperCase() && /\p{L}{2}/u.test(content)) return true;
  if (block.bold && !/[.;]$/u.test(content)) return true;
  return !/[.;,]$/u.test(content) && content.length < 160 && next !== undefined && next.level > position.level;
}

function nodeOf(block: Placed, data: BlockData, heading: boolean, positions: Positions): RootContent {
  const position = positions.of(block.span);
  if (block.kind === 'table') {
    const table: Table = {
      type: 'table',
      position,
      data: { dondoc: data },
      children: block.rows.map((row) => ({
        type: 'tableRow',
        position: positions.of(row.span),
        children: row.cells.map((cell) => ({
          type: 'tableCell',
          position: positions.of(cell.span),
          data: { dondocCell: { column: cell.column, colspan: cell.colspan, rowspan: cell.rowspan } },
          children: cell.span.start === cell.span.end ? [] : [positions.text(cell.span)],
        })),
      })),
    };
    return table;
  }
  const children = [positions.text(block.span)];
  if (heading) {
    const depth = Math.min(6, Math.max(1, block.sourceHeading ?? data.level)) as Heading['depth'];
    return { type: 'heading', depth, position, data: { dondoc: data }, children };
  }
  const paragraph: MdastParagraph = { type: 'paragraph', position, data: { dondoc: data }, children };
  return paragraph;
}

/**
 * The document of `content`: one canonical text (NFC, blocks separated by `\n`, table cells by ` | `), an mdast tree
 * over it, and the origin of every character. Lines are put together into paragraphs over the ends of lines, blocks and
 * pages; furniture is kept apart. Never throws on what a document holds.
 */
export function toTree(content: DocumentContent): SourceDocument {
  const canonical = new CanonicalText();
  const placed = assignRoles(draftsOf(itemsOf(content), canonical));
  const text = canonical.text;
  const places = outline(placed);
  const positions = new Positions(text);
  const children = placed.map((block, i) => {
    const position = places[i] ?? { level: 0, parent: null, section: null };
    return nodeOf(block, dataOf(block, i, position), isHeading(block, position, places[i + 1]), positions);
  });
  const tree: Root = { type: 'root', position: positions.of({ start: 0, end: text.length }), children };
  return {
    source: content.source,
    text,
    tree,
    origins: canonical.origins,
    furniture: furnitureOf(content.blocks),
    pages: content.pages,
    status: content.problems.length === 0 ? 'ok' : text === '' ? 'failed' : 'partial',
    problems: content.problems,
  };
}
