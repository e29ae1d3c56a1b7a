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

/** Rows a little over a quarter of an inch high; the second row has one cell over all columns but the first. */
function withSpanningRow() {
  const page = sheet(900, 500);
  for (const y of [100, 156, 212, 268, 324, 380]) fill(page, 100, y, 600, 3);
  for (const x of [100, 220, 697]) fill(page, x, 100, 3, 283);
  for (const x of [400, 550]) {
    fill(page, x, 100, 3, 59);
    fill(page, x, 212, 3, 171);
  }
  // A letter of the spanning cell right at the place of a column.
  fill(page, 400, 172, 3, 26);
  return page;
}

test('a line down stops where a cell spans its column, and is found in a row of its own', () => {
  const { lines } = findRuledLines(withSpanningRow(), DPI);
  const at400 = lines.down.filter((l) => l.x0 > 390 && l.x1 < 410).sort((a, b) => a.y0 - b.y0);
  expect(at400).toHaveLength(2);
  expect(at400[0]?.y0).toBeLessThan(110);
  expect(at400[0]?.y1).toBeGreaterThan(148);
  expect(at400[0]?.y1).toBeLessThan(165);
  expect(at400[1]?.y0).toBeGreaterThan(205);
  expect(at400[1]?.y1).toBeGreaterThan(375);
});

test('a line with a faded piece in the middle of a cell goes on', () => {
  const page = table(0);
  fill(page, 300, 205, 3, 20, 255);
  const { lines } = findRuledLines(page, DPI);
  expect(lines.down.filter((l) => l.x0 > 290 && l.x1 < 310)).toHaveLength(1);
});
