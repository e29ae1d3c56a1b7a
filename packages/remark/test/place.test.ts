import { evidenceOf, type SourceDocument } from '@dondoc/model';
import { readMdast } from 'dondoc';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { sourceRange } from '../src/place.js';

/** The words of the file that stand for `words` of the document read from it. */
async function sourceOf(text: string, words: string): Promise<string | null> {
  const tree = unified().use(remarkParse).use(remarkGfm).parse(text);
  const document: SourceDocument = await readMdast({ path: 'a.md', text, tree });
  const start = document.text.indexOf(words);
  expect(start, document.text).toBeGreaterThanOrEqual(0);
  const range = sourceRange(document, evidenceOf(document, { start, end: start + words.length }));
  return range && text.slice(range.start, range.end);
}

test.each([
  ['plain', 'Sở Y tế lập kế hoạch.\n', 'lập kế hoạch', 'lập kế hoạch'],
  ['emphasis inside', 'Sở **Y tế** lập kế hoạch.\n', 'Sở Y tế lập', 'Sở **Y tế** lập'],
  ['an entity at the end is shown whole', 'Tập huấn &amp; sơ cứu.\n', 'huấn &', 'huấn &amp;'],
  ['an escape', 'Đợt 10\\. Rà soát.\n', '10. Rà', '10\\. Rà'],
  ['over a wrapped line', '> Sở Y tế\n> lập kế hoạch.\n', 'Sở Y tế lập', 'Sở Y tế\n> lập'],
  ['CRLF', 'Dòng một.\r\n\r\nSở Y tế lập.\r\n', 'Sở Y tế', 'Sở Y tế'],
  [
    'letters that are not composed',
    `${'Sở Y tế lập kế hoạch.'.normalize('NFD')}\n`,
    'kế hoạch',
    'kế hoạch'.normalize('NFD'),
  ],
  ['a cell', '| a | b |\n|---|---|\n| Sở Y tế | lập kế hoạch |\n', 'lập kế', 'lập kế'],
  ['an item', '- một\n  - Sở Y tế lập\n', 'Sở Y tế', 'Sở Y tế'],
])('%s', async (_, text, words, expected) => {
  expect(await sourceOf(text, words)).toBe(expected);
});

test('what another document says has no place in the file', async () => {
  const evidence = { start: 0, end: 2, quote: 'Sở', page: null, boxes: [], document: 'ct.txt' };
  expect(sourceRange({ origins: [] }, evidence)).toBeNull();
});
