import { blocksOf, type SourceDocument } from '@dondoc/model';
import { pageParts } from './page-text.js';

/**
 * The text in reading order, a paragraph or table row a line, cells joined by ` | `, pages separated by a form feed. Stamps,
 * running heads, page numbers and the like are left out. A paragraph that runs over a page end is cut there.
 */
export function readText(document: SourceDocument): string {
  const pages: string[][] = Array.from({ length: Math.max(1, document.pages.length) }, () => []);
  for (const block of blocksOf(document)) {
    const spans = block.kind === 'table' ? block.rows.map((row) => row.span) : [block.span];
    for (const span of spans)
      for (const { start, end, page } of pageParts(document, span)) {
        const at = (page ?? 1) - 1;
        pages[at] ??= [];
        pages[at]?.push(document.text.slice(start, end));
      }
  }
  return pages.map((lines) => lines.map((line) => `${line}\n`).join('')).join('\f');
}
