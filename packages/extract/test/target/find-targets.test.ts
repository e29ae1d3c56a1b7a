import { blocksOf } from '@dondoc/model';
import { describe, expect, test } from 'vitest';
import { findTargets } from '../../src/target/find-targets.js';
import { documentOf, type Line } from '../document-of.js';

const targets = (...lines: readonly Line[]) => {
  const document = documentOf(lines);
  return findTargets(document, blocksOf(document));
};
const values = (...lines: readonly Line[]) => targets(...lines).map((t) => [t.from, t.to, t.unit] as const);

describe('levels that are set', () => {
  test.each([
    ['Nâng tỷ lệ hộ dùng nước sạch từ 70% lên 85% vào năm 2032.', [70, 85, '%']],
    ['Phấn đấu trên 95 % hồ sơ được số hóa.', [null, 95, '%']],
    ['Bảo đảm giải ngân 100% kế hoạch vốn.', [null, 100, '%']],
    ['Cắt giảm tối thiểu 30% thời gian giải quyết.', [null, 30, '%']],
    ['100% trạm y tế được kết nối mạng.', [null, 100, '%']],
    ['Phấn đấu tốc độ tăng trưởng đạt 8,5 - 9%.', [8.5, 9, '%']],
    ['Phấn đấu trồng mới 1.200 ha rừng.', [null, 1200, 'ha rừng']],
    ['Xây dựng ít nhất 02 mô hình tại mỗi huyện.', [null, 2, 'mô hình']],
    ['Tổ chức 02 cuộc diễn tập chữa cháy rừng.', [null, 2, 'cuộc']],
    ['Thành lập 03 đoàn kiểm tra liên ngành.', [null, 3, 'đoàn']],
    ['Bàn giao 100% mặt bằng sạch cho nhà thầu.', [null, 100, '%']],
    ['Nâng số cuộc giám sát từ 06 cuộc lên 10 cuộc.', [6, 10, 'cuộc']],
    ['Nâng thu nhập bình quân từ 7 triệu năm 2030 lên 14,5 triệu vào năm 2033.', [7, 14.5, 'triệu']],
  ])('%s', (text, expected) => {
    const [found, ...more] = values(text);
    expect(more).toEqual([]);
    expect(found?.slice(0, 2)).toEqual(expected.slice(0, 2));
    expect(found?.[2].startsWith(String(expected[2]).split(' ')[0] ?? '')).toBe(true);
  });
  test('under a heading of aims every quantity is one', () =>
    expect(values('I. MỤC TIÊU', '  - Tỷ lệ che phủ rừng 55,5%', '  - Thu hút 40 dự án')).toEqual([
      [null, 55.5, '%'],
      [null, 40, 'dự án'],
    ]));
  test('several in a sentence, each with its own words', () =>
    expect(targets('Phấn đấu 95% rác đô thị, 90% rác nông thôn được thu gom.').map((t) => [t.text, t.to])).toEqual([
      ['Phấn đấu 95% rác đô thị', 95],
      ['90% rác nông thôn được thu gom', 90],
    ]));
  test('a preamble is left out of the words', () =>
    expect(
      targets(
        'Các sở, ngành, địa phương tiếp tục quán triệt, triển khai đồng bộ các nhiệm vụ, giải pháp đã đề ra trong chương trình công tác, phấn đấu giải ngân 98% kế hoạch vốn.',
      ).map((t) => t.text),
    ).toEqual(['phấn đấu giải ngân 98% kế hoạch vốn']));
});

describe('levels that are not', () => {
  test.each([
    'Đến nay đã giải ngân 62,5% kế hoạch vốn.',
    'Xuất khẩu tăng 15% so với cùng kỳ.',
    'Chi phí quản lý bằng 1,7% tổng kinh phí theo quy định.',
    'Lãi suất cho vay không quá 6%/năm.',
    'Năm 2029 tỷ lệ hộ nghèo giảm 2%.',
    'Tiếp tục xử lý (mới đạt 39,5%) các hồ sơ tồn đọng.',
    'Giải quyết 45 hồ sơ tồn đọng.',
    'Rà soát từng dự án giải ngân dưới 20%.',
    'Đến nay 100% đơn vị triển khai phần mềm.',
    'Tổ chức làm việc với 03 xã.',
    'Trong năm 2030 đã tổ chức 05 lớp tập huấn.',
    'Phấn đấu hoàn thành trước tháng 6 năm 2032.',
  ])('%s', (text) => expect(values({ text: 'Hà Nội, ngày 5 tháng 3 năm 2031', role: 'letterhead' }, text)).toEqual([]));
  test('under a heading of the past', () =>
    expect(values('I. TÌNH HÌNH, KẾT QUẢ', '  - Tỷ lệ đạt chuẩn 85%; tối thiểu 70% ở miền núi')).toEqual([]));
  test('tables of figures', () => expect(values({ table: [['1', 'Xã Bình An', '97%']] })).toEqual([]));
});

test('quotes are slices of the text', () => {
  const document = documentOf(['Phấn đấu 95% rác đô thị,  90% rác nông thôn được thu gom.']);
  for (const t of findTargets(document, blocksOf(document)))
    for (const e of t.evidence) expect(document.text.slice(e.start, e.end)).toBe(e.quote);
});
