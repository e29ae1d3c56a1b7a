import { expect, test } from 'vitest';
import type { Prepared } from '../../src/prepare/prepare-page.js';
import { findRuledLines } from '../../src/prepare/ruled-lines.js';
import { takeApart } from '../../src/segment/take-apart.js';
import { fill, sheet, typeset } from '../pictures.js';

const DPI = 150;
type Page = ReturnType<typeof sheet>;

function prepared(page: Page): Prepared {
  const { lines, erase } = findRuledLines(page, DPI);
  return { image: erase(), dpi: DPI, skew: 0, rulings: lines };
}
const boxes = (page: Page) => takeApart(prepared(page)).parts.map((p) => p.region.at);
const lineBoxes = (page: Page) => takeApart(prepared(page)).parts.flatMap((p) => p.region.lines.map((l) => l.at));

test('running text is one part', () => {
  const page = sheet(1240, 1754);
  typeset(page, 150, 200, 940, 20);
  expect(boxes(page)).toHaveLength(1);
});

test('letterhead, text and closing come apart into their columns', () => {
  const page = sheet(1240, 1754);
  typeset(page, 150, 120, 300, 3);
  typeset(page, 620, 125, 480, 2);
  typeset(page, 150, 400, 940, 12);
  typeset(page, 150, 1000, 320, 4, 10, 24);
  typeset(page, 700, 1010, 300, 2);
  expect(boxes(page).map((b) => [Math.round(b.x0 / 100), Math.round(b.y0 / 100)])).toEqual([
    [2, 1],
    [6, 1],
    [2, 4],
    [2, 10],
    [7, 10],
  ]);
});

test('a ruled table comes apart column by column', () => {
  const page = sheet(1240, 1754);
  typeset(page, 150, 100, 940, 3);
  for (const y of [300, 400, 500, 600]) fill(page, 150, y, 940, 3);
  for (const x of [150, 300, 700, 1087]) fill(page, x, 300, 3, 303);
  for (const y of [330, 430, 530]) {
    typeset(page, 180, y, 60, 1);
    typeset(page, 330, y, 320, 2, 12, 25);
    typeset(page, 730, y, 300, 1);
  }
  const { parts } = takeApart(prepared(page));
  expect(parts.filter((p) => p.inTable)).toHaveLength(3);
  expect(parts.filter((p) => !p.inTable)).toHaveLength(1);
});

/** A ring of `thick` pixels. */
function ring(page: Page, cx: number, cy: number, radius: number, thick: number): void {
  for (let y = -radius - thick; y <= radius + thick; y++)
    for (let x = -radius - thick; x <= radius + thick; x++)
      if (Math.abs(Math.hypot(x, y) - radius) < thick / 2) fill(page, cx + x, cy + y, 1, 1);
}

test('a seal goes with what stands in it, also where a signature runs through its ring', () => {
  const page = sheet(1240, 1754);
  typeset(page, 150, 200, 940, 8);
  const before = boxes(page);
  ring(page, 800, 700, 105, 5);
  ring(page, 800, 700, 70, 3);
  typeset(page, 770, 690, 60, 2, 9, 18);
  for (let x = 0; x < 300; x++) fill(page, 830 + x, 640 + Math.round(60 * Math.sin(x / 30)), 4, 4);
  expect(boxes(page)).toEqual(before);
});

test('a name printed over the edge of a seal stays', () => {
  const page = sheet(1240, 1754);
  typeset(page, 150, 200, 940, 8);
  ring(page, 700, 700, 105, 5);
  typeset(page, 760, 812, 240, 1, 14);
  expect(Math.max(...boxes(page).map((b) => b.y1))).toBeGreaterThan(820);
});

test('a part is painted without its neighbours', () => {
  const page = sheet(1240, 1754);
  typeset(page, 150, 120, 300, 3);
  typeset(page, 620, 125, 480, 3);
  const { parts } = takeApart(prepared(page));
  expect(parts).toHaveLength(2);
  for (const part of parts) {
    const { width, height, grey } = part.image;
    expect(grey.length).toBe(width * height);
    expect(width).toBeLessThan(560);
    for (const x of [0, width - 1]) for (let y = 0; y < height; y++) expect(grey[y * width + x]).toBe(255);
  }
});

test('a seal whose ring came out in arcs is found as well', () => {
  const page = sheet(1240, 1754);
  typeset(page, 150, 200, 940, 20);
  ring(page, 800, 1300, 100, 4);
  for (let k = 0; k < 8; k++) {
    const angle = (2 * Math.PI * k) / 8;
    fill(page, Math.round(800 + 100 * Math.cos(angle)) - 6, Math.round(1300 + 100 * Math.sin(angle)) - 6, 12, 12, 255);
  }
  typeset(page, 760, 1290, 80, 1, 10);
  expect(boxes(page)).toHaveLength(1);
});

test('a name printed over the ring of a seal comes loose from it', () => {
  const page = sheet(1240, 1754);
  typeset(page, 150, 200, 940, 20);
  ring(page, 800, 1300, 100, 4);
  typeset(page, 860, 1360, 220, 1, 16);
  const name = lineBoxes(page).find((b) => b.y0 > 1340 && b.x1 > 1060);
  expect(name?.x0).toBeLessThanOrEqual(862);
});

test('what stands in the frame of a stamp of receipt is a part of its own, close beside a line of the title', () => {
  const page = sheet(1240, 1754);
  typeset(page, 390, 410, 560, 2, 14, 34);
  typeset(page, 150, 600, 940, 12);
  for (const y of [400, 500]) fill(page, 100, y, 280, 3);
  for (const x of [100, 377]) fill(page, x, 400, 3, 103);
  typeset(page, 112, 412, 250, 3);
  const starts = lineBoxes(page).map((b) => [Math.round(b.x0 / 10), Math.round(b.y0 / 10)]);
  expect(starts).toContainEqual([11, 41]);
  expect(starts).toContainEqual([39, 41]);
  expect(boxes(page)).toContainEqual(expect.objectContaining({ x0: 112, y0: 412 }));
});
