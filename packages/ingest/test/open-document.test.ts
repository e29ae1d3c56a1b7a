import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openDocument } from '../src/index.js';
import { makeDocx, zipOf } from './docx/make-docx.js';
import { sayingEngine } from './engine.js';
import { makePdf, typed } from './pdf/make-pdf.js';
import { scanned } from './pdf/pictures.js';
import { open, show } from './show.js';

const folder = mkdtempSync(join(tmpdir(), 'ingest-'));
afterAll(() => rmSync(folder, { recursive: true }));

const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const pdf = makePdf([{ texts: typed(['Giao Tổ thủy nông nạo vét kênh.']) }]);
/** Neither string is what any password gives: nobody opens this file. */
const encrypted = latin(
  Buffer.from(makePdf([{}]))
    .toString('latin1')
    .replace(
      'trailer\n<< ',
      `trailer\n<< /ID [<${'00'.repeat(16)}> <${'00'.repeat(16)}>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <${'5a'.repeat(32)}> /U <${'5a'.repeat(32)}> /P -44 >> `,
    ),
);

test.each([
  ['a protected PDF', encrypted, 'input/encrypted', /mật khẩu/u],
  ['a PDF that was cut off', pdf.subarray(0, 400), 'input/truncated', /cắt cụt/u],
  ['a PDF without a structure', latin('%PDF-1.4\nno objects here\n%%EOF\n'), 'input/corrupt', /cấu trúc PDF/u],
  ['nothing', new Uint8Array(), 'input/empty', /không có nội dung/u],
  ['blanks', latin('  \n\t\n'), 'input/empty', /không có nội dung/u],
  [
    'random bytes',
    Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256)),
    'input/unsupported',
    /chưa đọc được/u,
  ],
  ['a web page', latin('<!DOCTYPE html><html></html>'), 'input/unsupported', /HTML/u],
  ['an archive', zipOf({ 'a.txt': 'a' }), 'input/unsupported', /nén/u],
  ['a DOCX that was cut off', makeDocx('<w:p/>').subarray(0, 300), 'input/truncated', /cắt cụt/u],
  ['a DOCX with broken XML', makeDocx('<w:p><w:r></w:p>'), 'input/corrupt', /XML/u],
  ['a DOCX without a document', zipOf({ '[Content_Types].xml': '<Types/>' }), 'input/corrupt', /word\/document\.xml/u],
  ['a DOCX without a word', makeDocx('<w:p/>'), 'input/empty', /không có nội dung/u],
  ['a picture that was cut off', latin('\x89PNG\r\n\x1a\n\0\0\0\rIHDR'), 'input/(?:corrupt|truncated)', /ảnh|cắt cụt/u],
])('%s', async (_, bytes, code, message) => {
  await expect(open('xấu.bin', bytes)).rejects.toMatchObject({
    code: expect.stringMatching(new RegExp(`^${code}$`, 'u')),
    message: expect.stringMatching(message),
    remedy: expect.stringMatching(/\.$/u),
    at: { file: 'xấu.bin' },
  });
});

test('an archive made to fill the memory is refused before it is unpacked', async () => {
  const bomb = makeDocx('<w:p/>', { 'word/footnotes.xml': ' '.repeat(120 * 2 ** 20) });
  expect(bomb.length).toBeLessThan(1_000_000);
  const before = process.memoryUsage().rss;
  await expect(open('bom.docx', bomb)).rejects.toMatchObject({
    code: 'input/too-large',
    message: expect.stringContaining('footnotes'),
  });
  expect(process.memoryUsage().rss - before).toBeLessThan(64 * 2 ** 20);
  const many = Object.fromEntries(Array.from({ length: 4100 }, (_, i) => [`word/a${i}.bin`, 'x']));
  await expect(open('bom.docx', makeDocx('<w:p/>', many))).rejects.toMatchObject({ code: 'input/too-large' });
});

describe('files on disk', () => {
  test('by path, with hash and name as given', async () => {
    const path = join(folder, 'giao việc.pdf');
    writeFileSync(path, pdf);
    const { source, blocks } = await openDocument(path);
    expect(source).toEqual({ path, sha256: createHash('sha256').update(pdf).digest('hex'), kind: 'pdf', pages: 1 });
    expect(show(blocks)).toEqual(['body: Giao Tổ thủy nông nạo vét kênh.']);
  });

  test('the caller keeps the bytes', async () => {
    const bytes = Uint8Array.from(pdf);
    await open('a.pdf', bytes);
    expect(Buffer.from(bytes).equals(pdf)).toBe(true);
  });

  test('what is not there, what is a folder, what is too large', async () => {
    await expect(openDocument(join(folder, 'không có.pdf'))).rejects.toMatchObject({ code: 'input/missing' });
    await expect(openDocument(folder)).rejects.toMatchObject({
      code: 'input/unsupported',
      message: expect.stringContaining('thư mục'),
    });
    await expect(open('a.pdf', pdf, { maxBytes: 100 })).rejects.toMatchObject({ code: 'input/too-large' });
  });
});

describe('pages', () => {
  const three = makePdf(['một', 'hai', 'ba'].map((n) => ({ texts: typed([`Trang ${n} của báo cáo.`]) })));

  test('past the largest number they are left out, and a problem says so', async () => {
    const { pages, problems, blocks } = await open('a.pdf', three, { maxPages: 2 });
    expect([pages.length, show(blocks).length]).toEqual([2, 2]);
    expect(problems).toMatchObject([{ code: 'input/too-large', page: null, message: expect.stringContaining('từ 3') }]);
  });

  test('progress names each page and what is done to it', async () => {
    const seen: string[] = [];
    const scan = makePdf([{ texts: typed(['Trang có chữ của báo cáo.']) }, { images: [scanned()] }]);
    await open('a.pdf', scan, {
      engine: sayingEngine('Trang quét'),
      onProgress: ({ page, pages, stage }) => seen.push(`${page}/${pages} ${stage}`),
    });
    expect(seen).toEqual(['1/2 text-layer', '2/2 text-layer', '2/2 render', '2/2 ocr']);
  });

  test('an aborted signal rejects with its reason before the next page', async () => {
    const abort = new AbortController();
    const reason = new Error('enough');
    const reading = open('a.pdf', three, {
      signal: abort.signal,
      onProgress: ({ page }) => page === 2 && abort.abort(reason),
    });
    await expect(reading).rejects.toBe(reason);
  });

  test('one whose picture cannot be read costs only itself', async () => {
    const engine = {
      ...sayingEngine('Trang quét'),
      recognize: () => Promise.reject(new Error('the engine broke')),
    };
    const { problems, blocks } = await open(
      'a.pdf',
      makePdf([{ images: [scanned()] }, { texts: typed(['Trang hai.']) }]),
      { engine },
    );
    expect(problems).toMatchObject([{ page: 1, code: 'input/page-failed' }]);
    expect(show(blocks)).toEqual(['body: Trang hai.']);
  });

  test('memory stays bounded over many scanned pages', async () => {
    const scan = makePdf(Array.from({ length: 24 }, () => ({ images: [scanned(1240, 1754)] })));
    const rss: number[] = [];
    await open('a.pdf', scan, {
      engine: sayingEngine('Trang quét'),
      onProgress: ({ stage }) => stage === 'text-layer' && rss.push(process.memoryUsage().rss / 2 ** 20),
    });
    // A page that is not let go of costs 20–35 MB.
    expect(Math.max(...rss.slice(12)) - Math.max(...rss.slice(0, 12))).toBeLessThan(120);
  }, 180_000);
});
