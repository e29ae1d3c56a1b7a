import { expect, test } from 'vitest';
import { flatten } from '../../src/prepare/flatten.js';
import { at, fill, sheet, typeset } from '../pictures.js';

test('a shadow over the page goes, the letters in it stay', () => {
  const page = sheet(640, 640);
  for (let y = 0; y < 640; y++) page.grey.fill(240 - Math.floor(y / 5), y * 640, (y + 1) * 640);
  for (const y of [100, 560]) fill(page, 300, y, 8, 8, 30);
  const even = flatten(page);
  expect(at(even, 50, 600)).toBeGreaterThan(225);
  expect(at(even, 50, 20)).toBeGreaterThan(235);
  expect(at(even, 303, 563)).toBeLessThan(90);
});

test('white paper is left alone', () => {
  const page = sheet(320, 320);
  typeset(page, 40, 40, 200, 4);
  expect(flatten(page)).toBe(page);
});
