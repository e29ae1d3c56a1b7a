import { describe, expect, it } from 'vitest';
import { Neighbours } from '../src/neighbours.js';
import { cosine, topic, vectors } from '../src/similarity.js';

const texts = [
  'Rà soát, lập danh sách hộ nghèo của xã Hòa Bình',
  'Rà soát và lập danh sách các hộ nghèo xã Hòa Bình',
  'Sửa chữa 03 phòng học của Trường Tiểu học Nà Mạ',
  'Sửa chữa phòng học Trường Tiểu học Nà Mạ trong hè',
  'Trồng 200 cây bóng mát dọc đường liên thôn',
];

describe('Neighbours', () => {
  it.each([0.2, 0.4, 0.6, 0.8])('finds all that comparing each with each finds, from %d on', (least) => {
    const all = vectors(texts);
    const index = new Neighbours(least);
    for (const v of all) index.add(v);
    all.forEach((v) => {
      const slow = all.flatMap((o, at) => (cosine(v, o) >= least ? [at] : []));
      expect(
        index
          .near(v)
          .map((n) => n.at)
          .sort((a, b) => a - b),
      ).toEqual(slow);
    });
  });
});

describe('vectors', () => {
  it('leaves aside what the titles say', () => {
    const [a, b] = vectors(
      ['giảm nghèo bền vững tại Nà Mạ', 'giảm nghèo bền vững ở bản Hin'],
      topic(['giảm nghèo bền vững']),
    );
    const [c, d] = vectors(['giảm nghèo bền vững tại Nà Mạ', 'giảm nghèo bền vững ở bản Hin']);
    if (!a || !b || !c || !d) throw new Error('four vectors');
    expect(cosine(a, b)).toBeLessThan(cosine(c, d));
  });
});
