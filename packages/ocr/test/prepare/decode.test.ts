import sharp from 'sharp';
import { expect, test } from 'vitest';
import { decodePage, enlarged, MOST_PIXELS } from '../../src/prepare/decode.js';
import { at, fill, sheet } from '../pictures.js';

const white = (width: number, height: number): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#ffffff' } })
    .png()
    .toBuffer();

test('a page of more pixels than the engine takes is made smaller, and by how much is known', async () => {
  const { image, shrunk } = await decodePage(await white(8000, 6000));
  expect(image.width * image.height).toBeLessThanOrEqual(MOST_PIXELS);
  expect(image.width * shrunk).toBeCloseTo(8000, -1);
  expect((await decodePage(await white(800, 600))).shrunk).toBe(1);
});

test('a page of two values is told from one with shades', async () => {
  const page = sheet(400, 300);
  fill(page, 50, 50, 200, 100);
  const png = (of: typeof page): Promise<Buffer> =>
    sharp(of.grey, { raw: { width: of.width, height: of.height, channels: 1 } })
      .png()
      .toBuffer();
  expect((await decodePage(await png(page))).bilevel).toBe(true);
  fill(page, 50, 180, 200, 60, 128);
  expect((await decodePage(await png(page))).bilevel).toBe(false);
});

test('what is enlarged has sharp edges: blurred strokes part again', async () => {
  const page = sheet(120, 60);
  for (let x = 20; x < 100; x += 6) fill(page, x, 10, 3, 40, 100);
  const blurred = await sharp(page.grey, { raw: { width: 120, height: 60, channels: 1 } })
    .blur(1.2)
    .greyscale()
    .raw()
    .toBuffer();
  const large = await enlarged({ width: 120, height: 60, grey: blurred }, 3);
  expect([large.width, large.height]).toEqual([360, 180]);
  const contrast = (image: typeof page, from: number, to: number, y: number): number => {
    const row = Array.from({ length: to - from }, (_, i) => at(image, from + i, y));
    return Math.max(...row) - Math.min(...row);
  };
  expect(contrast(large, 150, 200, 90)).toBeGreaterThan(
    1.5 * contrast({ width: 120, height: 60, grey: blurred }, 50, 66, 30),
  );
});

test('bytes that are no picture, and one that was cut off', async () => {
  await expect(decodePage(Buffer.from('no picture'))).rejects.toMatchObject({ code: 'input/corrupt' });
  const jpeg = await sharp(await white(800, 600))
    .jpeg()
    .toBuffer();
  await expect(decodePage(jpeg.subarray(0, jpeg.length / 2))).rejects.toMatchObject({ code: 'input/corrupt' });
});
