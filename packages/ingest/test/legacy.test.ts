import { describe, expect, test } from 'vitest';
import { makeDocx, p, r } from './docx/make-docx.js';
import { makePdf, typed } from './pdf/make-pdf.js';
import { open, show } from './show.js';

const LINES = [
  'Giao Tổ thủy nông chủ trì nạo vét kênh mương trước mùa mưa,',
  'báo cáo kết quả về Văn phòng xã để tổng hợp, đôn đốc.',
];
/** The same in TCVN3 and in VNI, seen as Latin-1. */
const TCVN3 = [
  'Giao Tæ thñy n«ng chñ tr× n¹o vÐt kªnh m\u00ad¬ng tr\u00adíc mïa m\u00ada,',
  'b¸o c¸o kÕt qu¶ vÒ V¨n phßng x· ®Ó tæng hîp, ®«n ®èc.',
];
const VNI = [
  'Giao Toå thuûy noâng chuû trì naïo veùt keânh möông tröôùc muøa möa,',
  'baùo caùo keát quaû veà Vaên phoøng xaõ ñeå toång hôïp, ñoân ñoác.',
];
const latin1 = (lines: readonly string[]): Uint8Array => Uint8Array.from(Buffer.from(lines.join('\n'), 'latin1'));
const fonts = (name: string): string => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`;

describe.each([
  ['TCVN3', TCVN3, '.VnTime'],
  ['VNI', VNI, 'VNI-Times'],
] as const)('%s', (name, lines, font) => {
  test.each([
    ['bytes', latin1(lines)],
    ['copied into a Unicode file', new TextEncoder().encode(lines.join('\n'))],
  ])('text file, %s', async (_, bytes) => {
    const { blocks, problems } = await open('a.txt', bytes);
    expect(show(blocks).join(' / ').replaceAll(' / body:', ' /')).toBe(`body: ${LINES.join(' / ')}`);
    expect(problems).toEqual([]);
  });

  test('Word: by the font of the run; what was written stays beside', async () => {
    const { blocks } = await open('a.docx', makeDocx(p(lines.map((l) => r(l, fonts(font))).join(''))));
    expect(show(blocks)).toEqual([`body: ${LINES.join('')}`]);
    const [block] = blocks;
    expect(block?.kind === 'text' && block.lines[0]?.pieces[0]?.raw).toBe(lines[0]);
  });

  test('Word: the same letters in another font are left', async () => {
    const { blocks } = await open('a.docx', makeDocx(p(r('và là', fonts('Times New Roman')))));
    expect(show(blocks)).toEqual(['body: và là']);
  });

  test.each([font, 'Times-New'])('PDF: a layer in the font %s, with the reason', async (font) => {
    const { pages, blocks, problems } = await open('a.pdf', makePdf([{ texts: typed(lines, 85, 700, { font }) }]));
    expect(show(blocks)).toEqual([`body: ${LINES.join(' / ')}`]);
    expect(pages[0]).toMatchObject({
      source: 'text-layer',
      reason: expect.stringContaining(`bảng mã ${name} đã được chuyển`),
    });
    expect(problems).toEqual([]);
  });

  test('PDF: Unicode under the name of that font is left, and nothing is said of a conversion', async () => {
    const { pages, blocks } = await open('a.pdf', makePdf([{ texts: typed(LINES, 85, 700, { font }) }]));
    expect(show(blocks)).toEqual([`body: ${LINES.join(' / ')}`]);
    expect(pages[0]?.reason).toBe('Trang có lớp chữ tin được.');
  });
});

test('a broken glyph map (ƣ for ư) is told', async () => {
  const lines = LINES.map((l) => l.replaceAll('ư', 'ƣ'));
  const { pages, blocks } = await open('a.pdf', makePdf([{ texts: typed(lines) }]));
  expect(show(blocks)).toEqual([`body: ${LINES.join(' / ')}`]);
  expect(pages[0]?.reason).toContain('“ƣ”');
});
