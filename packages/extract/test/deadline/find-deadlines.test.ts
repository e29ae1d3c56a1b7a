import type { IsoDate } from '@dondoc/model';
import { describe, expect, test } from 'vitest';
import { findDeadlines } from '../../src/deadline/find-deadlines.js';

const AS_OF = '2026-03-10';

type Expected = readonly [phrase: string, kind: string, start: string | null, end: string | null] | null;
type Row = readonly [text: string, asOf: string | null, expected: Expected];

/** The first deadline, as the table writes it. */
const read = (text: string, asOf: string | null): Expected => {
  const found = findDeadlines(text.normalize('NFC'), { date: asOf as IsoDate | null, year: null })[0];
  return found ? [found.text, found.every ? `${found.kind} ${found.every}` : found.kind, found.start, found.end] : null;
};
const table = (rows: readonly Row[]): void => {
  test.each(rows)('%s', (text, asOf, expected) => expect(read(text, asOf)).toEqual(expected));
};

describe('figures beside a time', () => {
  table([
    [
      'Trực 24/24 giờ từ ngày 01/4/2026 đến ngày 31/5/2026',
      AS_OF,
      ['từ ngày 01/4/2026 đến ngày 31/5/2026', 'within', '2026-04-01', '2026-05-31'],
    ],
    ['Báo cáo trước 17 giờ 00 ngày 06/9/2026', AS_OF, ['trước 17 giờ 00 ngày 06/9/2026', 'by', null, '2026-09-06']],
    [
      'Thông báo trong 15 phút kể từ khi phát hiện',
      AS_OF,
      ['trong 15 phút kể từ khi phát hiện', 'relative', null, null],
    ],
    ['Tuần tra tại các khu vực trọng điểm từ tháng 4/2026.', AS_OF, ['từ tháng 4/2026', 'within', '2026-04-01', null]],
    ['Rà soát các hợp đồng ký từ tháng 01/2025.', AS_OF, null],
    ['Báo cáo kết quả thực hiện hằng tuần.', AS_OF, ['hằng tuần', 'recurring week', null, null]],
    ['Căn cứ kết quả thực hiện hằng năm để xếp loại', AS_OF, null],
  ]);
});

describe('by a day or the end of a period', () => {
  table([
    ['Báo cáo kết quả trước ngày 15/9/2021.', AS_OF, ['trước ngày 15/9/2021', 'by', null, '2021-09-15']],
    ['Lập danh sách, chậm nhất là tháng 6/2026', AS_OF, ['chậm nhất là tháng 6/2026', 'by', null, '2026-06-30']],
    ['Đến năm 2025, phủ sóng toàn bộ thôn', '2021-01-04', ['Đến năm 2025', 'by', null, '2025-12-31']],
    ['Gửi hồ sơ chậm nhất trước ngày 05.12.2026', AS_OF, ['chậm nhất trước ngày 05.12.2026', 'by', null, '2026-12-05']],
    [
      'Nhận đơn đến hết ngày 20 tháng 11 năm 2026',
      AS_OF,
      ['đến hết ngày 20 tháng 11 năm 2026', 'by', null, '2026-11-20'],
    ],
    ['Nộp bài dự thi hạn chót 13/10/2026', AS_OF, ['hạn chót 13/10/2026', 'by', null, '2026-10-13']],
    [
      'Rà soát, trình Ủy ban (xong trước ngày 30/6/2026)',
      AS_OF,
      ['xong trước ngày 30/6/2026', 'by', null, '2026-06-30'],
    ],
    // A longer period is over before it begins to be too late.
    ['Nạo vét kênh mương trước tháng 5/2026', AS_OF, ['trước tháng 5/2026', 'by', null, '2026-04-30']],
  ]);
});

describe('the year that is left out', () => {
  table([
    ['Gửi về Sở trước 30/3', AS_OF, ['trước 30/3', 'by', null, '2026-03-30']],
    ['Tổ chức hội thi trong tháng 5', AS_OF, ['trong tháng 5', 'within', '2026-05-01', '2026-05-31']],
    // Long past at the document's date: the next year is meant.
    ['Quyết toán kinh phí trước ngày 15 tháng 01', '2025-12-20', ['trước ngày 15 tháng 01', 'by', null, '2026-01-15']],
    // Nothing to take it from.
    ['Gửi về Sở trước ngày 30/3', null, ['trước ngày 30/3', 'by', null, null]],
  ]);
});

describe('within a period', () => {
  table([
    [
      'Hoàn thành trong quý 4/2019.',
      '2019-08-27',
      ['Hoàn thành trong quý 4/2019', 'within', '2019-10-01', '2019-12-31'],
    ],
    ['Ban hành quy chế trong quý II/2026', AS_OF, ['trong quý II/2026', 'within', '2026-04-01', '2026-06-30']],
    ['Tổ chức tập huấn trong tháng 3/2022', '2022-01-10', ['trong tháng 3/2022', 'within', '2022-03-01', '2022-03-31']],
    ['Triển khai trong năm 2026', AS_OF, ['Triển khai trong năm 2026', 'within', '2026-01-01', '2026-12-31']],
    [
      'Kiểm tra từ ngày 01/12/2026 đến ngày 14/12/2026',
      AS_OF,
      ['từ ngày 01/12/2026 đến ngày 14/12/2026', 'within', '2026-12-01', '2026-12-14'],
    ],
    [
      'Từ tháng 12/2026 đến quý I/2027, thí điểm tại 02 xã',
      AS_OF,
      ['Từ tháng 12/2026 đến quý I/2027', 'within', '2026-12-01', '2027-03-31'],
    ],
    [
      'Thời gian thực hiện: Từ năm 2026 đến năm 2030',
      AS_OF,
      ['Từ năm 2026 đến năm 2030', 'within', '2026-01-01', '2030-12-31'],
    ],
    ['Thời gian: giai đoạn 2021 - 2025', AS_OF, ['giai đoạn 2021 - 2025', 'within', '2021-01-01', '2025-12-31']],
    ['Kể từ ngày 01/7/2026, áp dụng biểu mẫu mới', AS_OF, ['Kể từ ngày 01/7/2026', 'within', '2026-07-01', null]],
    [
      'Năm 2026 và các năm tiếp theo: duy tu đường xã',
      AS_OF,
      ['Năm 2026 và các năm tiếp theo', 'within', '2026-01-01', null],
    ],
    [
      'Huấn luyện 1,5 ngày (bắt đầu từ 13h30 ngày 06/7/2026)',
      AS_OF,
      ['1,5 ngày (bắt đầu từ 13h30 ngày 06/7/2026)', 'within', '2026-07-06', '2026-07-07'],
    ],
  ]);
});

describe('quarters as scans misread them', () => {
  test.each([
    ['I', '2026-03-31'],
    ['l', '2026-03-31'],
    ['II', '2026-06-30'],
    ['Il', '2026-06-30'],
    ['lI', '2026-06-30'],
    ['11', '2026-06-30'],
    ['H', '2026-06-30'],
    ['III', '2026-09-30'],
    ['IH', '2026-09-30'],
    ['HI', '2026-09-30'],
    ['lll', '2026-09-30'],
    ['IV', '2026-12-31'],
    ['1V', '2026-12-31'],
    ['4', '2026-12-31'],
  ])('Quý %s', (roman, end) => expect(read(`Ban hành trong Quý ${roman}/2026`, AS_OF)?.[3]).toBe(end));
  test.each(['V', '5', '12', 'vị'])('no quarter: quý %s', (word) =>
    expect(read(`Mời quý ${word} tham dự`, AS_OF)).toBeNull(),
  );
});

describe('recurring', () => {
  table([
    ['Hằng năm, kiểm kê tài sản', AS_OF, ['Hằng năm', 'recurring year', null, null]],
    ['Định kỳ 6 tháng báo cáo Sở', AS_OF, ['Định kỳ 6 tháng', 'recurring half-year', null, null]],
    ['Báo cáo Sở trước ngày 20 hằng tháng', AS_OF, ['trước ngày 20 hằng tháng', 'recurring month', null, null]],
    ['Hàng quý trước ngày 15 gửi số liệu', AS_OF, ['Hàng quý trước ngày 15', 'recurring quarter', null, null]],
    ['Tháng 12 hằng năm, bình xét thi đua', AS_OF, ['Tháng 12 hằng năm', 'recurring year', null, null]],
    ['Gửi báo cáo trước ngày 31/01 năm liền kề', AS_OF, ['trước ngày 31/01 năm liền kề', 'recurring year', null, null]],
    ['Họp giao ban 02 lần/tháng', AS_OF, ['02 lần/tháng', 'recurring month', null, null]],
    [
      'Định kỳ hằng tuần, trước 16 giờ 00 ngày thứ Sáu, gửi báo cáo',
      AS_OF,
      ['Định kỳ hằng tuần, trước 16 giờ 00 ngày thứ Sáu', 'recurring week', null, null],
    ],
    [
      'định kỳ trước ngày 01/6 và 15/11 hằng năm báo cáo',
      AS_OF,
      ['trước ngày 01/6 và 15/11 hằng năm', 'recurring year', null, null],
    ],
    ['định kỳ sơ kết, tổng kết', AS_OF, ['định kỳ', 'recurring other', null, null]],
    // Which plan, which budget, which bulletin: not when.
    ['Bố trí trong dự toán ngân sách hằng năm', AS_OF, null],
    ['Đưa vào kế hoạch 5 năm và hàng năm', AS_OF, null],
    ['Xây dựng bản tin định kỳ', AS_OF, null],
    ['Điều chỉnh mức trợ cấp hàng tháng', AS_OF, null],
  ]);
});

describe('counted from something', () => {
  table([
    [
      'Trong 10 ngày kể từ ngày ký, các xã thành lập tổ',
      AS_OF,
      ['Trong 10 ngày kể từ ngày ký', 'relative', null, '2026-03-20'],
    ],
    [
      'trong vòng 05 ngày làm việc kể từ ngày ban hành Kế hoạch này',
      AS_OF,
      ['trong vòng 05 ngày làm việc kể từ ngày ban hành Kế hoạch này', 'relative', null, '2026-03-17'],
    ],
    [
      'trong thời hạn 02 tháng, kể từ ngày 01/4/2026',
      AS_OF,
      ['trong thời hạn 02 tháng, kể từ ngày 01/4/2026', 'relative', null, '2026-06-01'],
    ],
    [
      'thành lập tổ trong 03 tuần kể từ ngày ký ban hành và báo cáo',
      AS_OF,
      ['trong 03 tuần kể từ ngày ký ban hành', 'relative', null, '2026-03-31'],
    ],
    [
      'Trả lời trong vòng 15 ngày kể từ ngày nhận đơn',
      AS_OF,
      ['trong vòng 15 ngày kể từ ngày nhận đơn', 'relative', null, null],
    ],
    ['Thẩm định không quá 10 ngày làm việc', AS_OF, ['không quá 10 ngày làm việc', 'relative', null, null]],
    ['Niêm yết danh sách trước ngày bầu cử 40 ngày', AS_OF, ['trước ngày bầu cử 40 ngày', 'relative', null, null]],
    [
      'Thông báo trước khi kiểm tra ít nhất 05 ngày',
      AS_OF,
      ['trước khi kiểm tra ít nhất 05 ngày', 'relative', null, null],
    ],
    [
      'Gửi tài liệu ít nhất 03 ngày làm việc trước kỳ họp',
      AS_OF,
      ['ít nhất 03 ngày làm việc trước kỳ họp', 'relative', null, null],
    ],
    // Without a date of the document nothing is counted.
    ['Trong 10 ngày kể từ ngày ký, các xã thành lập tổ', null, ['Trong 10 ngày kể từ ngày ký', 'relative', null, null]],
    ['Trong 5 năm qua, tỉnh thu hút 40 dự án', AS_OF, null],
    ['Mỗi đơn vị cử không quá 05 cá nhân', AS_OF, null],
    ['Quá 24 tháng kể từ ngày được giao đất mà không sử dụng, Sở thu hồi', AS_OF, null],
    ['Quyết định này có hiệu lực sau 10 ngày, kể từ ngày ký', AS_OF, null],
    ['Quyết định này có hiệu lực thi hành kể từ ngày ký ban hành', AS_OF, null],
  ]);
});

describe('told by an event', () => {
  table([
    [
      'Sau khi Luật Đất đai được thông qua, rà soát văn bản',
      AS_OF,
      ['Sau khi Luật Đất đai được thông qua', 'relative', null, null],
    ],
    ['Hoàn thiện tờ trình trước kỳ họp', AS_OF, ['trước kỳ họp', 'relative', null, null]],
    ['In tài liệu trước hội nghị', AS_OF, ['trước hội nghị', 'relative', null, null]],
    ['Rà soát chứng chỉ trước khi trình', AS_OF, ['trước khi trình', 'relative', null, null]],
    [
      'tổ chức phổ biến ngay sau khi Nghị định có hiệu lực',
      AS_OF,
      ['ngay sau khi Nghị định có hiệu lực', 'relative', null, null],
    ],
    ['Gia cố đê trước mùa mưa bão', AS_OF, ['trước mùa mưa bão', 'relative', null, null]],
    ['Chịu trách nhiệm trước pháp luật về số liệu', AS_OF, null],
    ['Trước mắt, tập trung xử lý hồ sơ tồn', AS_OF, null],
    ['Chịu trách nhiệm trước Chủ tịch về kết quả', AS_OF, null],
    ['Ổn định trụ sở các xã sau khi sắp xếp', AS_OF, null],
    ['Sau khi nghe báo cáo, Chủ tịch kết luận', AS_OF, null],
  ]);
});

describe('no fixed time', () => {
  table([
    ['Thường xuyên kiểm tra hiện trường', AS_OF, ['Thường xuyên', 'ongoing', null, null]],
    ['Khẩn trương di dời các hộ', AS_OF, ['Khẩn trương', 'vague', null, null]],
    ['Báo cáo ngay về Ban Chỉ huy', AS_OF, ['ngay', 'vague', null, null]],
    ['Sớm đưa công trình vào sử dụng', AS_OF, ['Sớm', 'vague', null, null]],
    ['Trong thời gian tới, mở rộng mô hình', AS_OF, ['Trong thời gian tới', 'vague', null, null]],
    ['Khẳn trương di dời các hộ', AS_OF, ['Khẳn trương', 'vague', null, null]],
    ['Tháo gỡ khó khăn trong sản xuất', AS_OF, null],
    ['Lập dự toán chi thường xuyên', AS_OF, null],
    ['Lắp trạm cảnh báo sớm lũ quét', AS_OF, null],
    ['Tuyên truyền ngay từ đầu năm học', AS_OF, null],
    ['Kiểm tra nội bộ để kịp thời phát hiện sai sót', AS_OF, null],
    ['Trong quá trình thực hiện, nếu có vướng mắc, phản ánh về Sở', AS_OF, null],
  ]);
});

describe('words of time that a scan misread', () => {
  table([
    ['Gửi báo cáo ttước ngàv 15/9/2026', AS_OF, ['ttước ngàv 15/9/2026', 'by', null, '2026-09-15']],
    ['Gửi báo cáo cbậm nbất ngáy 15/9/2026', AS_OF, ['cbậm nbất ngáy 15/9/2026', 'by', null, '2026-09-15']],
    ['Hoàn thành frong thảng 6/2026', AS_OF, ['Hoàn thành frong thảng 6/2026', 'within', '2026-06-01', '2026-06-30']],
    // Words of their own stay, and so do figures.
    ['Đường truyền của Việt Nam 2026', AS_OF, null],
    ['Trả ngay 15 hồ sơ', AS_OF, ['ngay', 'vague', null, null]],
    ['Gửi báo cáo trước ngày 1S/9/2026', AS_OF, null],
  ]);
});

describe('dates that are no deadline', () => {
  table([
    ['Thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị', AS_OF, null],
    ['Căn cứ Luật Thanh tra năm 2022, lập kế hoạch', AS_OF, null],
    ['Xây dựng Chiến lược dữ liệu của tỉnh đến năm 2030', AS_OF, null],
    ['Triển khai Quy hoạch mạng lưới trường học, tầm nhìn đến năm 2050', AS_OF, null],
    ['Rà soát các nhiệm vụ được giao trong năm 2025', AS_OF, null],
    ['Đánh giá tình hình thực hiện trong năm 2026', AS_OF, null],
    ['Gửi Sở Y tế để tổng hợp, báo cáo Bộ Y tế trước ngày 20/6/2026', AS_OF, null],
    ['Nâng cấp trạm bơm nhằm tưới chủ động cho vụ đông trong năm 2027', AS_OF, null],
    ['Trả hồ sơ đúng hạn (ngừng nhận đơn trước ngày bầu cử 10 ngày)', AS_OF, null],
    ['Phổ biến Đề án “Mỗi xã một sản phẩm, đến năm 2030” tại các thôn', AS_OF, null],
    ['Cung cấp số liệu 10 tháng đầu năm', AS_OF, null],
    ['Giảm 30 % hồ sơ giấy, tăng 3/4 hồ sơ số', AS_OF, null],
  ]);
});

test('"để tổng hợp trước ngày" is said of handing in', () =>
  expect(read('Gửi báo cáo về Sở Y tế để tổng hợp trước ngày 20/6/2026', AS_OF)?.[3]).toBe('2026-06-20'));
test('a period to come is a deadline of the report on it', () =>
  expect(read('báo cáo kết quả thực hiện trong tháng 4/2026', AS_OF)?.[1]).toBe('within'));
test('spans index into the text, in order and apart', () => {
  const text = 'Khẩn trương rà soát, hoàn thành trước ngày 30/7/2026; định kỳ hằng quý báo cáo.';
  const found = findDeadlines(text, { date: AS_OF as IsoDate, year: null });
  expect(found.map((d) => text.slice(d.span.start, d.span.end))).toEqual(found.map((d) => d.text));
  expect(found.map((d) => d.kind)).toEqual(['vague', 'by', 'recurring']);
});

describe('what is not done, and years of another sentence', () => {
  table([
    ['Xem xét trách nhiệm các đơn vị không thực hiện kịp thời', AS_OF, null],
    ['Tổng vệ sinh ngay khi nước rút', AS_OF, ['ngay khi nước rút', 'relative', null, null]],
    [
      'Đề xuất chương trình cho năm sau phải gửi về Phòng trước ngày 01 tháng 12',
      AS_OF,
      ['trước ngày 01 tháng 12', 'by', null, '2026-12-01'],
    ],
  ]);
});
