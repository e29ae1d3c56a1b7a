import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { critiqueHtml, directiveHtml } from '../../src/html/index.js';
import { html } from '../../src/html/markup.js';
import { critique, directive, failed, hostileCritique, hostileDirective } from '../samples.js';

const pages: readonly (readonly [name: string, page: string])[] = [
  ['directive', directiveHtml([directive, failed])],
  ['critique', critiqueHtml([critique])],
  ['hostile directive', directiveHtml([hostileDirective])],
  ['hostile critique', critiqueHtml([hostileCritique])],
  ['nothing', directiveHtml([])],
];

describe.each(pages)('%s', (_, page) => {
  test('allows nothing but its own style sheet', () => {
    const style = /<style>([\s\S]*?)<\/style>/u.exec(page)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    const policy = `default-src &#39;none&#39;; style-src &#39;sha256-${hash}&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;`;
    expect(page).toContain(`<meta http-equiv="Content-Security-Policy" content="${policy}">`);
    expect(page).toMatch(/^<!doctype html>\n<html lang="vi">/u);
  });
  test('has no tag or attribute that it was not made with', () => {
    const body = page.replace(/<style>[\s\S]*?<\/style>/u, '');
    const tags = Array.from(body.matchAll(/<\/?([a-z][a-z0-9]*)/giu), (m) => m[1] ?? '');
    const known =
      'html head meta title body main nav article h1 h2 h3 p dl dt dd table thead tbody tr th td ul ol li a span div blockquote';
    expect(tags.filter((t) => !known.split(' ').includes(t))).toEqual([]);
    expect(body.replace(/="[^"]*"/gu, '')).not.toMatch(/<[^>]*(?:\son|=)/iu);
    expect(body).not.toMatch(/(?:href|src)="(?!#)/u);
  });
  test('every link has its place, every place is one', () => {
    const ids = Array.from(page.matchAll(/\sid="([^"]*)"/gu), (m) => m[1] ?? '');
    expect(new Set(ids).size).toBe(ids.length);
    const targets = Array.from(page.matchAll(/href="#([^"]*)"/gu), (m) => m[1] ?? '');
    expect(targets.filter((t) => !ids.includes(t))).toEqual([]);
  });
  test('tags are closed in order', () => {
    const open: string[] = [];
    for (const [, close, name = ''] of page.matchAll(/<(\/?)([a-z][a-z0-9]*)[^>]*>/gu)) {
      if (name === 'meta') continue;
      if (close) expect(open.pop()).toBe(name);
      else open.push(name);
    }
    expect(open).toEqual([]);
  });
});

test('a directive shows its tasks, references, targets and problems', () => {
  const page = directiveHtml([directive]);
  for (const words of [
    'Chỉ thị 12/CT-UBND',
    'Công an tỉnh',
    '15/03/2026',
    '156/2018/NĐ-CP',
    'Quét lại trang 3 ở 300 dpi.',
  ])
    expect(page).toContain(words);
});

test('a critique shows its verdict, levels, findings and items', () => {
  const page = critiqueHtml([critique]);
  for (const words of [
    'Kết luận: cơ bản đạt',
    'sát ngưỡng',
    'Cả văn bản',
    'Mục II.1',
    'cần kiểm tra',
    '12/CT-UBND, trang 2',
  ])
    expect(page).toContain(words);
});

describe('html', () => {
  test.each([
    [html`<p>${'<b>&"\''}</p>`, '<p>&lt;b&gt;&amp;&quot;&#39;</p>'],
    [html`<p>${html`<b>${'<'}</b>`}</p>`, '<p><b>&lt;</b></p>'],
    [html`<ul>${['a', '<'].map((x) => html`<li>${x}</li>`)}</ul>`, '<ul><li>a</li><li>&lt;</li></ul>'],
    [html`${1}${null}${' x '}`, '1 x '],
  ])('%#', (given, expected) => expect(given.markup).toBe(expected));
});
