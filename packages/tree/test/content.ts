import type { Block, DocumentContent, TextBlock, Zone } from '@dondoc/model';

/** Content of plain text for tests: each line a paragraph, `L | R` in the first line two columns. */
export function contentOf(text: string, wrap: TextBlock['wrap'] = 'paragraph'): DocumentContent {
  const blocks: Block[] = [];
  const block = (zone: Zone, value: string, offset: number, line: number): TextBlock => ({
    kind: 'text',
    zone,
    wrap,
    lines: [{ spaced: false, pieces: [{ text: value, origin: { kind: 'markdown', line, column: 1, offset } }] }],
  });
  let offset = 0;
  text.split('\n').forEach((value, i) => {
    const columns = /^(.*\S) \| (.*)$/u.exec(value);
    if (i < 3 && columns) {
      blocks.push(block('column-left', columns[1] ?? '', offset, i + 1));
      blocks.push(block('column-right', columns[2] ?? '', offset + (columns[1]?.length ?? 0) + 3, i + 1));
    } else if (value.trim() !== '') blocks.push(block('body', value, offset, i + 1));
    offset += value.length + 1;
  });
  return { source: { path: 't.txt', sha256: '', kind: 'text', pages: 0 }, pages: [], blocks, problems: [] };
}
