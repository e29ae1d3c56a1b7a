import { describe, expect, it } from 'vitest';
import { overlapsOf } from '../src/overlaps.js';
import { cosine, vectors } from '../src/similarity.js';
import { exampleDocument } from '../src/testing.js';

const overlaps = (...texts: string[]) =>
  overlapsOf(exampleDocument({ items: texts.map((text) => ({ text })) }).facts.items);

describe('overlapsOf', () => {
  it('finds what is said twice, whatever its spelling', () => {
    const [pair] = overlaps(
      'Rà soát, hoà giải các vụ tranh chấp đất đai tại thôn Thuỷ Trung.',
      'Tổ chức giải bóng đá thiếu niên nhi đồng xã năm 2026.',
      'RÀ SOÁT, hòa giải các vụ tranh chấp đất đai tại thôn Thủy Trung',
    );
    expect(pair).toEqual({ items: ['i1', 'i3'], similarity: 1 });
  });

  it.each([
    ['other work', 'Rà soát, hòa giải các vụ tranh chấp đất đai.', 'Rà soát, lập danh sách các hộ nghèo năm 2026.'],
    ['too short to tell', 'Báo cáo kết quả.', 'Báo cáo kết quả.'],
  ])('leaves alone: %s', (_, a, b) => {
    expect(overlaps(a, b)).toEqual([]);
  });
});

describe('cosine', () => {
  it('is 1 for the same words, 0 for none in common, 0 for no words', () => {
    const [a, b, c, d] = vectors(['rà soát hộ nghèo', 'hộ nghèo rà soát hộ nghèo', 'giải bóng đá', '']);
    if (!a || !b || !c || !d) throw new Error('four vectors');
    expect(cosine(a, a)).toBeCloseTo(1);
    expect(cosine(a, b)).toBeGreaterThan(0.6);
    expect(cosine(a, c)).toBe(0);
    expect(cosine(a, d)).toBe(0);
  });
});
