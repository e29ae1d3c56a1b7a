import { createCanvas } from '@napi-rs/canvas';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { sayingEngine } from '../engine.js';
import { open, show } from '../show.js';

/** A sheet with bars like words of type. */
async function sheet(width = 600, height = 848): Promise<ReturnType<typeof sharp>> {
  const grey = Buffer.alloc(width * height, 255);
  for (let y = 80; y < height - 80; y++)
    for (let x = 80; x < width - 80; x++) if (y % 30 < 9 && x % 8 < 5 && x % 56 < 40) grey[y * width + x] = 0;
  const data = await sharp(grey, { raw: { width, height, channels: 1 } })
    .png()
    .toBuffer();
  return sharp(data);
}

describe.each(['png', 'jpeg', 'webp', 'tiff', 'gif'] as const)('%s', (format) => {
  test('is one page, read by the engine', async () => {
    const data = await (await sheet()).withMetadata({ density: 72 }).toFormat(format).toBuffer();
    const { pages, blocks, source } = await open('a.bin', data, { engine: sayingEngine('Giao các thôn nạo vét kênh') });
    expect(source).toMatchObject({ kind: 'image', pages: 1 });
    expect(pages).toMatchObject([{ number: 1, source: 'ocr' }]);
    expect(show(blocks).join(' ')).toContain('nạo vét kênh');
  });
});

test('BMP', async () => {
  const canvas = createCanvas(40, 30);
  canvas.getContext('2d').fillRect(0, 0, 40, 30);
  // 24 bits a pixel, rows from the foot, each padded to four bytes.
  const head = Buffer.alloc(54);
  head.write('BM', 'latin1');
  head.writeUInt32LE(54 + 120 * 30, 2);
  head.writeUInt32LE(54, 10);
  head.writeUInt32LE(40, 14);
  head.writeInt32LE(40, 18);
  head.writeInt32LE(30, 22);
  head.writeUInt16LE(1, 26);
  head.writeUInt16LE(24, 28);
  const { pages } = await open('a.bmp', Buffer.concat([head, Buffer.alloc(120 * 30, 0xff)]), {
    engine: sayingEngine('x'),
  });
  expect(pages).toHaveLength(1);
});

test('the size of a page follows the stated resolution, or A4 where none makes sense', async () => {
  const at = async (density: number): Promise<{ width: number; height: number; reason: string }> => {
    const data = await (await sheet(1240, 1754)).withMetadata({ density }).png().toBuffer();
    const [page] = (await open('a.png', data, { engine: sayingEngine('x') })).pages;
    return { width: Math.round(page?.width ?? 0), height: Math.round(page?.height ?? 0), reason: page?.reason ?? '' };
  };
  expect(await at(150)).toMatchObject({ width: 595, height: 842, reason: expect.stringContaining('150 dpi') });
  expect(await at(72)).toMatchObject({ width: 595, height: 842, reason: expect.stringContaining('ước lượng 150 dpi') });
});

test('each page of a TIFF is a page', async () => {
  const one = await (await sheet()).toColourspace('srgb').raw().toBuffer({ resolveWithObject: true });
  const data = await sharp(Buffer.concat([one.data, one.data, one.data]), {
    raw: {
      width: one.info.width,
      height: 3 * one.info.height,
      channels: one.info.channels,
      pageHeight: one.info.height,
    },
  })
    .tiff({ compression: 'lzw' })
    .toBuffer();
  const { pages } = await open('a.tif', data, { engine: sayingEngine('x') });
  expect(pages.map((p) => p.number)).toEqual([1, 2, 3]);
});

test('a picture that was taken sideways is upright before it is read', async () => {
  const data = await (await sheet()).withMetadata({ orientation: 6 }).jpeg().toBuffer();
  const { pages } = await open('a.jpg', data, { engine: sayingEngine('x') });
  expect(pages[0]?.width).toBeGreaterThan(pages[0]?.height ?? 0);
});

test('without an engine the page is there, unread', async () => {
  const { pages, problems } = await open('a.png', await (await sheet()).png().toBuffer());
  expect([pages[0]?.source, problems.map((p) => p.code)]).toEqual(['blank', ['input/no-text']]);
});

test('12000 × 12000 pixels are refused by the size that the file states; nothing is decoded', async () => {
  const data = await sharp({ create: { width: 12000, height: 12000, channels: 3, background: '#ffffff' } })
    .toColourspace('b-w')
    .png({ palette: true, colours: 2 })
    .toBuffer();
  const before = process.memoryUsage().rss;
  await expect(open('a.png', data, { engine: sayingEngine('x') })).rejects.toMatchObject({
    code: 'input/too-large',
    message: expect.stringContaining('12000×12000'),
  });
  expect(process.memoryUsage().rss - before).toBeLessThan(64 * 2 ** 20);
});
