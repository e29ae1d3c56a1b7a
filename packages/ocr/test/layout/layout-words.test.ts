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

  test('the order of the words given does not matter', () => {
    const words = [...letterhead, ...body, ...closing];
    expect(layoutWords([...words].reverse(), [], A4)).toEqual(layoutWords(words, [], A4));
  });

  test('running text stays one column', () => {
    expect(show(layoutWords(body.slice(11), [], A4)).every((b) => b.startsWith('body: '))).toBe(true);
  });
});
