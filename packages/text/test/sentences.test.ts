import { expect, test } from 'vitest';
import { sentences } from '../src/index.js';

const cut = (text: string): string[] => sentences(text).map((s) => text.slice(s.start, s.end));

test.each([
  ['two sentences', 'Rà soát hồ sơ. Báo cáo kết quả.', ['Rà soát hồ sơ.', 'Báo cáo kết quả.']],
  ['an abbreviated city', 'Giao UBND TP. Huế chủ trì.', ['Giao UBND TP. Huế chủ trì.']],
  ['titles', 'PGS.TS. Trần Văn A trình bày.', ['PGS.TS. Trần Văn A trình bày.']],
  ['an initial', 'Đồng chí A. Nguyễn dự.', ['Đồng chí A. Nguyễn dự.']],
  ['the number of a list', '1. Giao Sở Y tế.', ['1. Giao Sở Y tế.']],
  ['a Roman number', 'II. Nhiệm vụ', ['II. Nhiệm vụ']],
  [
    'a date with stops',
    'Xong trước 30.9.2025. Hết hạn thì báo cáo.',
    ['Xong trước 30.9.2025.', 'Hết hạn thì báo cáo.'],
  ],
  ['the closing mark', 'Thông báo để biết, thực hiện./.', ['Thông báo để biết, thực hiện./.']],
  [
    'inside quotes',
    'Nêu “Sớm đông. Chiều vắng” là hạn chế. Khắc phục ngay.',
    ['Nêu “Sớm đông. Chiều vắng” là hạn chế.', 'Khắc phục ngay.'],
  ],
  ['a quote that is never closed', 'Nêu “Sớm đông. Khắc phục ngay.', ['Nêu “Sớm đông.', 'Khắc phục ngay.']],
  ['a semicolon does not end one', 'Rà soát; báo cáo.', ['Rà soát; báo cáo.']],
  ['a line break does', 'Rà soát\nBáo cáo', ['Rà soát', 'Báo cáo']],
  [
    'lower case after a stop',
    'Hoàn thành trong quý 4.2019. sau đó báo cáo',
    ['Hoàn thành trong quý 4.2019. sau đó báo cáo'],
  ],
  ['nothing', ' \n ', []],
])('%s', (_, text, expected) => expect(cut(text)).toEqual(expected));

test('a span limits the search and keeps offsets', () => {
  const text = 'Một. Hai. Ba.';
  expect(sentences(text, { start: 5, end: 9 })).toEqual([{ start: 5, end: 9 }]);
});
