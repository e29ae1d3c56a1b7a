import { expect, test } from 'vitest';
import { type OriginSpan, originsIn } from '../src/index.js';

const origin = (start: number, end: number): OriginSpan => ({
  start,
  end,
  origin: { kind: 'markdown', line: 1, column: start + 1, offset: start },
});
const origins = [origin(0, 4), origin(5, 9), origin(9, 12)];

test.each([
  [0, 12, [0, 5, 9]],
  [3, 6, [0, 5]],
  [4, 5, []],
  [9, 10, [9]],
  [5, 9, [5]],
  [6, 6, [5]],
  [12, 20, []],
])('the origins of %i–%i', (start, end, expected) =>
  expect(originsIn({ origins }, { start, end }).map((o) => o.start)).toEqual(expected),
);
