import { describe, expect, test } from 'vitest';
import { open, show } from '../show.js';

const TEXT = 'Giao Tổ thủy nông chủ trì nạo vét kênh mương trước mùa mưa, báo cáo kết quả về Văn phòng.';
const utf16 = (text: string, big: boolean, mark: boolean): Uint8Array => {
  const little = Buffer.from(`${mark ? '\ufeff' : ''}${text}`, 'utf16le');
  return big ? little.swap16() : little;
};
/** windows-1258 writes marks after their letters; these are the ones the sentence needs. */
const CP1258: Readonly<Record<string, number>> = {
  ă: 0xe3, â: 0xe2, đ: 0xf0, ê: 0xea, ô: 0xf4, ơ: 0xf5, ư: 0xfd,
  '\u0300': 0xcc, '\u0301': 0xec, '\u0303': 0xde, '\u0309': 0xd2, '\u0323': 0xf2,
}; // biome-ignore format: a table
const cp1258 = (text: string): Uint8Array =>
  Uint8Array.from(
    Array.from(text.normalize('NFC')).flatMap((c) => {
      const [base = '', ...marks] = c.normalize('NFD');
      const shaped = marks.filter((m) => '\u0302\u0306\u031b'.includes(m));
      const letter = `${base}${shaped.join('')}`.normalize('NFC');
      return [letter, ...marks.filter((m) => !shaped.includes(m))].map((x) => CP1258[x] ?? x.charCodeAt(0));
    }),
  );

describe('encodings', () => {
  test.each([
    ['UTF-8', new TextEncoder().encode(TEXT)],
    ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${TEXT}`)],
    ['UTF-8, decomposed', new TextEncoder().encode(TEXT.normalize('NFD'))],
    ['UTF-16 little-endian with a mark', utf16(TEXT, false, true)],
    ['UTF-16 big-endian with a mark', utf16(TEXT, true, true)],
    ['UTF-16 little-endian', utf16(TEXT, false, false)],
    ['UTF-16 big-endian', utf16(TEXT, true, false)],
    ['windows-1258', cp1258(TEXT)],
  ])('%s', async (_, bytes) => {
    const { blocks, problems, source } = await open('a.txt', bytes);
    expect(show(blocks)).toEqual([`body: ${TEXT}`]);
    expect([problems, source.kind]).toEqual([[], 'text']);
  });

  test('letters without their marks are told, not taken for good', async () => {
    const bare = TEXT.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
    expect((await open('a.txt', bare)).problems).toMatchObject([{ code: 'input/text-layer-untrusted' }]);
  });
});

test('a letterhead set with blanks is two columns, a table set with bars a table', async () => {
  const text = [
    'ỦY BAN NHÂN DÂN                 CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    '  XÃ BÌNH MINH                      Độc lập - Tự do - Hạnh phúc',
    'Số: 12/KH-UBND                Bình Minh, ngày 12 tháng 3 năm 2026',
    '',
    'KẾ HOẠCH',
    'Nạo vét kênh mương',
    '',
    '1 | Nạo vét kênh | 30/4/2026',
    '2 | Sửa cống | 15/5/2026',
  ].join('\n');
  const texts = show((await open('a.txt', text)).blocks);
  expect(texts.slice(0, 2)).toEqual([
    'column-left: ỦY BAN NHÂN DÂN / XÃ BÌNH MINH / Số: 12/KH-UBND',
    'column-right: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM / Độc lập - Tự do - Hạnh phúc / Bình Minh, ngày 12 tháng 3 năm 2026',
  ]);
  expect(texts.slice(-2)).toEqual(['1 | Nạo vét kênh | 30/4/2026', '2 | Sửa cống | 15/5/2026']);
});

test.each(['\n', '\r\n', '\r'])('lines that end in %j have the same words, at places of the file', async (end) => {
  const source = ['Giao Tổ thủy nông:', '- nạo vét kênh;', '- sửa cống.'].join(end);
  const { blocks } = await open('a.txt', source);
  const lines = blocks.flatMap((b) => (b.kind === 'text' ? b.lines : []));
  expect(lines.map((l) => l.pieces.map((x) => x.text).join(l.spaced ? ' ' : ''))).toEqual([
    'Giao Tổ thủy nông:',
    '- nạo vét kênh;',
    '- sửa cống.',
  ]);
  for (const piece of lines.flatMap((l) => l.pieces)) {
    if (piece.origin.kind !== 'markdown') return expect.unreachable();
    const { offset } = piece.origin;
    expect(source.slice(offset, offset + piece.text.length)).toBe(piece.text);
  }
});
