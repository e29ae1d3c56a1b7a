import { describe, expect, test } from 'vitest';
import { layoutWords } from '../../src/index.js';
import { A4, show, typed } from './page-words.js';

const letterhead = [
  ...typed('ỦY BAN NHÂN DÂN', 80, 50),
  ...typed('XÃ HÒA BÌNH', 95, 66),
  ...typed('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 265, 50, 12),
  ...typed('Độc lập - Tự do - Hạnh phúc', 300, 66),
  ...typed('Số: 12/KH-UBND', 90, 96),
  ...typed('Hòa Bình, ngày 05 tháng 3 năm 2026', 290, 96),
];
const body = [
  ...typed('KẾ HOẠCH', 260, 140),
  ...typed('Vệ sinh kênh mương đầu mùa mưa năm 2026', 170, 156),
  ...typed('Thực hiện phương án của xã, Ủy ban nhân dân xã giao các thôn nạo vét', 110, 190),
  ...typed('kênh mương, hoàn thành trước ngày 30/4/2026./.', 80, 210),
];
const closing = [
  ...typed('Nơi nhận:', 80, 250, 11),
  ...typed('- Như trên;', 80, 265, 11),
  ...typed('- Lưu: VT.', 80, 279, 11),
  ...typed('TM. ỦY BAN NHÂN DÂN', 340, 248),
  ...typed('CHỦ TỊCH', 380, 264),
  ...typed('Lê Văn Mẫu', 375, 340),
];

describe('letterhead and closing', () => {
  test('are read column by column, the left one first', () => {
    expect(show(layoutWords([...letterhead, ...body, ...closing], [], A4))).toEqual([
      'column-left: ỦY BAN NHÂN DÂN / XÃ HÒA BÌNH / Số: 12/KH-UBND',
      'column-right: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM / Độc lập - Tự do - Hạnh phúc / Hòa Bình, ngày 05 tháng 3 năm 2026',
      'body: KẾ HOẠCH / Vệ sinh kênh mương đầu mùa mưa năm 2026',
      'body: Thực hiện phương án của xã, Ủy ban nhân dân xã giao các thôn nạo vét / kênh mương, hoàn thành trước ngày 30/4/2026./.',
      'column-left: Nơi nhận: / - Như trên; / - Lưu: VT.',
      'column-right: TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH / Lê Văn Mẫu',
    ]);
  });

  test('a title close under the letterhead is no line of its left column', () => {
    const close = [...letterhead, ...typed('KẾT LUẬN', 250, 112), ...body.slice(2)];
    const [left, , text] = show(layoutWords(close, [], A4));
    expect(left).toBe('column-left: ỦY BAN NHÂN DÂN / XÃ HÒA BÌNH / Số: 12/KH-UBND');
    expect(text).toMatch(/^body: KẾT LUẬN \/ Vệ sinh kênh mương/u);
  });

  test('the order of the words given does not matter', () => {
    const words = [...letterhead, ...body, ...closing];
    expect(layoutWords([...words].reverse(), [], A4)).toEqual(layoutWords(words, [], A4));
  });

  test('running text stays one column', () => {
    expect(show(layoutWords(body.slice(11), [], A4)).every((b) => b.startsWith('body: '))).toBe(true);
  });
});

describe('furniture', () => {
  const page = [...letterhead, ...body];

  test('the stamp of the office that received the paper: its name, number and day, also beside the title', () => {
    const stamp = [
      ...typed('CỔNG THÔNG TIN XÃ', 40, 126, 9),
      ...typed('ĐẾN Số: 14', 40, 140, 10),
      ...typed('Ngày: 07/3/2026', 60, 154, 9),
    ];
    const texts = show(layoutWords([...page, ...stamp], [], A4));
    expect(texts.filter((t) => t.startsWith('incoming-stamp')).join(' / ')).toMatch(
      /CỔNG THÔNG TIN XÃ.*ĐẾN Số: 14.*Ngày: 07\/3\/2026/u,
    );
    expect(texts.filter((t) => !t.startsWith('incoming-stamp'))).toEqual(show(layoutWords(page, [], A4)));
  });

  test.each(['HƯỚNG ĐẾN NĂM 2030', 'ĐẾN NĂM 2030'])('a title is no stamp: %s', (title) => {
    const texts = show(layoutWords([...page, ...typed(title, 200, 172)], [], A4));
    expect(texts.some((t) => t.startsWith('incoming-stamp'))).toBe(false);
  });

  test('a number alone at the foot', () => {
    expect(show(layoutWords([...page, ...typed('2', 295, 810)], [], A4)).at(-1)).toBe('page-number: 2');
  });
});

test('two signatories above the recipients: recipients first, then each signatory by himself', () => {
  const words = [
    ...typed('CHỦ TỊCH', 150, 300),
    ...typed('GIÁM ĐỐC', 400, 302),
    ...typed('Hà Văn Mẫu', 140, 400),
    ...typed('Lê Hoàng Mẫu', 385, 398),
    ...typed('Nơi nhận:', 80, 430, 11),
    ...typed('- Các phòng, ban;', 80, 450, 11),
    ...typed('- Lưu: VT.', 80, 464, 11),
  ];
  expect(show(layoutWords([...body, ...words], [], A4)).slice(-3)).toEqual([
    'column-left: Nơi nhận: / - Các phòng, ban; / - Lưu: VT.',
    'column-right: CHỦ TỊCH / Hà Văn Mẫu',
    'column-right: GIÁM ĐỐC / Lê Hoàng Mẫu',
  ]);
});

test('two ruled tables of the same width, one close under the other, are two', () => {
  const line = (x0: number, y0: number, x1: number, y1: number) => ({ x0, y0, x1, y1 });
  const ruled = (top: number) => [
    ...[top, top + 20, top + 40].map((y) => line(80, y, 500, y + 1)),
    ...[80, 300, 499].map((x) => line(x, top, x + 1, top + 41)),
  ];
  const cells = (top: number, text: string) => [
    ...typed(`${text} một`, 90, top + 4),
    ...typed('hai', 310, top + 4),
    ...typed('ba', 90, top + 24),
    ...typed('bốn', 310, top + 24),
  ];
  const words = [...cells(200, 'Bảng'), ...typed('Chú thích của bảng', 90, 248), ...cells(268, 'Biểu')];
  expect(show(layoutWords(words, [...ruled(200), ...ruled(268)], A4))).toEqual([
    'table: Bảng một | hai / ba | bốn',
    'body: Chú thích của bảng',
    'table: Biểu một | hai / ba | bốn',
  ]);
});

test('a stamp of receipt in its frame, whose lines run into those of the title', () => {
  const frame = [
    { x0: 40, y0: 200, x1: 41, y1: 250 },
    { x0: 170, y0: 202, x1: 171, y1: 252 },
  ];
  const stamp = [
    ...typed('CỔNG THÔNG TIN', 46, 203, 9),
    ...typed('ĐẾN', 46, 225, 12),
    ...typed('Giờ: 8', 90, 218, 9),
    ...typed('Ngày: 7/7/2025', 90, 236, 9),
  ];
  const title = [...typed('QUYẾT ĐỊNH', 260, 180), ...typed('Quy định chức năng của Sở', 176, 203)];
  const blocks = show(layoutWords([...title, ...stamp], frame, A4));
  expect(blocks.filter((b) => b.startsWith('body')).join(' ')).toBe('body: QUYẾT ĐỊNH / Quy định chức năng của Sở');
  expect(blocks.filter((b) => b.startsWith('incoming-stamp')).join(' ')).toMatch(/ĐẾN.*Ngày: 7\/7\/2025/u);
  const box = [...typed('Hướng dẫn', 46, 205, 9), ...typed('ghi mẫu biểu', 46, 225, 9)];
  expect(show(layoutWords([...title, ...box], frame, A4)).filter((b) => b.startsWith('incoming'))).toEqual([]);
});
