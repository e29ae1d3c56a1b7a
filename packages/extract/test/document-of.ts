import type { BlockData, Marker, MarkerStyle, OriginSpan, Role, SourceDocument } from '@dondoc/model';
import type { Paragraph, Root, RootContent, Table } from 'mdast';

/** A line of a made-up document: its text, or the rows of a table. The number of spaces before it is its depth. */
export type Line =
  | string
  | { readonly table: readonly (readonly string[])[]; readonly role?: Role }
  | { readonly text: string; readonly role: Role };

const MARKERS: readonly (readonly [RegExp, MarkerStyle])[] = [
  [/^([IVX]+)\.\s/u, 'roman'],
  [/^(\d+\.\d+)\.?\s/u, 'decimal-multi'],
  [/^(\d+)\.\s/u, 'decimal'],
  [/^([a-zđ])\)\s/u, 'lower-alpha'],
  [/^(-)\s/u, 'bullet'],
  [/^(\+)\s/u, 'plus'],
];

/**
 * A document as the tree package hands it over, made from lines: two spaces a level, numbers as printed. It stands in for a
 * real tree so that these tests fail for faults of extraction alone.
 */
export function documentOf(lines: readonly Line[]): SourceDocument {
  let text = '';
  const children: RootContent[] = [];
  const origins: OriginSpan[] = [];
  const stack: { depth: number; index: number; number: string }[] = [];
  const at = (start: number, end: number) => ({
    start: { line: 1, column: 1, offset: start },
    end: { line: 1, column: 1, offset: end },
  });
  const origin = (start: number, end: number): void => {
    if (end > start) origins.push({ start, end, origin: { kind: 'markdown', line: 1, column: 1, offset: start } });
  };
  lines.forEach((line, index) => {
    if (index > 0) text += '\n';
    const start = text.length;
    const data = (role: Role, depth: number, marker: Marker | null): BlockData => {
      while ((stack.at(-1)?.depth ?? -1) >= depth) stack.pop();
      const parent = stack.at(-1)?.index ?? null;
      const numbers = [...stack.map((s) => s.number), marker?.number ?? ''].filter(
        (n) => n !== '' && n !== '-' && n !== '+',
      );
      stack.push({ depth, index, number: marker?.number ?? '' });
      return {
        index,
        role,
        zone: 'body',
        page: null,
        part: 0,
        marker,
        level: depth + 1,
        parent,
        section: numbers.join('.') || null,
        bold: false,
        centered: false,
      };
    };
    if (typeof line === 'object' && 'table' in line) {
      const table: Table = { type: 'table', children: [], data: { dondoc: data(line.role ?? 'body', 0, null) } };
      line.table.forEach((cells, r) => {
        if (r > 0) text += '\n';
        const row = text.length;
        const nodes = cells.map((cell, c) => {
          if (c > 0) text += ' | ';
          const from = text.length;
          text += cell;
          origin(from, text.length);
          return {
            type: 'tableCell' as const,
            children: [],
            data: { dondocCell: { column: c, colspan: 1, rowspan: 1 } },
            position: at(from, text.length),
          };
        });
        table.children.push({ type: 'tableRow', children: nodes, position: at(row, text.length) });
      });
      children.push({ ...table, position: at(start, text.length) });
      return;
    }
    const raw = typeof line === 'string' ? line : line.text;
    const depth = (raw.length - raw.trimStart().length) / 2;
    const words = raw.trim();
    let marker: Marker | null = null;
    for (const [pattern, style] of MARKERS) {
      const m = pattern.exec(words);
      if (!m) continue;
      const label = m[0].trim();
      const bullet = style === 'bullet' || style === 'plus';
      marker = { style, label, number: bullet ? '' : (m[1] ?? ''), span: { start, end: start + label.length } };
      break;
    }
    text += words;
    origin(start, text.length);
    const node: Paragraph = {
      type: 'paragraph',
      children: [],
      data: { dondoc: data(typeof line === 'string' ? 'body' : line.role, depth, marker) },
      position: at(start, text.length),
    };
    children.push(node);
  });
  const tree: Root = { type: 'root', children };
  return {
    source: { path: 'thu.txt', sha256: '0'.repeat(64), kind: 'text', pages: 0 },
    text,
    tree,
    origins,
    furniture: [],
    pages: [],
    status: 'ok',
    problems: [],
  };
}
