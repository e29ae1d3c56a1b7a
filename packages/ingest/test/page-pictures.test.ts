import type { PageInfo } from '@dondoc/model';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { pagePictures } from '../src/index.js';
import { makePdf } from './pdf/make-pdf.js';

const info = (number: number, rotation: PageInfo['rotation'] = 0): PageInfo => ({
  number,
  width: 300,
  height: 400,
  rotation,
  source: 'ocr',
  reason: 'bản quét',
});

async function drawn(bytes: Uint8Array, kind: 'scan' | 'image' | 'docx', pages: readonly PageInfo[], options = {}) {
  const out = [];
  for await (const picture of pagePictures({ path: 'a', bytes }, { kind }, pages, options)) out.push(picture);
  return out;
}

const blank = { width: 300, height: 400, images: [] };

test('pages of a PDF, upright, at the resolution asked for', async () => {
  const pdf = makePdf([blank, { ...blank, rotate: 90 }, blank]);
  // The second page is turned by the file, the third was found lying on its side.
  const pictures = await drawn(pdf, 'scan', [info(1), info(2, 90), info(3, 270)], { dpi: 144 });
  expect(pictures.map((p) => [p.page, p.width, p.height])).toEqual([
    [1, 600, 800],
    [2, 800, 600],
    [3, 800, 600],
  ]);
  expect((await sharp(pictures[0]?.bytes).metadata()).format).toBe('webp');
});

test('a picture file is its own page, made no larger', async () => {
  const png = await sharp({ create: { width: 120, height: 160, channels: 3, background: '#fff' } })
    .png()
    .toBuffer();
  const [picture] = await drawn(png, 'image', [info(1)]);
  expect([picture?.width, picture?.height]).toEqual([120, 160]);
});

test('dense pages are packed harder to keep to their share', async () => {
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 60 };
  const png = await sharp({ create: { width: 458, height: 611, channels: 3, background: '#fff', noise } })
    .png()
    .toBuffer();
  const [free] = await drawn(png, 'image', [info(1)]);
  const [packed] = await drawn(png, 'image', [info(1)], { budget: 30_000 });
  expect(packed?.bytes.length).toBeLessThan((free?.bytes.length ?? 0) / 2);
});

test('documents without pages have none; a page that cannot be drawn is left out', async () => {
  expect(await drawn(new Uint8Array(), 'docx', [])).toEqual([]);
  const pictures = await drawn(makePdf([blank]), 'scan', [info(1), info(7)]);
  expect(pictures.map((p) => p.page)).toEqual([1]);
});

test('a file that cannot be opened is an error', async () => {
  await expect(drawn(new TextEncoder().encode('%PDF-1.4 cụt'), 'scan', [info(1)])).rejects.toMatchObject({
    code: expect.stringMatching(/^input\//u),
  });
});
