import { createHash } from 'node:crypto';
import type {
  CritiqueResult,
  DirectiveResult,
  Evidence,
  Finding,
  ItemResult,
  SourceDocument,
  TaskResult,
} from '@dondoc/model';
import { describe, expect, test } from 'vitest';
import { critiqueHtml, directiveHtml } from '../../src/html/index.js';
import { html } from '../../src/html/markup.js';
import { documentOf, pictured } from '../document-sample.js';
import { critique, directive, failed, HOSTILE, hostileCritique, hostileDirective } from '../samples.js';

const lines = ['Giao Sở Y tế báo cáo trước ngày 15/3/2026.', 'Các xã, phường trực 24/24 giờ.', ...HOSTILE];
const at = (text: string, words: string): Evidence => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
  quote: words,
  page: null,
  boxes: [],
});

/** A directive and a plan with evidence in a document that is shown: equal, nested, over blocks, and elsewhere. */
function shown(document: SourceDocument): readonly [DirectiveResult, CritiqueResult] {
  const { text, source } = document;
  const [task] = directive.tasks as readonly [TaskResult, ...TaskResult[]];
  const [finding] = critique.findings as readonly [Finding, ...Finding[]];
  const spans = [lines[0] ?? '', 'Sở Y tế', 'báo cáo trước ngày 15/3/2026.\nCác xã', 'phường', ...HOSTILE.slice(0, 3)];
  const evidence = spans.map((words) => at(text, words.replace(/\r?\n/gu, '\n')));
  return [
    { ...directive, source, tasks: evidence.map((e, i) => ({ ...task, id: `t${i}`, evidence: [e] })) },
    {
      ...critique,
      source,
      items: evidence.map((e, i) => ({
        ...(critique.items[0] as ItemResult),
        id: `i${i}`,
        text: e.quote,
        evidence: [e],
      })),
      findings: evidence.map((e, i) => ({
        ...finding,
        subject: `i${i}`,
        evidence: [e, { ...e, document: directive.source.path }],
        fingerprint: `${i}123456789abcdef`,
      })),
    },
  ];
}

const scan = documentOf(lines, directive.source, 90);
const word = documentOf(lines, critique.source);
const [scanned, scannedPlan] = shown(scan);
const [written, writtenPlan] = shown(word);

const pages: readonly (readonly [name: string, page: string])[] = [
  ['directive', directiveHtml([directive, failed])],
  ['critique', critiqueHtml([critique])],
  ['hostile directive', directiveHtml([hostileDirective])],
  ['hostile critique', critiqueHtml([hostileCritique])],
  ['nothing', directiveHtml([])],
  ['directive with pages', directiveHtml([scanned], { views: [pictured(scan)] })],
  ['critique with text', critiqueHtml([writtenPlan], { views: [{ document: word }] })],
  ['directive with text, in English', directiveHtml([written], { views: [{ document: word }], language: 'en' })],
  [
    'critique with pages and its directive',
    critiqueHtml([scannedPlan], {
      views: [pictured(scan)],
      against: { result: directive, view: { document: word } },
      suppressions: [{ fingerprint: '0123456789abcdef', reason: HOSTILE[0], by: HOSTILE[6] }],
    }),
  ],
  [
    'pages of which one has no picture',
    directiveHtml([scanned], { views: [{ ...pictured(scan), pictures: pictured(scan).pictures?.slice(1) ?? [] }] }),
  ],
];

const bare = (page: string): string =>
  page.replace(/<style>[\s\S]*?<\/style>/u, '').replace(/<script>[\s\S]*?<\/script>/u, '');
const VOID = new Set(['meta', 'img', 'input', 'rect', 'line']);

describe.each(pages)('%s', (_, page) => {
  test('allows nothing but its own style sheet and script, and pictures it holds', () => {
    const hash = (tag: string): string => {
      const text = new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`, 'u').exec(page)?.[1] ?? '';
      return createHash('sha256').update(text).digest('base64');
    };
    const policy = `default-src &#39;none&#39;; style-src &#39;sha256-${hash('style')}&#39;; script-src &#39;sha256-${hash('script')}&#39;; img-src data:; base-uri &#39;none&#39;; form-action &#39;none&#39;`;
    expect(page).toContain(`<meta http-equiv="Content-Security-Policy" content="${policy}">`);
    expect(page).toMatch(/^<!doctype html>\n<html lang="(?:vi|en)">/u);
    expect(page.match(/<script/gu)).toHaveLength(1);
  });
  test('has no tag or attribute that it was not made with', () => {
    const body = bare(page);
    const tags = Array.from(body.matchAll(/<\/?([a-z][a-z0-9]*)/giu), (m) => m[1] ?? '');
    const known =
      'html head meta title body main nav article section figure figcaption h1 h2 h3 p b dl dt dd table thead tbody tr th td ul ol li a span div blockquote img svg g rect line text form label select option input output';
    expect(tags.filter((t) => !known.split(' ').includes(t))).toEqual([]);
    expect(body.replace(/="[^"]*"/gu, '')).not.toMatch(/<[^>]*(?:\son|=)/iu);
    expect(body).not.toMatch(/href="(?!#)|src="(?!data:image\/)|\sstyle=/u);
  });
  test('every link has its place, every place is one', () => {
    const ids = Array.from(bare(page).matchAll(/\sid="([^"]*)"/gu), (m) => m[1] ?? '');
    expect(new Set(ids).size).toBe(ids.length);
    const targets = Array.from(bare(page).matchAll(/href="#([^"]*)"/gu), (m) => m[1] ?? '');
    expect(targets.filter((t) => !ids.includes(t))).toEqual([]);
  });
  test('tags are closed in order', () => {
    const open: string[] = [];
    for (const [, close, name = ''] of bare(page).matchAll(/<(\/?)([a-z][a-z0-9]*)[^>]*>/gu)) {
      if (VOID.has(name)) continue;
      if (close) expect(open.pop()).toBe(name);
      else open.push(name);
    }
    expect(open).toEqual([]);
  });
});

test('the marked words are outlined on a page that is turned, and lead back', () => {
  const page = directiveHtml([scanned], { views: [pictured(scan)] });
  expect(page).toContain('<svg viewBox="0 0 842 595"');
  expect(page).toContain('<g transform="matrix(0 1 -1 0 842 0)">');
  // “Sở Y tế” stands at character 5 of a line whose characters are five points wide.
  const box = '<rect x="95.5" y="98.5" width="38" height="17" rx="2"/>';
  expect(page).toMatch(new RegExp(`<a href="#d1-t2" id="d1-m2" class="mark [a-z]+"[^>]*>${box}</a>`, 'u'));
  // A passage over a page's end has its words on both pages.
  expect(page).toContain('id="d1-m3"');
  expect(page).toContain('id="d1-m3-2"');
});

test('the marked words are set off in a text, nested ones too, and the text stays whole', () => {
  const page = critiqueHtml([writtenPlan], { views: [{ document: word }] });
  const text = /<div class="text">\n([\s\S]*?)<\/div>\n<\/section>/u.exec(page)?.[1] ?? '';
  expect(text).toMatch(/<a href="#d1-f2" id="d1-m2" class="mark bad" data-mark="d1-m2 d1-m1"[^>]*>Sở Y tế<\/a>/u);
  const plainText = text
    .replace(/<[^>]*>/gu, '')
    .replace(/&lt;/gu, '<')
    .replace(/&gt;/gu, '>')
    .replace(/&quot;/gu, '"')
    .replace(/&#39;/gu, "'")
    .replace(/&amp;/gu, '&');
  expect(plainText.split('\n').slice(0, 3)).toEqual([lines[0], lines[1], HOSTILE[0]]);
});

test('a calendar, the owners by quarter, and what of the directive is taken up', () => {
  const page = critiqueHtml([critique], { against: { result: directive } });
  const dated = directiveHtml([directive]);
  expect(dated).toMatch(/<table class="timeline">[\s\S]*?≈ 01\/04\/2026 – 30\/06\/2026/u);
  expect(dated).toMatch(/<th scope="row">Công an tỉnh<\/th><td>\(<a href="#d1-t1">1<\/a>\)<\/td>/u);
  expect(page).toMatch(
    /class="coverage"[\s\S]*?Giao Sở Nông nghiệp và Môi trường chủ trì[\s\S]*?<a href="#d1-i2">i2<\/a>/u,
  );
});

test('in English', () => {
  const page = critiqueHtml([critique], { language: 'en' });
  for (const words of ['<html lang="en">', 'Verdict: largely met', 'to be checked', 'Item by item', 'Responsibility'])
    expect(page).toContain(words);
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
