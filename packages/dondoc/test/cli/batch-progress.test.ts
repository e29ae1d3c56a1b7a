import { expect, test } from 'vitest';
import type { Outcome } from '../../src/batch/outcome.js';
import { duration, Pace, statusLine } from '../../src/cli/batch-progress.js';

const outcome = (status: Outcome['status'], pages: number): Outcome => ({
  path: 'a.pdf',
  sha256: '',
  status,
  problems: [],
  pages,
  tasks: 0,
  recorded: null,
});

test.each<[number, string]>([
  [0, 'dưới 1 phút'],
  [1, '1 phút'],
  [59 * 60_000, '59 phút'],
  [60 * 60_000, '1 giờ 0 phút'],
  [201 * 60_000, '3 giờ 21 phút'],
])('%i ms', (milliseconds, words) => expect(duration(milliseconds)).toBe(words));

test('pace: what was known before takes no time and counts no pages', () => {
  const pace = new Pace(0);
  pace.total = 10;
  pace.add(outcome('known', 0), 10);
  expect(pace.left()).toBeNull();
  pace.add(outcome('ok', 5), 60_000);
  pace.add(outcome('ok', 0), 120_000);
  expect(pace.pagesPerMinute(120_000)).toBe(3);
  expect(pace.left()).toBe(7 * 60_000);
  const page = { path: 'b.pdf', page: 2, pages: 9, stage: 'ocr' } as const;
  expect(statusLine(pace, page, 120_000)).toBe(
    '██████░░░░░░░░░░░░░░ 3/10 · 3 trang/phút · còn 7 phút · b.pdf: trang 2/9, nhận dạng…',
  );
});
