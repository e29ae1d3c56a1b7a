import sharp from 'sharp';
import { expect, test } from 'vitest';
import { toTiff } from '../../src/engine/tiff-pages.js';

/** Grey values that tell of their place; an odd number of them, so that the next page starts at an even byte only by padding. */
const picture = (width: number, height: number, by: number) => ({
  width,
  height,
  grey: Uint8Array.from({ length: width * height }, (_, i) => (i * by) % 256),
});

test('every page comes back pixel by pixel', async () => {
  const images = [picture(7, 5, 3), picture(31, 9, 7), picture(2, 2, 11)];
  const tiff = toTiff(images);
  expect((await sharp(tiff).metadata()).pages ?? 1).toBe(3);
  for (const [page, image] of images.entries()) {
    const { data, info } = await sharp(tiff, { page }).toColourspace('b-w').raw().toBuffer({ resolveWithObject: true });
    expect([info.width, info.height, info.channels]).toEqual([image.width, image.height, 1]);
    expect(Uint8Array.from(data)).toEqual(image.grey);
  }
});
