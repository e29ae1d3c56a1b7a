import { describe, expect, test } from 'vitest';
import { byChrono, judge } from './read-phrases.mjs';

describe('a reading against the gold', () => {
  const by = { start: null, end: '2031-09-15' };
  const within = { start: '2031-10-01', end: '2031-12-31' };
  test.each([
    [by, [{ start: null, end: '2031-09-15' }], 'right'],
    [by, [{ start: '2031-01-01', end: '2031-09-15' }], 'right'],
    [by, [{ start: null, end: '2031-09-14' }], 'wrong'],
    [within, [{ start: '2031-10-01', end: '2031-12-31' }], 'right'],
    [within, [{ start: null, end: '2031-12-31' }], 'wrong'],
    [
      within,
      [
        { start: null, end: '2031-12-30' },
        { start: '2031-10-01', end: '2031-12-31' },
      ],
      'right',
    ],
    [{ start: '2031-10-01', end: null }, [{ start: '2031-10-01', end: '2031-10-31' }], 'right'],
    [by, [], 'none'],
  ])('%j read as %j is %s', (gold, readings, verdict) => expect(judge(gold, readings)).toBe(verdict));
});

test('months and years that chrono names are whole ones', () => {
  expect(byChrono('tháng 11/2031', '2031-03-10')).toEqual([{ start: '2031-11-01', end: '2031-11-30' }]);
  expect(byChrono('15/10/2031', '2031-03-10')).toEqual([{ start: '2031-10-15', end: '2031-10-15' }]);
  expect(byChrono('năm 2032', null)).toEqual([{ start: '2032-01-01', end: '2032-12-31' }]);
});
