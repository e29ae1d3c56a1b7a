import { expect, test } from 'vitest';
import { FilePace } from '../../src/cli/progress.js';

const at = (path: string, page: number) => ({ path, page, pages: 11, stage: 'ocr' as const });

test('pages a minute and the time left are those of the file', () => {
  const pace = new FilePace();
  expect(pace.words(at('a.pdf', 1), 0)).toBe('');
  expect(pace.words(at('a.pdf', 1), 5000)).toBe('');
  expect(pace.words(at('a.pdf', 2), 8000)).toBe(' · 7,5 trang/phút · còn 2 phút');
  expect(pace.words(at('b.pdf', 1), 9000)).toBe('');
  expect(pace.words(at('b.pdf', 3), 10_000)).toBe(' · 120 trang/phút · còn 1 phút');
});
