import { describe, expect, test } from 'vitest';
import { contains, isoDate, overlaps, unionBox } from '../src/index.js';

test.each([
  ['2019-12-31', true],
  ['2024-02-29', true],
  ['2023-02-29', false],
  ['1900-02-29', false],
  ['2000-02-29', true],
  ['2023-04-30', true],
  ['2023-04-31', false],
  ['2023-00-10', false],
  ['2023-01-00', false],
  ['2023-13-01', false],
  ['23-01-01', false],
  ['2023-1-1', false],
  ['2023-01-01T00:00', false],
])('isoDate %s', (value, ok) => expect(isoDate(value) !== null).toBe(ok));

describe('spans', () => {
  test.each([
    [0, 2, 2, 4, false, false],
    [0, 3, 2, 4, true, false],
    [0, 9, 2, 4, true, true],
  ])('[%i, %i) and [%i, %i)', (a, b, c, d, over, within) => {
    expect(overlaps({ start: a, end: b }, { start: c, end: d })).toBe(over);
    expect(contains({ start: a, end: b }, { start: c, end: d })).toBe(within);
  });
});

test('unionBox', () => {
  expect(
    unionBox([
      { x0: 5, y0: 5, x1: 6, y1: 6 },
      { x0: 1, y0: 7, x1: 2, y1: 9 },
    ]),
  ).toEqual({ x0: 1, y0: 5, x1: 6, y1: 9 });
  expect(() => unionBox([])).toThrow(RangeError);
});
