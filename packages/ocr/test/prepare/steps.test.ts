import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { OcrEngine } from '../../src/engine/engine.js';
import { straighten } from '../../src/prepare/deskew.js';
import { preparePage } from '../../src/prepare/prepare-page.js';
import type { StepPicture } from '../../src/prepare/steps.js';
import { readPage } from '../../src/read-page.js';
import { at, fill, inkShare, sheet, typeset } from '../pictures.js';

const page = sheet(1000, 1400);
typeset(page, 120, 150, 760, 30);
const leaning = straighten(page, -2);

test('a step that is left out leaves the page as it was', async () => {
  expect((await preparePage(leaning, 200, false)).skew).toBeCloseTo(2, 0.9);
  expect((await preparePage(leaning, 200, false, { skew: false })).skew).toBe(0);

  const small = await preparePage(page, 100, false);
  expect([small.dpi, small.image.width]).toEqual([240, 2400]);
  const own = await preparePage(page, 100, false, { scale: false });
  expect([own.dpi, own.image.width]).toEqual([100, 1000]);

  const shaded = sheet(1000, 1400);
  fill(shaded, 0, 0, 1000, 1400, 170);
  typeset(shaded, 120, 150, 760, 30);
  expect(at((await preparePage(shaded, 200, false)).image, 50, 700)).toBeGreaterThan(230);
  expect(at((await preparePage(shaded, 200, false, { light: false })).image, 50, 700)).toBe(170);

  const ruled = sheet(1000, 1400);
  typeset(ruled, 120, 150, 760, 10);
  fill(ruled, 100, 700, 800, 3);
  const erased = await preparePage(ruled, 200, false);
  const kept = await preparePage(ruled, 200, false, { lines: false });
  expect(at(erased.image, 500, 701)).toBe(255);
  expect(at(kept.image, 500, 701)).toBe(0);
  // Tables are put together by their lines in any case.
  expect(kept.rulings).toEqual(erased.rulings);
  expect(kept.rulings.across).toHaveLength(1);
});

test('the page is shown after each step, in order', async () => {
  const raw = { width: leaning.width, height: leaning.height, channels: 1 as const };
  const data = await sharp(leaning.grey, { raw }).png().toBuffer();
  const engine: OcrEngine = { id: 'none', model: 'none', recognize: async () => [], close: async () => undefined };
  const seen: StepPicture[] = [];
  const options = { onPicture: (picture: StepPicture): void => void seen.push(picture) };
  await readPage({ data, dpi: 200, page: 3, width: 360, height: 504 }, engine, options);
  expect(seen.map((s) => `${s.page} ${s.number} ${s.step} ${s.turn}`)).toEqual([
    '3 1 ink 0',
    '3 2 scale 0',
    '3 3 light 0',
    '3 4 skew 0',
    '3 5 dirt 0',
    '3 6 lines 0',
  ]);
  const { data: last, info } = await sharp(seen[5]?.png).greyscale().raw().toBuffer({ resolveWithObject: true });
  const image = { width: info.width, height: info.height, grey: new Uint8Array(last) };
  expect(inkShare(image)).toBeGreaterThan(0.9 * inkShare(page));
});
