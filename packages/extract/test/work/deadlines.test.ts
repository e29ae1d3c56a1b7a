import type { IsoDate } from '@dondoc/model';
import { describe, expect, test } from 'vitest';
import type { DeadlineContext, DeadlineValue } from '../../src/deadline/types.js';
import { cellDeadline, closesBefore, headingDeadline, ownDeadline } from '../../src/work/deadlines.js';

const CONTEXT: DeadlineContext = { date: '2026-03-10' as IsoDate, year: null };
const whole = (text: string) => ({ start: 0, end: text.length });
const brief = (d: DeadlineValue | null): readonly unknown[] | null => d && [d.kind, d.every ?? d.start, d.end];

describe('the deadline of a clause', () => {
  test.each([
    ['Khẩn trương rà soát, hoàn thành trước ngày 30/7/2026', ['by', null, '2026-07-30']],
    ['Trong năm 2026, Sở Nội vụ xây dựng đề án, trình tỉnh trước ngày 30/6/2026', ['by', null, '2026-06-30']],
    ['Thường xuyên kiểm tra, kịp thời chấn chỉnh', ['ongoing', null, null]],
    // Of a recurrence and a date: the date for what is done once, the recurrence for reports.
    ['Hằng năm tu bổ kênh, riêng tuyến chính xong trước ngày 15/4/2026', ['by', null, '2026-04-15']],
    ['Hằng quý gửi số liệu, lần đầu trước ngày 15/4/2026', ['recurring', 'quarter', null]],
    ['Bố trí cán bộ trực tại trụ sở', null],
    ['Thực hiện Chỉ thị số 05-CT/TW ngày 15/5/2016 của Bộ Chính trị', null],
  ])('%s', (text, expected) => expect(brief(ownDeadline(text, whole(text), CONTEXT))).toEqual(expected));

  test('its span is of the whole text', () => {
    const text = 'Một. Nộp hồ sơ trước ngày 1/4/2026. Hai.';
    const own = ownDeadline(text, { start: 5, end: 35 }, CONTEXT);
    expect(own && text.slice(own.span.start, own.span.end)).toBe('trước ngày 1/4/2026');
  });
});

describe('a cell or labelled value', () => {
  test.each([
    ['Tháng 11/2026', null, ['within', '2026-11-01', '2026-11-30']],
    ['Quý III, IV năm 2026', null, ['within', '2026-07-01', '2026-12-31']],
    ['2026 - 2030', null, ['within', '2026-01-01', '2030-12-31']],
    ['6/2026', null, ['within', '2026-06-01', '2026-06-30']],
    ['Trước 30/6', null, ['by', null, '2026-06-30']],
    ['Năm 2026 và các năm tiếp theo', null, ['within', '2026-01-01', null]],
    ['Cả năm', null, ['within', '2026-01-01', '2026-12-31']],
    ['Dự kiến ngày 05/12/2026 (chậm nhất ngày 10/12/2026)', null, ['within', '2026-12-05', '2026-12-05']],
    ['Ngày 26, 27/12/2026', null, ['within', '2026-12-26', '2026-12-27']],
    // A lone day is when it happens, or the last one where the label asks for the end.
    ['30/6/2026', 'Thời gian', ['within', '2026-06-30', '2026-06-30']],
    ['30/6/2026', 'Thời hạn hoàn thành', ['by', null, '2026-06-30']],
    ['Quý II/2026', 'Thời hạn hoàn thành', ['within', '2026-04-01', '2026-06-30']],
    ['Thường xuyên', null, ['ongoing', null, null]],
    ['Hằng tháng', null, ['recurring', 'month', null]],
    ['Theo kế hoạch của tỉnh', null, ['vague', null, null]],
    ['Khi có yêu cầu', null, ['relative', null, null]],
    ['Sáng', null, null],
    ['8h30 - 8h45', null, null],
    ['Sở Tài chính', null, null],
    ['', null, null],
  ])('%s (%s)', (text, label, expected) =>
    expect(brief(cellDeadline(text, whole(text), CONTEXT, label))).toEqual(expected),
  );
});

describe('a heading', () => {
  test.each([
    ['Các việc cần làm trong tháng 12/2026', ['within', '2026-12-01', '2026-12-31']],
    ['Công việc quý II/2026', ['within', '2026-04-01', '2026-06-30']],
    ['Nhiệm vụ thường xuyên', ['ongoing', null, null]],
    ['Trong năm 2026', ['within', '2026-01-01', '2026-12-31']],
    ['Nhiệm vụ trọng tâm giai đoạn 2026 - 2030', null],
    ['Chỉ tiêu đến năm 2030', null],
    ['Tăng cường công tác kiểm tra thường xuyên', null],
    ['Về công tác tuyên truyền', null],
  ])('%s', (text, expected) => expect(brief(headingDeadline(text, whole(text), CONTEXT))).toEqual(expected));
});

describe('a sentence that only gives the deadline', () => {
  test.each([
    'Hoàn thành trong quý 4/2019.',
    'Thời gian hoàn thành: trước ngày 30/9/2026.',
    'Các nhiệm vụ trên hoàn thành trong tháng 12/2026.',
    'Xong trước ngày 15/9.',
    'Thời hạn thực hiện từ ngày 01/4/2026 đến ngày 30/4/2026.',
    'Thực hiện thường xuyên.',
  ])('%s', (text) => expect(closesBefore(text, whole(text))).toBe(true));
  test.each([
    'Báo cáo kết quả trước ngày 20/9/2026.',
    'Hoàn thành hồ sơ dự án trước ngày 20/9/2026.',
    'Hoàn thành tốt nhiệm vụ được giao.',
    'Giao Sở Y tế hoàn thành trước ngày 20/9/2026.',
    'Thời gian qua, tỉnh đã hoàn thành 12 công trình.',
  ])('no: %s', (text) => expect(closesBefore(text, whole(text))).toBe(false));
});
