import { expect, test } from 'vitest';
import { productIn } from '../../src/work/product.js';

const product = (text: string): string | null => {
  const span = productIn(text, { start: 0, end: text.length });
  return span && text.slice(span.start, span.end);
};

test.each([
  ['Xây dựng Kế hoạch phòng chống cháy rừng, trình UBND tỉnh', 'Kế hoạch phòng chống cháy rừng'],
  ['Sở Nội vụ tham mưu ban hành Quy chế làm việc của Hội đồng trước ngày 1/6', 'Quy chế làm việc của Hội đồng'],
  ['lập danh sách hộ nghèo để hỗ trợ', 'danh sách hộ nghèo'],
  ['hoàn thiện dự thảo Nghị quyết về phí trước bạ; gửi Sở Tài chính', 'Nghị quyết về phí trước bạ'],
  ['Xây dựng kế hoạch', null],
  ['Triển khai kế hoạch năm học mới', null],
  ['Lập dự toán kinh phí', null],
  ['Thực hiện Quyết định số 12', null],
])('%s: %s', (text, expected) => expect(product(text)).toBe(expected));
