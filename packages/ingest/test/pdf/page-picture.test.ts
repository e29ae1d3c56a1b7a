import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { faxToTiff } from '../../src/pdf/fax-tiff.js';
import { fitsSheet, onSheet } from '../../src/pdf/on-sheet.js';
import { pagePictureFinder } from '../../src/pdf/page-picture.js';
import { makePdf, type PdfImage, type PdfPage } from './make-pdf.js';
import { bars } from './pictures.js';

/** A photograph of noise: it takes more bytes than a page of text. */
const noise = sharp({
  create: {
    width: 300,
    height: 424,
    channels: 3,
    background: '#808080',
    noise: { type: 'gaussian', mean: 128, sigma: 60 },
  },
});
const jpeg = await noise.jpeg({ quality: 90 }).toBuffer();
const image = (more: Partial<PdfImage> = {}): PdfImage => ({
  width: 300,
  height: 424,
  data: jpeg,
  filter: 'DCTDecode',
  entries: '/BitsPerComponent 8 /ColorSpace /DeviceRGB',
  at: [0, 0, 595, 842],
  ...more,
});
const found = async (page: PdfPage) => (await pagePictureFinder(makePdf([page])))(1);
const sheet = { left: 0, top: 842, width: 595, height: 842 };

describe('a page that is one picture', () => {
  test('is taken as the file holds it', async () => {
    const picture = await found({ images: [image()] });
    expect(picture).toMatchObject({ width: 300, height: 424, box: { x0: 0, y0: 0, x1: 595, y1: 842 } });
    expect(Buffer.compare(picture?.data ?? Buffer.alloc(0), jpeg)).toBe(0);
  });

  test.each<[string, PdfPage]>([
    ['has words', { images: [image()], texts: [{ text: 'Số 12', x: 100, y: 700 }] }],
    ['has two pictures', { images: [image({ at: [0, 421, 595, 421] }), image({ at: [0, 0, 595, 421] })] }],
    ['is turned', { images: [image()], rotate: 90 }],
    [
      'is drawn in negative',
      { images: [image({ entries: '/BitsPerComponent 8 /ColorSpace /DeviceRGB /Decode [1 0 1 0 1 0]' })] },
    ],
    ['is in the colours of a press', { images: [image({ entries: '/BitsPerComponent 8 /ColorSpace /DeviceCMYK' })] }],
  ])('is drawn where it %s', async (_, page) => {
    expect(await found(page)).toBeNull();
  });

  test('may leave paper free, not reach over its edges, and not be stretched', async () => {
    const at = async (box: PdfImage['at']) => {
      const picture = await found({ images: [image({ at: box })] });
      return picture && fitsSheet(picture, sheet);
    };
    expect(await at([0, 0, 595, 842])).toBe(true);
    expect(await at([30, 100, 480, 679])).toBe(true);
    expect(await at([-20, 0, 635, 898])).toBe(false);
    expect(await at([0, 0, 595, 500])).toBe(false);
  });

  test('stands on its paper where it was drawn', async () => {
    const picture = await found({ images: [image({ at: [95, 21, 300, 424] })] });
    const { data, dpi } = picture ? await onSheet(picture, sheet) : { data: new Uint8Array(), dpi: 0 };
    expect(dpi).toBeCloseTo(72);
    if (!('pixels' in data)) throw new Error('the picture was not set on paper');
    expect([data.width, data.height]).toEqual([595, 842]);
    const red = (x: number, y: number): number => data.pixels[(y * data.width + x) * data.channels] ?? -1;
    const inside = await sharp(jpeg).raw().toBuffer();
    expect([red(94, 500), red(396, 500), red(200, 395), red(200, 823)]).toEqual([255, 255, 255, 255]);
    expect([red(95, 397), red(394, 820)]).toEqual([inside[0], inside[(300 * 424 - 1) * 3]]);
  });
});

describe('rows of a fax', () => {
  const [width, height] = [203, 120];
  const page = Buffer.from({
    length: width * height,
    ...Array.from({ length: width * height }, (_, i) => (bars(i % width, Math.floor(i / width)) ? 0 : 255)),
  });

  /** The one strip of a TIFF, and what its black runs stand for. */
  function strip(tiff: Buffer): { rows: Buffer; black: 0 | 255 } {
    const little = tiff.toString('latin1', 0, 2) === 'II';
    const short = (at: number): number => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
    const long = (at: number): number => (little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
    const folder = long(4);
    const entry = (tag: number): number => {
      for (let i = 0; i < short(folder); i++) {
        const at = folder + 2 + 12 * i;
        if (short(at) === tag) return short(at + 2) === 3 ? short(at + 8) : long(at + 8);
      }
      return -1;
    };
    return { rows: tiff.subarray(entry(273), entry(273) + entry(279)), black: entry(262) === 0 ? 0 : 255 };
  }

  test.each([false, true])('as a TIFF; black is one: %s', async (blackIsOne) => {
    const tiff = await sharp(page, { raw: { width, height, channels: 1 } })
      .toColourspace('b-w')
      .tiff({ compression: 'ccittfax4', bitdepth: 1, tileHeight: 256, tileWidth: 256 })
      .toBuffer();
    const { rows, black } = strip(tiff);
    const read = await sharp(faxToTiff(rows, width, height, blackIsOne))
      .greyscale()
      .raw()
      .toBuffer();
    const ink = blackIsOne ? 255 : 0;
    expect(page.findIndex((v, i) => (read[i] === ink) !== (v === black))).toBe(-1);
  });
});
