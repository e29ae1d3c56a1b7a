import { blocksOf } from '@dondoc/model';
import { describe, expect, test } from 'vitest';
import { extractFacts } from '../../src/extract-facts.js';
import { definitions } from '../../src/owner/definitions.js';
import { documentOf } from '../document-of.js';

const defined = (text: string): readonly (readonly [string, string])[] => {
  const document = documentOf([text]);
  return [...definitions(document.text, blocksOf(document))].map(([short, { full }]) => [short, full]);
};

describe('definitions within a document', () => {
  test.each([
    [
      'Thành lập Ban Chỉ đạo phòng thủ dân sự tỉnh (sau đây gọi tắt là Ban Chỉ đạo) để điều hành.',
      ['ban chỉ đạo', 'Ban Chỉ đạo phòng thủ dân sự tỉnh'],
    ],
    [
      'Tổng công ty Cấp nước Lam Hà, sau đây gọi là Tổng công ty, chịu trách nhiệm.',
      ['tổng công ty', 'Tổng công ty Cấp nước Lam Hà'],
    ],
    ['công tác phòng, chống tham nhũng, tiêu cực (gọi tắt là PCTNTC)', ['pctntc', 'phòng, chống tham nhũng, tiêu cực']],
    ['Sở Giáo dục và Đào tạo (viết tắt là “SGDĐT”) chủ trì', ['sgdđt', 'Sở Giáo dục và Đào tạo']],
    [
      'Trung tâm Phục vụ hành chính công tỉnh (sau đây viết tắt là Trung tâm)',
      ['trung tâm', 'Trung tâm Phục vụ hành chính công tỉnh'],
    ],
  ])('%s', (text, expected) => expect(defined(text)).toEqual([expected]));

  test.each([
    'Gọi điện cho Ban Chỉ đạo (số máy ghi bên dưới).',
    'Các cơ sở (sau đây gọi tắt là người nộp) phải đăng ký.',
    'Ban Chỉ đạo (gọi tắt là Ban Chỉ đạo) họp hằng tháng.',
  ])('none: %s', (text) => expect(defined(text)).toEqual([]));
});

test('an owner keeps the name as written and says what it stands for, with both places', () => {
  const document = documentOf([
    '1. Thành lập Tổ công tác về dữ liệu dùng chung (sau đây gọi tắt là Tổ công tác).',
    '2. Tổ công tác rà soát các cơ sở dữ liệu trước ngày 30/6/2031; giao Sở Y tế phối hợp.',
  ]);
  const owners = extractFacts(document).tasks.flatMap((t) => t.lead);
  expect(owners.map((o) => [o.name, o.refersTo])).toContainEqual(['Tổ công tác', 'Tổ công tác về dữ liệu dùng chung']);
  expect(owners.find((o) => o.name === 'Sở Y tế')).not.toHaveProperty('refersTo');
  const team = owners.find((o) => o.refersTo !== undefined);
  expect(team?.evidence.map((e) => e.quote)).toEqual(['Tổ công tác', 'Tổ công tác về dữ liệu dùng chung']);
});
