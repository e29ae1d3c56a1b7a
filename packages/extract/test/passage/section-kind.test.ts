import { expect, test } from 'vitest';
import { sectionKind } from '../../src/passage/section-kind.js';

test.each([
  ['MỤC ĐÍCH, YÊU CẦU', 'background'],
  ['Yêu cầu', 'background'],
  ['Quan điểm chỉ đạo', 'background'],
  ['Mục tiêu cụ thể', 'background'],
  ['KẾT QUẢ THỰC HIỆN NHIỆM VỤ NĂM 2025', 'background'],
  ['Thời gian, địa điểm', 'background'],
  ['NHIỆM VỤ, GIẢI PHÁP', 'work'],
  ['MỤC TIÊU, NHIỆM VỤ', 'work'],
  ['Tổ chức thực hiện', 'work'],
  ['NỘI DUNG', 'work'],
  ['KINH PHÍ THỰC HIỆN', 'funding'],
  ['Yêu cầu Thủ trưởng các sở, ngành', null],
  ['Sở Y tế', null],
])('%s: %s', (title, kind) => expect(sectionKind(title)).toBe(kind));
