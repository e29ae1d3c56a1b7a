import type { Align, Block, Line, Piece, TableBlock, TextBlock, Zone } from '@dondoc/model';
import { clean } from '@dondoc/text';
import type { BlockContent, DefinitionContent, ListItem, PhrasingContent, Root, RootContent, Table } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { bandKind } from '../columns.js';
import { wrapOf } from '../text/wrap.js';
import { type InlineLine, inlineLines, type Source } from './inline.js';
import { LineIndex } from './line-index.js';

type Node = RootContent | BlockContent | DefinitionContent;

const lineText = (line: Line): string => line.pieces.map((p) => p.text).join('');
const start = (node: Node | ListItem): number => node.position?.start.offset ?? 0;
const end = (node: Node | ListItem): number => node.position?.end.offset ?? 0;

/** A slice of the source as a piece; null where it is blank. */
function slicePiece(source: Source, from: number, to: number): Piece | null {
  const slice = source.text.slice(from, to);
  const lead = slice.length - slice.trimStart().length;
  const text = slice.trim();
  if (text === '') return null;
  const cleaned = clean(text).text;
  const origin = { kind: 'markdown', ...source.lines.place(from + lead) } as const;
  return { text: cleaned, origin, ...(cleaned === text ? {} : { raw: text }) };
}

/** Blocks of lines: a line that was broken on purpose ends its block's flow. */
function paragraphs(lines: readonly InlineLine[], zone: Zone): TextBlock[] {
  const out: TextBlock[] = [];
  let open: Line[] = [];
  const flush = (): void => {
    const texts = open.map(lineText);
    if (open.length > 0)
      out.push({ kind: 'text', zone, wrap: open.length < 2 ? 'paragraph' : wrapOf(texts, true), lines: open });
    open = [];
  };
  for (const { line, hard } of lines) {
    open.push(line);
    if (hard) flush();
  }
  flush();
  return out;
}

/** Verbatim lines of a node that is not prose: code, HTML, front matter. */
function noise(source: Source, from: number, to: number): TextBlock[] {
  const lines: Line[] = [];
  let at = from;
  for (const part of source.text.slice(from, to).split('\n')) {
    const piece = slicePiece(source, at, at + part.length);
    if (piece) lines.push({ pieces: [piece], spaced: false });
    at += part.length + 1;
  }
  return lines.length > 0 ? [{ kind: 'text', zone: 'noise', wrap: 'paragraph', lines }] : [];
}

const ALIGN: Readonly<Record<string, Align>> = { left: 'left', center: 'center', right: 'right' };

function cellBlocks(
  children: readonly PhrasingContent[],
  source: Source,
  from: number,
  to: number,
  align?: Align,
): TextBlock[] {
  const lines = inlineLines(children, source, from, to).map((l) => l.line);
  return lines.length > 0
    ? [{ kind: 'text', zone: 'body', wrap: 'paragraph', lines, ...(align ? { align } : {}) }]
    : [];
}

/** A table, or the columns of a letterhead or closing that was written as one. */
function tableBlocks(node: Table, source: Source, first: boolean): Block[] {
  const rows = node.children.map((row) =>
    row.children.map((cell, i) =>
      cellBlocks(cell.children, source, start(cell as never), end(cell as never), ALIGN[node.align?.[i] ?? '']),
    ),
  );
  const texts = rows.map((r) => r.map((c) => c.flatMap((b) => b.lines.map(lineText)).join('\n')));
  const columns = Math.max(...rows.map((r) => r.length));
  const kind = columns <= 3 ? bandKind(texts) : null;
  if (kind === 'closing' || (kind === 'letterhead' && first)) {
    const out: Block[] = [];
    for (let c = 0; c < columns; c++) {
      const lines = rows.flatMap((r) => (r[c] ?? []).flatMap((b) => b.lines));
      const zone = c === 0 ? 'column-left' : 'column-right';
      if (lines.length > 0) out.push({ kind: 'text', zone, wrap: 'paragraph', lines });
    }
    return out;
  }
  const table: TableBlock = {
    kind: 'table',
    zone: 'body',
    rows: rows.map((cells, i) => ({
      cells: cells.map((blocks) => ({ blocks, colspan: 1, rowspan: 1 })),
      ...(i === 0 ? { header: true } : {}),
    })),
  };
  return [table];
}

/** Puts a list marker before the first line of an item, as it is printed. */
function withMarker(blocks: readonly Block[], marker: Piece | null, zone: Zone): Block[] {
  if (!marker) return [...blocks];
  const [head, ...rest] = blocks;
  if (head?.kind !== 'text' || head.zone === 'noise')
    return [{ kind: 'text', zone, wrap: 'paragraph', lines: [{ pieces: [marker], spaced: false }] }, ...blocks];
  const [line, ...lines] = head.lines;
  const space: Piece = { text: ' ', origin: { kind: 'inserted', reason: 'separator' } };
  return [{ ...head, lines: [{ pieces: [marker, space, ...(line?.pieces ?? [])], spaced: false }, ...lines] }, ...rest];
}

class Reader {
  readonly out: Block[] = [];
  constructor(private readonly source: Source) {}

  blocks(nodes: readonly Node[], zone: Zone): Block[] {
    return nodes.flatMap((node) => this.node(node, zone));
  }

  private node(node: Node, zone: Zone): Block[] {
    const { source } = this;
    if (!node.position) return [];
    switch (node.type) {
      case 'heading': {
        const lines = inlineLines(node.children, source, start(node), end(node)).map((l) => l.line);
        return lines.length > 0 ? [{ kind: 'text', zone, wrap: 'paragraph', lines, heading: node.depth }] : [];
      }
      case 'paragraph':
        return paragraphs(inlineLines(node.children, source, start(node), end(node)), zone);
      case 'list':
        return node.children.flatMap((item) => this.item(item, zone));
      case 'blockquote':
        return this.blocks(node.children, zone);
      case 'footnoteDefinition': {
        const text = `[${node.label ?? node.identifier}]`;
        const origin = { kind: 'markdown', ...source.lines.place(start(node)) } as const;
        return withMarker(
          this.blocks(node.children, 'footnote'),
          { text, origin, raw: source.text.slice(start(node), start(node) + text.length + 2) },
          'footnote',
        );
      }
      case 'table':
        return tableBlocks(node, source, this.seen++ < 6);
      case 'code':
      case 'html':
      case 'yaml':
        return noise(source, start(node), end(node));
      default:
        return [];
    }
  }

  /** Blocks seen that could stand before a letterhead. */
  private seen = 0;

  private item(item: ListItem, zone: Zone): Block[] {
    const first = item.children[0];
    const marker = slicePiece(this.source, start(item), first ? start(first) : end(item));
    return withMarker(this.blocks(item.children, zone), marker, zone);
  }
}

const FRONT_MATTER = /^---\r?\n[\s\S]{0,20000}?\n---[ \t]*(?:\r?\n|$)/u;

/** Length of the front matter that opens `text`; 0 where there is none. */
const frontMatter = (text: string): number => FRONT_MATTER.exec(text)?.[0].length ?? 0;

/** The tree of a Markdown file. Front matter is blanked out first: spaces of the same length keep every offset where it is. */
export function parseMarkdown(text: string): Root {
  const front = frontMatter(text);
  return unified()
    .use(remarkParse)
    .use(remarkGfm)
    .parse(text.slice(0, front).replace(/[^\n]/gu, ' ') + text.slice(front));
}

/**
 * The blocks of a Markdown file in reading order. Code, HTML blocks and front matter are kept as noise.
 *
 * @param root  the tree of `text`; blocks without a position were not in it and are left out
 */
export function markdownBlocks(text: string, root: Root = parseMarkdown(text)): readonly Block[] {
  const source: Source = { text, lines: new LineIndex(text) };
  const front = frontMatter(text);
  const own = root.children.filter((node) => start(node) >= front);
  return [...noise(source, 0, front), ...new Reader(source).blocks(own, 'body')];
}
