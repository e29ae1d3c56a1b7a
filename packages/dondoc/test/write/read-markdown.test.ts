import { describe, expect, test } from 'vitest';
import { readMarkdown } from '../../src/index.js';
import { pagedDocument, tableDocument } from '../content.js';

describe('readMarkdown', () => {
  test('headings by depth, numbers of the document as printed', () => {
    const document = pagedDocument([
      { page: 1, lines: ['KẾ HOẠCH'] },
      { page: 1, lines: ['Chuyển đổi số năm 2026'] },
      { page: 1, lines: ['Ủy ban nhân dân xã ban hành kế hoạch với các nội dung sau đây.'] },
      { page: 1, lines: ['I. NHIỆM VỤ'] },
      { page: 1, lines: ['1. Tổ chức 05 lớp tập huấn cho cán bộ xã.'] },
      { page: 1, lines: ['- Phát 500 tờ gấp tại các thôn.'] },
    ]);
    const written = readMarkdown(document);
    expect(written).toContain(
      '\n\n## I. NHIỆM VỤ\n\n1. Tổ chức 05 lớp tập huấn cho cán bộ xã.\n\n- Phát 500 tờ gấp tại các thôn.\n',
    );
  });

  test.each([
    ['Mục *quan trọng* và [sic]', 'Mục \\*quan trọng\\* và \\[sic\\]'],
    ['# không phải đề mục', '\\# không phải đề mục'],
    ['a < b', 'a \\< b'],
    ['Tăng 5% so với năm 2025.', 'Tăng 5% so với năm 2025.'],
  ])('words stay words: %s', (words, written) => {
    expect(readMarkdown(pagedDocument([{ page: 1, lines: [words] }]))).toBe(`${written}\n`);
  });

  test('tables, with bars in cells escaped', () => {
    expect(
      readMarkdown(
        tableDocument([
          ['Việc', 'Hạn'],
          ['A | B', ''],
        ]),
      ),
    ).toBe('| Việc | Hạn |\n| --- | --- |\n| A \\| B |  |\n');
  });
});
