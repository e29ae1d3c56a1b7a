import { describe, expect, test } from 'vitest';
import {
  boundary,
  fold,
  isSyllable,
  literal,
  markedRate,
  stripDiacritics,
  syllableRate,
  tokens,
} from '../src/index.js';

describe('boundary', () => {
  test.each([
    ['ủy', 'Ủy ban', true],
    ['đ', 'đ) Chủ trì', true],
    ['sáng', 'sáng kiến', true],
    ['ban', 'bang giao', false],
    ['an', 'ban', false],
    ['a|b', 'ab', false],
    ['quý', 'quý4', false],
  ])('%s in %s: %s', (source, text, found) => expect(boundary(source).test(text)).toBe(found));
  test('literal text is matched over any white space', () => {
    expect(boundary(literal('chủ trì')).test('do Sở chủ\ntrì')).toBe(true);
    expect(boundary(literal('v.v')).test('vxv')).toBe(false);
    expect(new RegExp(literal('chủ trì (chính)'), 'u').test('chủ  trì\n(chính)')).toBe(true);
  });
});

describe('fold', () => {
  test.each([
    ['Hoà bình', 'hòa bình'],
    ['UỶ BAN', 'ủy ban'],
    ['khoẻ', 'khỏe'],
    ['thuý', 'thúy'],
    ['quý', 'quý'],
    ['ngoài', 'ngoài'],
    ['hoàn thành', 'hoàn thành'],
    ['“A” – B’', '"a" - b\''],
    ['a\u00a0b\nc', 'a b c'],
  ])('%s → %s', (text, expected) => {
    expect(fold(text)).toBe(expected);
    expect(fold(text)).toHaveLength(text.length);
  });
  test('marks go', () => expect(stripDiacritics('Đôn đốc')).toBe('Don doc'));
});

test.each([
  ['Nghị định 30/2020/NĐ-CP ngày 05/3/2020', ['Nghị', 'định', '30/2020/NĐ-CP', 'ngày', '05/3/2020']],
  ['số 328-KL/ĐUK', ['số', '328-KL/ĐUK']],
  ['1.200 hồ sơ; 15% (quý IV)', ['1.200', 'hồ', 'sơ', '15', 'quý', 'IV']],
  ['264a', ['264', 'a']],
  ['', []],
])('tokens of %j', (text, expected) => {
  expect(tokens(text).map((t) => t.text)).toEqual(expected);
  for (const t of tokens(text)) expect(text.slice(t.start, t.end)).toBe(t.text);
});

describe('syllables', () => {
  test.each(['thống', 'nghiêng', 'quyết', 'giữa', 'uỷ', 'khuyến', 'gì', 'ước', 'đến', 'xoong', 'quận'])(
    '%s is one',
    (w) => expect(isSyllable(w)).toBe(true),
  );
  test.each(['þy', 'thốgn', 'brn', 'world', 'zyx', 'ngg', 'aeo'])('%s is none', (w) =>
    expect(isSyllable(w)).toBe(false),
  );

  test('a good layer, a garbage layer and one without marks', () => {
    const good = 'Giao Sở Tài chính chủ trì, phối hợp với Sở Nội vụ tham mưu Ủy ban nhân dân tỉnh';
    const garbage = 'þY BAN NH¢N D¢N TØNH Qu¶ng Ng·i c«ng v¨n vÒ viÖc triÓn khai';
    expect(syllableRate(good)).toBe(1);
    expect(markedRate(good)).toBeGreaterThan(0.6);
    expect(syllableRate(garbage)).toBeLessThan(0.75);
    expect(markedRate(stripDiacritics(good))).toBe(0);
    expect(syllableRate('2019 (%)')).toBe(1);
  });
});
