import type { Block, DocumentContent, PageInfo, SourceDocument, Zone } from '@dondoc/model';
import { toTree } from '@dondoc/tree';

/** Words of a line at a place of their own, as a text layer or an engine would give them. */
function textBlock(page: number, at: number, lines: readonly string[], zone: Zone, confidence?: number): Block {
  const y = 60 + at * 60;
  return {
    kind: 'text',
    zone,
    wrap: 'layout',
    page,
    lines: lines.map((line, l) => {
      let x = 90;
      const pieces = line.split(' ').map((text) => {
        const box = { x0: x, y0: y + l * 18, x1: x + text.length * 6, y1: y + l * 18 + 12 };
        x = box.x1 + 4;
        return {
          text,
          origin: { kind: 'page' as const, page, box, ...(confidence === undefined ? {} : { confidence }) },
        };
      });
      return { pieces, spaced: true, box: { x0: 90, y0: y + l * 18, x1: x, y1: y + l * 18 + 12 } };
    }),
  };
}

interface GivenBlock {
  readonly page: number;
  readonly lines: readonly string[];
  readonly zone?: Zone;
  readonly confidence?: number;
}

/** A document of pages, as ingestion and tree would make it of a PDF. */
export function pagedDocument(blocks: readonly GivenBlock[]): SourceDocument {
  const count = Math.max(...blocks.map((b) => b.page));
  const pages = Array.from(
    { length: count },
    (_, i): PageInfo => ({
      number: i + 1,
      width: 595,
      height: 842,
      rotation: 0,
      source: 'text-layer',
      reason: 'có chữ',
    }),
  );
  const content: DocumentContent = {
    source: { path: 'vi-du.pdf', sha256: 'a'.repeat(64), kind: 'pdf', pages: count },
    pages,
    blocks: blocks.map((b, at) => textBlock(b.page, at, b.lines, b.zone ?? 'body', b.confidence)),
    problems: [],
  };
  return toTree(content);
}

/** A document whose one block is a table, as ingestion would make it of Markdown. */
export function tableDocument(rows: readonly (readonly string[])[]): SourceDocument {
  let offset = 0;
  const cell = (text: string) => {
    const origin = { kind: 'markdown' as const, line: 1, column: 1, offset: offset++ };
    const lines = text === '' ? [] : [{ pieces: [{ text, origin }], spaced: false }];
    return {
      blocks: [{ kind: 'text' as const, zone: 'body' as const, wrap: 'paragraph' as const, lines }],
      colspan: 1,
      rowspan: 1,
    };
  };
  return toTree({
    source: { path: 'bang.md', sha256: 'b'.repeat(64), kind: 'markdown', pages: 0 },
    pages: [],
    blocks: [{ kind: 'table', zone: 'body', rows: rows.map((row) => ({ cells: row.map(cell) })) }],
    problems: [],
  });
}
