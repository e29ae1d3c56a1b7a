import { expect, test } from 'vitest';
import { removeDirt } from '../../src/prepare/dirt.js';
import { inkOf } from '../../src/prepare/grey-image.js';
import { at, fill, inkShare, sheet, typeset } from '../pictures.js';

const DPI = 200;

test('specks and scan edges go, letters and their dots stay', () => {
  const page = sheet(900, 1200);
  typeset(page, 150, 200, 600, 10);
  const text = inkShare(page);
  fill(page, 260, 194, 4, 4); // the dot of a letter
  fill(page, 700, 1000, 4, 4); // a dot far from everything
  fill(page, 50, 50, 1, 1);
  fill(page, 0, 0, 14, 1200); // the scanner's bed
  const clean = removeDirt(page, inkOf(page), DPI);
  expect(at(clean, 261, 195)).toBe(0);
  expect(at(clean, 701, 1001)).toBe(255);
  expect(at(clean, 50, 50)).toBe(255);
  expect(at(clean, 5, 600)).toBe(255);
  expect(inkShare(clean)).toBeGreaterThanOrEqual(text);
});

test('a clean page comes back as it is', () => {
  const page = sheet(600, 600);
  typeset(page, 100, 100, 400, 5);
  expect(removeDirt(page, inkOf(page), DPI)).toBe(page);
});
