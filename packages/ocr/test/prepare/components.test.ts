import fc from 'fast-check';
import { expect, test } from 'vitest';
import { componentsOf } from '../../src/prepare/components.js';

/** Pieces by flooding from each pixel that is not yet in one, row by row. */
function flooded(width: number, height: number, ink: Uint8Array): number[] {
  const labels = new Array<number>(ink.length).fill(0);
  let count = 0;
  for (let start = 0; start < ink.length; start++) {
    if (!ink[start] || labels[start]) continue;
    const open = [start];
    labels[start] = ++count;
    for (let p = open.pop(); p !== undefined; p = open.pop())
      for (let y = Math.max(0, Math.floor(p / width) - 1); y <= Math.min(height - 1, Math.floor(p / width) + 1); y++)
        for (let x = Math.max(0, (p % width) - 1); x <= Math.min(width - 1, (p % width) + 1); x++)
          if (ink[y * width + x] && !labels[y * width + x]) {
            labels[y * width + x] = count;
            open.push(y * width + x);
          }
  }
  return labels;
}

test('pieces hang together at sides and corners, are numbered by their first pixels, and their boxes hold them', () => {
  const pages = fc.tuple(fc.integer({ min: 1, max: 24 }), fc.integer({ min: 1, max: 24 })).chain(([width, height]) =>
    fc.record({
      width: fc.constant(width),
      height: fc.constant(height),
      ink: fc.uint8Array({ min: 0, max: 1, minLength: width * height, maxLength: width * height }),
    }),
  );
  fc.assert(
    fc.property(pages, ({ width, height, ink }) => {
      const { count, labels, area, ...box } = componentsOf({ width, height, ink });
      expect([...labels]).toEqual(flooded(width, height, ink));
      for (let c = 1; c <= count; c++) {
        const at = [...labels.keys()].filter((p) => labels[p] === c);
        const xs = at.map((p) => p % width);
        const ys = at.map((p) => Math.floor(p / width));
        expect([area[c], box.x0[c], box.y0[c], box.x1[c], box.y1[c]]).toEqual([
          at.length,
          Math.min(...xs),
          Math.min(...ys),
          Math.max(...xs) + 1,
          Math.max(...ys) + 1,
        ]);
      }
    }),
  );
});
