import { expect, test } from 'vitest';
import { findRuledLines } from '../../src/prepare/ruled-lines.js';
import { at, fill, inkShare, sheet, typeset } from '../pictures.js';

const DPI = 200;

function table(line: number) {
  const page = sheet(900, 700);
  for (const y of [100, 180, 260]) fill(page, 100, y, 600, 3, line);
  for (const x of [100, 300, 697]) fill(page, x, 100, 3, 163, line);
  return page;
}

test.each([0, 120, 205])('lines as dark as %d are found and erased', (value) => {
  const { lines, erase } = findRuledLines(table(value), DPI);
  expect(lines.across).toHaveLength(3);
  expect(lines.down).toHaveLength(3);
  expect(lines.across[0]).toMatchObject({ x0: 100, x1: 700 });
  const clean = erase();
  expect(clean.grey.filter((v) => v < 235)).toHaveLength(0);
});

test('letters that touch a line keep their strokes', () => {
  const page = table(0);
  fill(page, 400, 150, 5, 70);
  const clean = findRuledLines(page, DPI).erase();
  for (const y of [155, 181, 215]) expect(at(clean, 402, y)).toBe(0);
  expect(at(clean, 380, 181)).toBe(255);
});

test('text is not ruled: type, a dash, a thick bar, a photograph', () => {
  const page = sheet(900, 700);
  typeset(page, 60, 60, 760, 8);
  fill(page, 300, 400, 30, 3);
  fill(page, 100, 500, 700, 40);
  const { lines, erase } = findRuledLines(page, DPI);
  expect(lines).toEqual({ across: [], down: [] });
  expect(inkShare(erase())).toBe(inkShare(page));
});
