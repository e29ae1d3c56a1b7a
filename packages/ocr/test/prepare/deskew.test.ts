import { expect, test } from 'vitest';
import { skewOf, straighten } from '../../src/prepare/deskew.js';
import { type GreyImage, inkOf } from '../../src/prepare/grey-image.js';
import { inkShare, sheet, typeset } from '../pictures.js';

const page = sheet(1000, 1400);
typeset(page, 120, 150, 760, 30);
const leaning = (degrees: number): GreyImage => straighten(page, -degrees);
const skew = (image: GreyImage): number => skewOf(inkOf(image));

test.each([-5, -3, -0.7, 0.4, 2.2, 5])('a page that leans by %d degrees', (degrees) => {
  expect(skew(leaning(degrees))).toBeCloseTo(degrees, 0.9);
  const straight = straighten(leaning(degrees), skew(leaning(degrees)));
  expect(Math.abs(skew(straight))).toBeLessThan(0.25);
  expect(inkShare(straight)).toBeGreaterThan(0.9 * inkShare(page));
});

test('a straight page, an empty page and a page of noise do not lean', () => {
  expect(skew(page)).toBe(0);
  expect(skew(sheet(400, 400))).toBe(0);
  const noise = sheet(600, 800);
  for (let i = 0, seed = 7; i < 4000; i++) {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    noise.grey[seed % noise.grey.length] = 0;
  }
  expect(skew(noise)).toBe(0);
});

test('what page came before does not matter', () => {
  const alone = skew(leaning(5));
  skew(leaning(-3));
  expect(skew(leaning(5))).toBe(alone);
});
