import { expect, test } from 'vitest';
import { parseMarker } from '../src/index.js';

test.each([
  ['I. MỤC ĐÍCH', 'roman', 'I'],
  ['IV- Tổ chức thực hiện', 'roman', 'IV'],
  ['IV - Tổ chức thực hiện', 'roman', 'IV'],
  ['Ii. nhiệm vụ', 'roman', 'II'],
  ['Iv. kinh phí', 'roman', 'IV'],
  ['A. PHẦN CHUNG', 'upper-alpha', 'A'],
  ['1. Giao Sở Y tế', 'decimal', '1'],
  ['1) Giao Sở Y tế', 'decimal', '1'],
  ['(2) Giao Sở Y tế', 'decimal', '2'],
  ['2/ Giao Sở Y tế', 'decimal', '2'],
  ['1.2. Xây dựng', 'decimal-multi', '1.2'],
  ['2.1 Ban hành quyết định', 'decimal-multi', '2.1'],
  ['3.1.2. Rà soát', 'decimal-multi', '3.1.2'],
  ['a) Chỉ đạo', 'lower-alpha', 'a'],
  ['đ) Chủ động', 'lower-alpha', 'đ'],
  ['a. Chỉ đạo', 'lower-alpha', 'a'],
  ['- Rà soát', 'bullet', ''],
  ['• Rà soát', 'bullet', ''],
  ['+ Rà soát', 'plus', ''],
  ['Điều 3. Hiệu lực', 'article', '3'],
  ['Chương II', 'chapter', 'II'],
  ['Mục 1. Quy định chung', 'section', '1'],
  ['2024. Năm nay', null, null],
  ['30/9 là hạn chót', null, null],
  ['140/NQ-CP; trong đó', null, null],
  ['2/Xây dựng kế hoạch', 'decimal', '2'],
  ['1.5 triệu đồng', null, null],
  ['V/v triển khai', null, null],
  ['Điều 3 Nghị định này', null, null],
  ['Mục 3 Kết luận số 01', null, null],
  ['Ủy ban nhân dân', null, null],
  ['C ác đơn vị', null, null],
  ['-5 độ', null, null],
  ['', null, null],
])('%s', (text, style, number) => {
  const marker = parseMarker(text);
  expect(marker?.style ?? null).toBe(style);
  expect(marker?.number ?? null).toBe(number);
});
