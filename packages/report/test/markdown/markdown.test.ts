import { describe, expect, test } from 'vitest';
import { escapeMarkdown } from '../../src/markdown/escape.js';
import { critiqueMarkdown, directiveMarkdown } from '../../src/markdown/index.js';
import { critique, directive, failed, hostileCritique, hostileDirective } from '../samples.js';

test('a directive', async () => {
  await expect(directiveMarkdown([directive, failed])).toMatchFileSnapshot('../golden/directive.md');
});

test('a critique', async () => {
  await expect(critiqueMarkdown([critique])).toMatchFileSnapshot('../golden/critique.md');
});

describe('escapeMarkdown', () => {
  test.each([
    ['a | b', 'a \\| b'],
    ['<script>', '&lt;script&gt;'],
    ['1. một', '1\\. một'],
    ['- hai', '\\- hai'],
    ['# ba', '\\# ba'],
    ['*đậm* _x_ `z` [y](u)', '\\*đậm\\* \\_x\\_ \\`z\\` \\[y\\](u)'],
    ['&amp;', '&amp;amp;'],
    ['a\n\nb', 'a b'],
    ['Nghị quyết 57-NQ/TW, 15%', 'Nghị quyết 57-NQ/TW, 15%'],
    ['2.a', '2.a'],
  ])('%j', (given, expected) => expect(escapeMarkdown(given)).toBe(expected));
});

test('hostile words neither open markup nor leave their cell', () => {
  const markdown = directiveMarkdown([hostileDirective]) + critiqueMarkdown([hostileCritique]);
  expect(markdown).not.toMatch(/<(?:script|img)/u);
  const bars = (line: string) => line.replace(/\\\\/gu, '').replace(/\\\|/gu, '').split('|').length - 1;
  const rows = markdown.split('\n').filter((l) => l.startsWith('|'));
  for (const row of rows) expect([3, 4, 5, 6, 8, 11]).toContain(bars(row));
  expect(rows.length).toBeGreaterThan(30);
});
