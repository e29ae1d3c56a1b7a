import type { PageInfo } from '@dondoc/model';
import { degrees, PDFDocument, StandardFonts } from 'pdf-lib';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { renderPage, type SearchableContent, searchablePdf } from '../../src/index.js';
import { openPdf } from '../../src/pdf/pdfjs.js';

const page = (more: Partial<PageInfo> = {}): PageInfo => ({
  number: 1,
  width: 300,
  height: 400,
  rotation: 0,
  source: 'ocr',
  reason: '',
  ...more,
});

const picture = (): Promise<Uint8Array> =>
  sharp({ create: { width: 60, height: 80, channels: 3, background: '#ffffff' } })
    .composite([{ input: { create: { width: 20, height: 10, channels: 3, background: '#cc0000' } }, left: 5, top: 9 }])
    .png()
    .toBuffer();

/** A scan of one page, its corner off the origin, as an old (`table`) or a newer file. */
async function scan(table: boolean, rotate = 0): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const sheet = document.addPage([300, 400]);
  sheet.setMediaBox(10, 20, 300, 400);
  sheet.setRotation(degrees(rotate));
  sheet.drawImage(await document.embedPng(await picture()), { x: 10, y: 20, width: 300, height: 400 });
  return document.save({ useObjectStreams: !table });
}

interface Found {
  readonly text: string;
  /** Points from the top left of the unrotated page: where the first letter begins, and the way the line runs. */
  readonly at: readonly [number, number];
  readonly way: readonly [number, number];
  readonly long: number;
}

async function found(bytes: Uint8Array, number = 1): Promise<{ text: string; items: Found[]; size: number[] }> {
  const document = await openPdf('', bytes);
  try {
    const sheet = await document.getPage(number);
    const [x0 = 0, , , y1 = 0] = sheet.view;
    const items = (await sheet.getTextContent()).items.flatMap((i) => ('str' in i ? [i] : []));
    return {
      text: items
        .map((i) => i.str + (i.hasEOL ? '\n' : ''))
        .join('')
        .replace(/\s+/gu, ' ')
        .trim(),
      items: items
        .filter((i) => i.str.trim() !== '')
        .map((i) => {
          const [a = 0, b = 0, , , x = 0, y = 0] = i.transform as number[];
          const size = Math.hypot(a, b);
          return { text: i.str, at: [x - x0, y1 - y], way: [a / size, b / size], long: i.width };
        }),
      size: [...sheet.view],
    };
  } finally {
    await document.destroy();
  }
}

const line = (y: number, ...words: string[]): SearchableContent['words'] =>
  words.map((text, i) => ({ page: 1, text, box: { x0: 30 + 60 * i, y0: y, x1: 80 + 60 * i, y1: y + 12 } }));

describe('a scan with its words laid over it', () => {
  const words = [...line(50, 'Điều', '1.', 'Tổ', 'chức'), ...line(80, 'thực', 'hiện', 'ưỡng—“ẫ”')];
  const text = words.map((w) => w.text).join(' ');

  test.each([
    ['table', true],
    ['stream', false],
  ])('every byte stays, the words are found in order: cross-references as a %s', async (_, table) => {
    const bytes = await scan(table);
    const made = await searchablePdf({ path: 'a.pdf', bytes }, { kind: 'scan', pages: [page()], words });
    expect(Buffer.compare(made.subarray(0, bytes.length), bytes)).toBe(0);
    const read = await found(made);
    expect(read.text).toBe(text);
    expect(read.size).toEqual([10, 20, 310, 420]);
    // Another program finds its way through the file as well.
    expect((await PDFDocument.load(made)).getPageCount()).toBe(1);
    const looks = await Promise.all([bytes, made].map((b) => renderPage(b, 1, 72)));
    expect(Buffer.compare(looks[0]?.png as Uint8Array, looks[1]?.png as Uint8Array)).toBe(0);
  });

  test('each word stands where it was read', async () => {
    const made = await searchablePdf(
      { path: 'a.pdf', bytes: await scan(true) },
      { kind: 'scan', pages: [page()], words },
    );
    const { items } = await found(made);
    expect(items.map((i) => i.text.trim())).toEqual(words.map((w) => w.text));
    for (const [i, { box }] of words.entries()) {
      const item = items[i] as Found;
      expect(Math.abs(item.at[0] - box.x0)).toBeLessThan(1);
      expect(Math.abs(item.at[1] - box.y1)).toBeLessThan(3);
      expect(Math.abs(item.long - (box.x1 - box.x0))).toBeLessThan(1);
    }
  });

  // The page is put upright by a clockwise turn: its lines run against it.
  test.each([
    [90, { x0: 100, y0: 50, x1: 112, y1: 150 }, [109.6, 150], [0, 1]],
    [180, { x0: 100, y0: 50, x1: 200, y1: 62 }, [200, 52.4], [-1, 0]],
    [270, { x0: 100, y0: 50, x1: 112, y1: 150 }, [102.4, 50], [0, -1]],
  ] as const)('a page to be turned by %i', async (rotation, box, at, way) => {
    const made = await searchablePdf(
      { path: 'a.pdf', bytes: await scan(false, rotation) },
      { kind: 'scan', pages: [page({ rotation })], words: [{ page: 1, text: 'quyết', box }] },
    );
    const [word] = (await found(made)).items;
    expect(word?.text.trim()).toBe('quyết');
    for (const i of [0, 1] as const) {
      expect(word?.at[i]).toBeCloseTo(at[i], 0);
      expect(word?.way[i]).toBeCloseTo(way[i], 3);
    }
  });

  test('a line of a page that leans clockwise runs down to the right', async () => {
    const made = await searchablePdf(
      { path: 'a.pdf', bytes: await scan(true) },
      { kind: 'scan', pages: [page({ skew: 2 })], words: line(50, 'một') },
    );
    const [word] = (await found(made)).items;
    expect(word?.way[1]).toBeCloseTo(Math.sin((-2 * Math.PI) / 180), 3);
  });

  test('a file whose end is damaged is written anew', async () => {
    const bytes = (await scan(true)).slice(0, -12);
    const made = await searchablePdf({ path: 'a.pdf', bytes }, { kind: 'scan', pages: [page()], words });
    expect((await found(made)).text).toBe(text);
  });
});

test('a page that carries its text, and what it shares with another, stays as it is', async () => {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (const words of ['born digital', 'second page'])
    document.addPage([300, 400]).drawText(words, { font, x: 20, y: 300 });
  const bytes = await document.save();
  const pages = [page({ source: 'text-layer' }), page({ number: 2, source: 'mixed' })];
  const same = await searchablePdf({ path: 'a.pdf', bytes }, { kind: 'pdf', pages, words: [] });
  expect(Buffer.compare(same, bytes)).toBe(0);
  const box = { x0: 20, y0: 200, x1: 60, y1: 212 };
  const made = await searchablePdf(
    { path: 'a.pdf', bytes },
    { kind: 'pdf', pages, words: [{ page: 2, text: 'ảnh', box }] },
  );
  expect((await found(made)).text).toBe('born digital');
  expect((await found(made, 2)).text).toBe('second page ảnh');
});

test('an image file becomes a sheet of its size, every pixel kept', async () => {
  const png = await picture();
  const words = line(50, 'Kính', 'gửi');
  const made = await searchablePdf({ path: 'a.png', bytes: png }, { kind: 'image', pages: [page()], words });
  const read = await found(made);
  expect(read.text).toBe('Kính gửi');
  expect(read.size).toEqual([0, 0, 300, 400]);
  const { png: drawn } = await renderPage(made, 1, 72);
  const pixel = async (data: Uint8Array, left: number, top: number): Promise<number[]> => [
    ...(await sharp(data).removeAlpha().extract({ left, top, width: 1, height: 1 }).raw().toBuffer()),
  ];
  expect(await pixel(drawn, 75, 70)).toEqual([204, 0, 0]);
  expect(await pixel(drawn, 5, 5)).toEqual([255, 255, 255]);
});

test('a file without pages is refused', async () => {
  const file = { path: 'a.docx', bytes: new Uint8Array() };
  await expect(searchablePdf(file, { kind: 'docx', pages: [], words: [] })).rejects.toMatchObject({
    code: 'usage/invalid',
  });
});
