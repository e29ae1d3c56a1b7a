import type { Block, DocumentContent, Line, TableBlock, TextBlock } from '@dondoc/model';
import { blocksOf, evidenceOf } from '@dondoc/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkTree, toTree } from '../src/index.js';
import { contentOf } from './content.js';

/** A printed line: words 5 points a letter, from `x`, on line `row` of `page`. */
function printed(text: string, row: number, page = 1, x = 80): Line {
  let at = x;
  const pieces = text.split(' ').map((word) => {
    const box = { x0: at, y0: 100 + 20 * row, x1: at + 5 * word.length, y1: 112 + 20 * row };
    at = box.x1 + 5;
    return { text: word, origin: { kind: 'page' as const, page, box, confidence: 0.9 } };
  });
  return { pieces, spaced: true, box: { x0: x, y0: 100 + 20 * row, x1: at - 5, y1: 112 + 20 * row } };
}
const block = (lines: Line[], page = 1, extra: Partial<TextBlock> = {}): TextBlock => ({
  kind: 'text',
  zone: 'body',
  wrap: 'layout',
  lines,
  page,
  ...extra,
});
const scanned = (blocks: Block[]): DocumentContent => ({
  source: { path: 's.pdf', sha256: '', kind: 'scan', pages: 2 },
  pages: [],
  blocks,
  problems: [],
});
const texts = (content: DocumentContent): string[] => {
  const document = toTree(content);
  checkTree(document);
  return blocksOf(document).map((b) => document.text.slice(b.span.start, b.span.end));
};

describe('paragraphs of a page', () => {
  const full = 'Giao Sở Tài chính chủ trì phối hợp với Sở Nội vụ tham mưu cho';
  test('lines that fill the measure go on, a short one ends', () => {
    expect(
      texts(
        scanned([
          block([
            printed(full, 0),
            printed(`${full} `.trim(), 1),
            printed('tỉnh.', 2),
            printed(full, 3, 1, 100),
            printed('tỉnh.', 4),
          ]),
        ]),
      ),
    ).toEqual([`${full} ${full} tỉnh.`, `${full} tỉnh.`]);
  });
  test('a paragraph goes on over furniture and the end of a page', () => {
    const furniture = block([printed('2', 0, 2, 300)], 2, { zone: 'page-number' });
    const document = toTree(
      scanned([
        block([printed(full, 0), printed(full, 1), printed('và', 2)]),
        furniture,
        block([printed('các cơ quan.', 1, 2)], 2),
      ]),
    );
    expect(document.text).toBe(`${full} ${full} và các cơ quan.`);
    expect(document.furniture.map((f) => [f.zone, f.text])).toEqual([['page-number', '2']]);
  });
  test('the evidence of a passage over a line break has a box a line', () => {
    const document = toTree(scanned([block([printed(full, 0), printed(full, 1), printed('tỉnh.', 2)])]));
    const at = document.text.indexOf('tham mưu');
    const evidence = evidenceOf(document, { start: at, end: at + 'tham mưu cho Giao'.length });
    expect(evidence.quote).toBe('tham mưu cho Giao');
    expect(evidence.page).toBe(1);
    expect(evidence.boxes.map((b) => b.y0)).toEqual([100, 120]);
  });
});

describe('paragraphs of a text without places', () => {
  const typed = (...lines: string[]) =>
    scanned([
      block(
        lines.map((text, i) => ({
          spaced: true,
          pieces: [{ text, origin: { kind: 'markdown' as const, line: i + 1, column: 1, offset: 0 } }],
        })),
      ),
    ]);
  const full = 'việc thực hiện nhiệm vụ được giao tại cơ quan, đơn vị mình theo đúng quy định';
  test('first lines that are all cut short go on before a capital too', () => {
    const items = ['Giao Sở Y tế rà soát, kiểm tra', 'Giao Sở Nội vụ theo dõi', 'Giao Công an tỉnh phối hợp'];
    const lines = items.flatMap((first) => [`- ${first}`, full, `${full}.`]);
    expect(
      texts(typed(...lines, '1. Thủ trưởng các cơ quan thuộc', 'Ủy ban nhân dân tỉnh chỉ đạo thực hiện.')),
    ).toEqual([
      ...items.map((first) => `- ${first} ${full} ${full}.`),
      '1. Thủ trưởng các cơ quan thuộc Ủy ban nhân dân tỉnh chỉ đạo thực hiện.',
    ]);
  });
  test('a number alone on its line belongs to the words after it', () => {
    expect(texts(typed('8.', 'Phát động thi đua', 'I.', 'a) Rà soát hồ sơ.'))).toEqual([
      '8. Phát động thi đua',
      'I.',
      'a) Rà soát hồ sơ.',
    ]);
  });
  test('a short line ends its paragraph where lines are not cut so, but for one that cannot end there', () => {
    expect(texts(typed(full, `${full}.`, '1. Trách nhiệm thực hiện', 'Sở Y tế chủ trì.'))).toEqual([
      `${full} ${full}.`,
      '1. Trách nhiệm thực hiện',
      'Sở Y tế chủ trì.',
    ]);
    expect(texts(typed(full, `${full}.`, '1. Trách nhiệm của', 'Sở Y tế'))).toEqual([
      `${full} ${full}.`,
      '1. Trách nhiệm của Sở Y tế',
    ]);
  });
});

describe('tables', () => {
  const cell = (text: string, span: Partial<{ colspan: number; rowspan: number }> = {}) => ({
    blocks: text === '' ? [] : [block([printed(text, 0)], 1, { wrap: 'paragraph' })],
    colspan: 1,
    rowspan: 1,
    ...span,
  });
  const table = (page: number, rows: TableBlock['rows']): TableBlock => ({ kind: 'table', zone: 'body', page, rows });
  test('rows are lines, cells are joined by a bar, a merged owner reaches down, and a table goes on over the page', () => {
    const head = { cells: [cell('Nhiệm vụ'), cell('Chủ trì')] };
    const document = toTree(
      scanned([
        table(1, [head, { cells: [cell('Rà soát'), cell('Sở Y tế', { rowspan: 2 })] }, { cells: [cell('Báo cáo')] }]),
        table(2, [head, { cells: [cell('Tổng kết'), cell('')] }]),
      ]),
    );
    checkTree(document);
    expect(document.text).toBe('Nhiệm vụ | Chủ trì\nRà soát | Sở Y tế\nBáo cáo\nTổng kết | ');
    const view = blocksOf(document)[0];
    expect(view?.kind === 'table' && view.rows.map((r) => r.byColumn.map((c) => c?.text ?? null))).toEqual([
      ['Nhiệm vụ', 'Chủ trì'],
      ['Rà soát', 'Sở Y tế'],
      ['Báo cáo', 'Sở Y tế'],
      ['Tổng kết', ''],
    ]);
  });
});

describe('one text, one ruler', () => {
  const words = fc.array(
    fc.constantFrom(
      'Giao',
      'Sở Y tế',
      '1.',
      'a)',
      '-',
      'báo cáo.',
      'KẾ HOẠCH',
      'hoà'.normalize('NFD'),
      ' ',
      '\u00a0',
      'Nơi nhận:',
      'x | y',
      '\u0301',
    ),
    { maxLength: 12 },
  );
  test('the tree of any text passes its own check, in either wrap', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 8 }), fc.boolean(), (lines, layout) => {
        checkTree(toTree(contentOf(lines.map((l) => l.join(' ')).join('\n'), layout ? 'layout' : 'paragraph')));
      }),
    );
  });
  test('origins name the place in the file', () => {
    const document = toTree(contentOf('1.  Giao\u00a0 Sở Y tế\n\n2. Báo cáo'));
    expect(document.text).toBe('1. Giao Sở Y tế\n2. Báo cáo');
    const at = document.text.indexOf('Sở');
    expect(document.origins.find((o) => o.start === at)?.origin).toEqual({
      kind: 'markdown',
      line: 1,
      column: 11,
      offset: 10,
    });
  });
  test('deleted text of tracked changes stays out', () => {
    const origin = { kind: 'docx' as const, part: 'word/document.xml', paragraph: 0, run: 0, offset: 0 };
    const line: Line = {
      spaced: false,
      pieces: [
        { text: 'Trước ', origin },
        { text: '30/6', origin, change: 'deleted' },
        { text: '15/7', origin, change: 'inserted' },
      ],
    };
    expect(
      texts({
        ...scanned([block([line], 1, { wrap: 'paragraph' })]),
        source: { path: 'a.docx', sha256: '', kind: 'docx', pages: 0 },
      }),
    ).toEqual(['Trước 15/7']);
  });
});

describe('text that a table holds in place', () => {
  const cell = (text: string) => ({
    colspan: 1,
    rowspan: 1,
    blocks: [
      {
        kind: 'text',
        zone: 'body',
        wrap: 'paragraph',
        lines: [{ spaced: false, pieces: [{ text, origin: { kind: 'inserted' } }] }],
      },
    ] satisfies TextBlock[],
  });
  const table = (...rows: string[][]): DocumentContent =>
    scanned([{ kind: 'table', zone: 'body', rows: rows.map((cells) => ({ cells: cells.map(cell) })) }]);
  const letter = `${'Phòng đề nghị các trường lập danh sách học sinh dự thi và gửi về Phòng đúng hẹn. '.repeat(6)}Trân trọng.`;
  test('a letter in one row is its paragraphs', () => {
    expect(texts(table(['- Các trường tiểu học.', letter]))).toEqual(['- Các trường tiểu học.', letter.trim()]);
  });
  test('a numbered row, or one of several, stays a table', () => {
    expect(texts(table(['1', letter]))).toHaveLength(1);
    expect(texts(table(['Việc', 'Ai'], [letter, 'Phòng A'], ['Họp', 'Phòng B']))).toHaveLength(1);
  });
});
