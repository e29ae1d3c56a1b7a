import { expect, test } from 'vitest';
import { readPageContent } from '../../src/pdf/page-content.js';
import { openPdf, openPdfToRead, type PDFDocumentProxy } from '../../src/pdf/pdfjs.js';
import { undecodedPictures } from '../../src/pdf/undecoded-pictures.js';
import { makePdf, typed } from './make-pdf.js';
import { bits, scanned } from './pictures.js';

const mask = { ...scanned(), data: bits(40, 40, () => false), width: 40, height: 40, entries: '/ImageMask true' };
const pdf = makePdf([{ images: [scanned(), mask], texts: typed(['Kính gửi: Ủy ban nhân dân xã']) }]);

async function firstPage(document: PDFDocumentProxy): Promise<{ content: unknown; decoded: boolean }> {
  try {
    const page = await document.getPage(1);
    const { glyphs, images, rulings, shapes } = await readPageContent(page);
    const ids = (await page.getOperatorList()).argsArray.flatMap((args: unknown[] | null) =>
      typeof args?.[0] === 'string' && args[0].startsWith('img_') ? [args[0]] : [],
    );
    const data = await Promise.all(ids.map((id) => new Promise((done) => page.objs.get(id, done))));
    const plain = glyphs.map(({ font: { id: _, ...look }, ...glyph }) => ({ ...glyph, look }));
    return { content: { glyphs: plain, images, rulings, shapes }, decoded: data.some((d) => d !== null) };
  } finally {
    await document.destroy();
  }
}

test('what a page draws is the same without its pictures being decoded', async () => {
  const drawn = await firstPage(await openPdf('', pdf));
  const read = await firstPage(await openPdfToRead('', pdf));
  expect(read.content).toEqual(drawn.content);
  expect(drawn.decoded).toBe(true);
  expect(read.decoded).toBe(false);
});

test('only keys of pictures change, and no byte moves', () => {
  const before = Buffer.from(pdf).toString('latin1');
  const after = Buffer.from(undecodedPictures(pdf)).toString('latin1');
  expect(after).toHaveLength(before.length);
  const changed = [...before].flatMap((c, i) => (c === after[i] ? [] : [before.slice(i - 1, i + 6)]));
  expect(changed.sort()).toEqual(['/ColorS', '/Filter']);
});

test.each([
  ['a name that only begins alike', '1 0 obj << /Type /XObject /Subtype /Images /Filter /A >> stream'],
  ['a list of procedures', '1 0 obj << /ProcSet [/PDF /ImageB] /Filter /A >> stream'],
  ['no object around it', '/Subtype /Image /Filter /A stream'],
  ['no stream after it', '1 0 obj << /Subtype /Image /Filter /A >>'],
])('%s is left alone', (_, text) => {
  expect(Buffer.from(undecodedPictures(Buffer.from(text))).toString()).toBe(text);
});

test('pdf.js leaves the methods of the language as they were', async () => {
  await (await openPdf('', pdf)).destroy();
  expect(Function.prototype.toString.call(Array.prototype.push)).toContain('[native code]');
  expect(Function.prototype.toString.call(JSON.parse)).toContain('[native code]');
});
