import { describe, expect, test } from 'vitest';
import { readText } from '../../src/index.js';
import { pagedDocument, tableDocument } from '../content.js';

describe('readText', () => {
  test('pages are separated by a form feed, furniture is left out', () => {
    const document = pagedDocument([
      { page: 1, lines: ['Giao Sở Y tế báo cáo.'] },
      { page: 1, lines: ['1'], zone: 'page-number' },
      { page: 2, lines: ['Giao Sở Nội vụ theo dõi.'] },
      { page: 2, lines: ['ĐÃ NHẬN'], zone: 'incoming-stamp' },
    ]);
    expect(readText(document)).toBe('Giao Sở Y tế báo cáo.\n\fGiao Sở Nội vụ theo dõi.\n');
  });

  test('a paragraph that runs over a page end is cut there, and a footnote stays on its page', () => {
    const document = pagedDocument([
      {
        page: 1,
        lines: [
          'Giao Sở Y tế chủ trì, phối hợp với Sở Tài chính lập dự toán kinh phí và',
          'trình Ủy ban nhân dân tỉnh xem xét,',
        ],
      },
      { page: 1, lines: ['1 Theo Luật Ngân sách.'], zone: 'footnote' },
      { page: 2, lines: ['quyết định trước ngày 30/9/2026.'] },
    ]);
    const [first, second] = readText(document).split('\f');
    expect(first).toContain('xem xét,\n1 Theo Luật Ngân sách.\n');
    expect(second).toBe('quyết định trước ngày 30/9/2026.\n');
  });

  test('an empty page keeps its place', () => {
    const document = pagedDocument([
      { page: 1, lines: ['Trang một.'] },
      { page: 3, lines: ['Trang ba.'] },
    ]);
    expect(readText(document)).toBe('Trang một.\n\f\fTrang ba.\n');
  });

  test('table rows stand one a line, cells joined by bars; empty cells keep their bars', () => {
    const document = tableDocument([
      ['STT', 'Nhiệm vụ', 'Hạn'],
      ['1', 'Lập dự toán', ''],
      ['', 'Báo cáo', 'Quý II'],
    ]);
    expect(readText(document)).toBe('STT | Nhiệm vụ | Hạn\n1 | Lập dự toán | \n | Báo cáo | Quý II\n');
  });

  test('all words of the text are there, in its order', () => {
    const document = pagedDocument([
      { page: 1, lines: ['I. ĐÁNH GIÁ CHUNG'] },
      { page: 1, lines: ['Công tác năm qua có tiến bộ.'] },
      { page: 2, lines: ['II. NHIỆM VỤ'] },
      { page: 2, lines: ['1. Giao Sở Y tế báo cáo.'] },
    ]);
    const squeezed = (s: string): string => s.replace(/\s+/gu, ' ').trim();
    expect(squeezed(readText(document))).toBe(squeezed(document.text));
  });
});
