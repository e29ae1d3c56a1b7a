import { describe, expect, test } from 'vitest';
import { readFieldLine } from '../../src/work/field-line.js';

const read = (text: string) => {
  const line = readFieldLine(text, { start: 0, end: text.length });
  return line && { role: line.role, value: text.slice(line.value.start, line.value.end) };
};

describe('labelled lines', () => {
  test.each([
    ['Cơ quan chủ trì: Sở Y tế.', 'lead', 'Sở Y tế'],
    ['Đơn vị chủ trì tham mưu thực hiện: Văn phòng', 'lead', 'Văn phòng'],
    ['Đơn vị phối hợp: Các phòng;', 'coordinating', 'Các phòng'],
    ['Thời gian dự kiến hoàn thành: Quý II/2026', 'time', 'Quý II/2026'],
    ['Sản phẩm: Quyết định của UBND tỉnh', 'product', 'Quyết định của UBND tỉnh'],
    ['Nội dung thực hiện: Tổ chức hội thi', 'content', 'Tổ chức hội thi'],
    ['Kinh phí: từ ngân sách xã', 'funding', 'từ ngân sách xã'],
    ['Cách làm: Đi từng hộ', 'solution', 'Đi từng hộ'],
    ['Địa điểm: Hội trường UBND xã', 'aside', 'Hội trường UBND xã'],
    ['Cơ quan thực hiện:', 'lead', ''],
  ])('%s', (text, role, value) => expect(read(text)).toEqual({ role, value }));

  test.each([
    'Tổ chức hội nghị: thành phần gồm lãnh đạo các phòng',
    'Đơn vị nào vi phạm: xử lý theo quy định',
    'Sở Y tế: Tổ chức tiêm chủng',
    'Xem tại https://vi.example/van-ban',
    'Rà soát hồ sơ',
  ])('none: %s', (text) => expect(read(text)).toBeNull());
});
