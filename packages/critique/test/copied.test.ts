import { describe, expect, it } from 'vitest';
import { copiedShare } from '../src/copied.js';
import { lowerFigure } from '../src/judge/figures.js';

describe('copiedShare', () => {
  const order = 'Giao các thôn rà soát, sửa chữa đường nội đồng trước mùa mưa năm nay.';
  it.each([
    ['all of it', 'rà soát, sửa chữa đường nội đồng trước mùa mưa', 1],
    ['another spelling', 'Rà soát – SỬA CHỮA đường nội đồng trước mùa mưa', 1],
    ['five syllables are a common phrase', 'rà soát, sửa chữa đường', 0],
    ['half of it', 'rà soát, sửa chữa đường nội do hai mươi hộ góp công', 0.5],
    ['no words', '', 0],
  ])('%s', (_, text, share) => {
    expect(copiedShare([text], [order])[0]).toBeCloseTo(share, 1);
  });
});

describe('lowerFigure', () => {
  it.each<[string, string, boolean | null]>([
    ['đạt 95%', 'đạt 80 %', true],
    ['đạt 95%', 'đạt 95%', false],
    ['tối thiểu 1,5 tỷ đồng', 'bố trí 1,2 tỉ đồng', true],
    ['tối thiểu 300 triệu đồng', 'bố trí 2 tỷ đồng', null],
    ['10 hội nghị', '8 hội nghị', null],
    ['đạt từ 80% đến 90%', 'đạt 70%', null],
    ['tối thiểu 1.200 triệu đồng', 'bố trí 900 triệu đồng', true],
  ])('%s / %s: %s', (ordered, planned, lower) => {
    expect(lowerFigure(ordered, planned)).toBe(lower);
  });
});
