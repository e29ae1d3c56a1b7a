import { type BlockView, blocksOf, type ParagraphView, type SourceDocument, type TableView } from '@dondoc/model';

const INLINE = /[\\`*_[\]<>~|]/gu;
const escapeInline = (text: string): string => text.replace(INLINE, '\\$&').replace(/\s+/gu, ' ');

/** Marks that Markdown would take at the start of a line for something else; the document's own numbers and dashes stay. */
const escapeStart = (text: string, marked: boolean): string =>
  text.replace(/^(?:#{1,6}(?=\s)|[=+-](?=\s|$)|(?:-{3,}|={2,})$)/u, (mark) =>
    marked && /^[-+]$/u.test(mark) ? mark : `\\${mark}`,
  );

function paragraph(block: ParagraphView, text: string): string {
  const line = escapeInline(text.slice(block.span.start, block.span.end));
  if (!block.heading) return escapeStart(line, block.marker !== null);
  // Depth 1 is the document's title; the outline begins below it.
  const depth = block.role === 'title' || block.role === 'annex-title' ? 1 : Math.min(6, Math.max(2, block.level + 1));
  return `${'#'.repeat(depth)} ${line}`;
}

function table({ rows, columns }: TableView): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const lines = rows.map(({ cells }) => {
    const words = Array.from({ length: columns }, () => '');
    for (const cell of cells) words[cell.column] = escapeInline(cell.text);
    return line(words);
  });
  const rule = line(Array.from({ length: columns }, () => '---'));
  return [lines[0] ?? '', rule, ...lines.slice(1)].join('\n');
}

const markdownOf = (block: BlockView, text: string): string =>
  block.kind === 'table' ? table(block) : paragraph(block, text);

/**
 * The document as GitHub-flavoured Markdown: headings by the depth of their numbers, tables as tables. Markdown has no
 * merged cells: what they hold stands in their first row and column.
 */
export function readMarkdown(document: SourceDocument): string {
  const blocks = blocksOf(document).map((block) => markdownOf(block, document.text));
  return blocks.map((block, i) => `${i > 0 ? '\n' : ''}${block}\n`).join('');
}
