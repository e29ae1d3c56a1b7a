import { describe, expect, test } from 'vitest';
import { uprightOf } from '../../src/layout/upright.js';
import { pageGeometry } from '../../src/prepare/page-geometry.js';
import { turned } from '../../src/prepare/turn.js';
import { at, fill, sheet } from '../pictures.js';

const TURNS = [0, 90, 180, 270] as const;

describe.each(TURNS)('turned by %d', (rotation) => {
  test.each([0, -3, 5])('a box goes to the page and back, leaning by %d', (skew) => {
    const size = { page: 1, width: 595, height: 842, rotation, skew };
    const sideways = rotation === 90 || rotation === 270;
    const [w, h] = sideways ? [2339, 1653] : [1653, 2339];
    const { toPage } = pageGeometry(size, w, h);
    const box = { x0: 300, y0: 500, x1: 420, y1: 530 };
    const back = uprightOf(size).box(toPage(box));
    const scale = (sideways ? 842 : 595) / w;
    for (const side of ['x0', 'y0', 'x1', 'y1'] as const) expect(back[side]).toBeCloseTo(box[side] * scale, 0);
  });

  test('the picture turns the same way as the boxes', () => {
    const page = sheet(60, 40);
    fill(page, 10, 5, 1, 1);
    const picture = turned(page, rotation);
    const { toPage } = pageGeometry(
      { page: 1, width: 60, height: 40, rotation, skew: 0 },
      picture.width,
      picture.height,
    );
    const dark = picture.grey.indexOf(0);
    const x = dark % picture.width;
    const y = (dark - x) / picture.width;
    expect(at(picture, x, y)).toBe(0);
    const back = toPage({ x0: x, y0: y, x1: x + 1, y1: y + 1 });
    expect([back.x0, back.y0].map((v) => Math.round(v))).toEqual([10, 5]);
  });
});
