import type { IsoDate } from '@dondoc/model';
import { expect, test } from 'vitest';
import { addWorkingDays } from '../../src/deadline/working-days.js';

test.each([
  // Monday + 5: the next Monday.
  ['2025-11-03', 5, '2025-11-10'],
  ['2025-11-07', 1, '2025-11-10'],
  // 1/1/2026 is a Thursday off.
  ['2025-12-31', 1, '2026-01-02'],
  // 30/4 and 1/5/2026 fall on Thursday and Friday.
  ['2026-04-29', 1, '2026-05-04'],
  // Hùng kings' day, Sunday 26/4/2026: Monday 27 is off instead.
  ['2026-04-24', 1, '2026-04-28'],
  // Tết 2026: 16–20/2.
  ['2026-02-13', 1, '2026-02-23'],
  // 2/9 and the day before; one day only before the code of 2019.
  ['2025-08-29', 1, '2025-09-03'],
  ['2020-09-01', 1, '2020-09-03'],
])('%s + %i working days = %s', (from, days, expected) => {
  expect(addWorkingDays(from as IsoDate, days)).toBe(expected);
});

test('no day, no step', () => expect(addWorkingDays('2026-04-30' as IsoDate, 0)).toBe('2026-04-30'));
