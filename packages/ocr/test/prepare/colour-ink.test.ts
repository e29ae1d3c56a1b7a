import { expect, test } from 'vitest';
import { dropColouredInk } from '../../src/prepare/colour-ink.js';

type Rgb = readonly [number, number, number];
const PAPER: Rgb = [246, 243, 236];
const BLACK: Rgb = [35, 34, 38];

/** A row of pixels, mostly paper. */
function grey(...pixels: Rgb[]): number[] {
  const all = [...Array<Rgb>(200).fill(PAPER), ...Array<Rgb>(60).fill(BLACK), ...pixels];
  const image = dropColouredInk({ width: all.length, height: 1, channels: 3, rgb: Uint8Array.from(all.flat()) });
  return [...image.grey.slice(-pixels.length)];
}

test.each<[string, Rgb]>([
  ['red stamp', [205, 40, 45]],
  ['faint red stamp', [225, 150, 150]],
  ['blue pen', [40, 60, 165]],
  ['light blue pen', [120, 140, 215]],
])('%s goes white', (_, ink) => expect(grey(ink)[0]).toBeGreaterThan(200));

test.each<[string, Rgb]>([
  ['black letters', BLACK],
  ['black letters under a red stamp', [88, 22, 24]],
  ['letters with the blue cast of a copier', [40, 42, 62]],
  ['grey letters', [110, 108, 105]],
])('%s stay dark', (_, ink) => expect(grey(ink)[0]).toBeLessThan(130));

test('a text set in blue is kept', () => {
  const blue: Rgb = [30, 50, 160];
  const all = [...Array<Rgb>(300).fill(PAPER), ...Array<Rgb>(70).fill(blue)];
  const image = dropColouredInk({ width: all.length, height: 1, channels: 3, rgb: Uint8Array.from(all.flat()) });
  expect(Math.max(...image.grey.slice(-70))).toBeLessThan(140);
});
