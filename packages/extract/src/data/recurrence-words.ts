import type { Recurrence } from '@dondoc/model';

/** The unit after "hằng", "mỗi", "định kỳ". A day has no name of its own among the recurrences. */
export const RECURRENCE_UNITS: Readonly<Record<string, Recurrence>> = {
  ngày: 'other',
  tuần: 'week',
  tháng: 'month',
  quý: 'quarter',
  quí: 'quarter',
  năm: 'year',
};

/** So many months that have a name: Nghị định 09/2019/NĐ-CP, Điều 12 sets reports by month, quarter, half-year and year. */
export const RECURRENCE_MONTHS: Readonly<Record<number, Recurrence>> = {
  1: 'month',
  3: 'quarter',
  6: 'half-year',
  12: 'year',
};

/**
 * Nouns that make "hằng năm" an adjective: "kế hoạch hằng năm" says which plan, not when. The noun stands at most a few
 * words before.
 */
export const ATTRIBUTIVE_NOUNS: readonly string[] = [
  'kế hoạch',
  'chương trình công tác',
  'chương trình',
  'dự toán',
  'ngân sách',
  'kinh phí',
  'chi',
  'chỉ tiêu',
  'mục tiêu',
  'nhiệm vụ',
  'nhu cầu',
  'đánh giá, xếp loại',
  'phân loại',
  'kế hoạch công tác',
  'kết quả',
  'mức tăng',
  'tốc độ tăng',
  'tăng trưởng',
  'bình quân',
  'trung bình',
  '5 năm và',
  '05 năm và',
  'trung hạn và',
  'trung hạn,',
  'trợ cấp',
  'phụ cấp',
  'lương',
  'thu nhập',
];

/** Nouns that "định kỳ" alone belongs to: "bản tin định kỳ" says which, not when. */
export const PERIODICALS = 'bản tin|chuyên mục|ấn phẩm|tạp chí|khám sức khỏe|kiểm tra sức khỏe|báo cáo viên';
