import type { BlockData, OriginSpan, PageInfo, SourceDocument, SourceInfo } from '@dondoc/model';
import type { DocumentView } from '../src/html/index.js';

const data = (index: number, page: number | null): BlockData => ({
  index,
  role: 'body',
  zone: 'body',
  page,
  part: 0,
  marker: null,
  level: 0,
  parent: null,
  section: null,
  bold: false,
  centered: false,
});

/** A document of paragraphs, one a line; with pages it has a box for each word, one paragraph a page. */
export function documentOf(
  lines: readonly string[],
  source: SourceInfo,
  rotation: PageInfo['rotation'] = 0,
): SourceDocument {
  const paged = source.pages > 0;
  const text = lines.join('\n');
  const origins: OriginSpan[] = [];
  let start = 0;
  const children = lines.map((line, i) => {
    const from = start;
    for (const word of line.matchAll(/\S+/gu)) {
      const at = from + word.index;
      const box = { x0: 72 + word.index * 5, y0: 100, x1: 72 + (word.index + word[0].length) * 5, y1: 114 };
      origins.push({
        start: at,
        end: at + word[0].length,
        origin: paged ? { kind: 'page', page: i + 1, box } : { kind: 'markdown', line: i + 1, column: 1, offset: at },
      });
    }
    start += line.length + 1;
    const position = {
      start: { line: 1, column: 1, offset: from },
      end: { line: 1, column: 1, offset: from + line.length },
    };
    return {
      type: 'paragraph' as const,
      position,
      data: { dondoc: data(i, paged ? i + 1 : null) },
      children: [{ type: 'text' as const, value: line, position }],
    };
  });
  return {
    source,
    text,
    tree: { type: 'root', children },
    origins,
    furniture: [],
    pages: paged
      ? lines.map((_, i) => ({ number: i + 1, width: 595, height: 842, rotation, source: 'ocr', reason: 'bản quét' }))
      : [],
    status: 'ok',
    problems: [],
  };
}

// A picture of one white pixel.
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTj/HAAAAABJRU5ErkJggg==',
  'base64',
);

export const pictured = (document: SourceDocument): DocumentView => ({
  document,
  pictures: document.pages.map(({ number }) => ({
    page: number,
    type: 'image/png',
    bytes: PIXEL,
    width: 595,
    height: 842,
  })),
});
