import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { renderPage } from '../../src/index.js';
import { makePdf, type PdfImage } from './make-pdf.js';
import { bits } from './pictures.js';

/** Written by opj_compress 2.5.0. */
const STRIPES = [
  '/0//UQApAAAAAAiYAAAAQAAAAAAAAAAAAAAImAAAAEAAAAAAAAAAAAABBwEB/1IADAAAAAEABAQEAAH/XAAQQEBISFBISFBISFBISFD/ZAAlAAFDcmVh',
  'dGVkIGJ5IE9wZW5KUEVHIHZlcnNpb24gMi41LjD/kAAKAAAAAAL/AAH/k/f4Ff8A/v2gwKtUXjEisAIXx/9//jC6wB/nXfwB/bV6MRCX0q+OFWiwUU2i',
  'WBPgAY0lCA8UXVhPBSWf/39Id7Kn98Hexm37wA7rZjEgSHPptJ/fFABcSP9/8P6gz9QS4f1Bf6gtwP5xn5w4rLGZfJi83Biw5I0tCh2noEXR0f9/rXIG',
  'she3MoLCK10UKJHpZK3KF7g/X6xhhxx7uXbuwOBRdhF4iegUlCf0f7Q//aHnR/tFP9ocdB/qDP8oMKp21jKcKbIIA/qQA5TWCQF/DGQtEIhlxR4GrWX9',
  'Z6wRFMUHlfTuUbkoCmpsOM3U/NCfD32dnPTVq1c6tnRfxeGpyV4dmZwFWnlgRH8PfNzYmkeX6T2VS3/1P/AX7+0ZHUf9oz/7RIdQf9Qb/1QaANvxmHFN',
  'c5zC1Muvi451ZRUMaUc+Nrxfr2cvTKyUIsBr6mDAEMCghHg368248xVOH6hRJJrpeqxN7XZu4UH3QAik0iC1VcIJPD8DWy9GRAELaEacsbIEHAFTYq2n',
  'MEueuriRuMCGqO+WGeoihCdD5vmdrddNO/Vf/Oiv/00sOqP/NHv/bRMOqP9wIf98BADrKeKZ/4UoIMsIKtnnYcMR8qwKdQgGEg1LF9S+Pw9+uBev/tkF',
  'YVRyt6jJ9oW1N9s5LErMzMzNp2FGAvLZdsN/w9/+H5QH+iKQDAgqRBKR+3vn4e//L7oAy6F+fZB7kd9vfPw9/3D3IDBmaCAEg8qN+3vn4e//B7kBg1EZ',
  'skHuR3298/D3/0PcgL/nyVitwMc1sH22XsjVZ5sRmsZTSY8E4eyqz7mCjrkludy1iMoNYyl7UMwFH3KXlLxRXa7u3tHXKXii4xB29o65S8UXht+3tHXK',
  'XifJi0qc4TWogpnVNZI581fE3gvVA+dKciK2H1Ra2H+us9vgX0CWw6BPU3Ykpq4ckmqvyYXqeteCxCVP4zTBpFu2AMSWVgqKzJxsPUz1bDt2ath/rp4Z',
  'mG31Tq/DE9v9n33pz//Z',
].join('');

/** The page drawn pixel by pixel: page and image are as many points wide as the image has pixels. */
async function draw(image: PdfImage, more: { rotate?: number } = {}) {
  const page = { width: image.width, height: image.height, images: [image], ...more };
  const { png, width, height, turned } = await renderPage(makePdf([page]), 1, 72);
  const grey = await sharp(png).greyscale().raw().toBuffer();
  return { width, height, turned, at: (x: number, y: number): number => grey[y * width + x] ?? -1 };
}

const one = (width: number, height: number, ink: (x: number, y: number) => boolean, entries: string): PdfImage => ({
  width,
  height,
  data: bits(width, height, ink),
  entries,
  at: [0, 0, width, height],
});

/** A bar from (31, 10) to (61, 50): upright at every row, whatever the rows are padded to. */
const bar = (x: number, y: number): boolean => x >= 31 && x < 61 && y >= 10 && y < 50;

describe.each([
  ['one bit a pixel', '/BitsPerComponent 1 /ColorSpace /DeviceGray /Decode [1 0]'],
  ['a mask', '/BitsPerComponent 1 /ImageMask true /Decode [1 0]'],
])('%s', (_, entries) => {
  test.each([101, 104, 127])('%d pixels wide: no row is shifted against the next', async (width) => {
    const { at } = await draw(one(width, 60, bar, entries));
    for (const y of [12, 25, 48]) expect([at(28, y), at(33, y), at(58, y), at(64, y)]).toEqual([255, 0, 0, 255]);
    expect([at(40, 5), at(40, 55)]).toEqual([255, 255]);
  });
});

test('a JPEG 2000 image of more than 2048 pixels keeps every pixel', async () => {
  // 2200 × 64, white, with stripes of one pixel from (1000, 16) to (1032, 48): at half the size they would be grey.
  const { at } = await draw({
    width: 2200,
    height: 64,
    data: Buffer.from(STRIPES, 'base64'),
    entries: '/BitsPerComponent 8 /ColorSpace /DeviceGray',
    filter: 'JPXDecode',
    at: [0, 0, 2200, 64],
  });
  const row = Array.from({ length: 24 }, (_, i) => at(1004 + i, 30));
  expect(Math.min(...row.filter((_, i) => i % 2 === 1))).toBeGreaterThan(220);
  expect(Math.max(...row.filter((_, i) => i % 2 === 0))).toBeLessThan(35);
  expect(at(500, 30)).toBe(255);
});

test.each([
  [90, 60, 100],
  [180, 100, 60],
  [270, 60, 100],
] as const)('a page that the file turns by %d degrees', async (rotate, width, height) => {
  const corner = one(100, 60, (x, y) => x < 30 && y < 20, '/BitsPerComponent 1 /ColorSpace /DeviceGray /Decode [1 0]');
  const page = await draw(corner, { rotate });
  expect([page.width, page.height, page.turned]).toEqual([width, height, rotate]);
  const [x, y] = rotate === 90 ? [width - 10, 10] : rotate === 180 ? [width - 10, height - 10] : [10, height - 10];
  expect(page.at(x, y)).toBe(0);
  expect(page.at(width - 1 - x, height - 1 - y)).toBe(255);
});

test.each([0, 2, 1.5])('there is no page %d', async (page) => {
  const pdf = makePdf([{}]);
  await expect(renderPage(pdf, page, 72)).rejects.toMatchObject({ code: 'usage/invalid' });
  expect(pdf.length).toBeGreaterThan(0);
});
