import { describe, expect, test } from 'vitest';
import { indexTokens, searchKey, searchPattern, searchQuery } from '../src/search-words.js';

describe('words match whole, without marks', () => {
  test.each<[string, readonly string[], string, boolean]>([
    ['case and marks', ['Sở Y tế'], 'SO Y TE', true],
    ['đ', ['Đảng ủy Khối'], 'dang uy khoi', true],
    ['tone placement', ['Thành uỷ'], 'thành ủy', true],
    ['decomposed', ['Sở Y tế'.normalize('NFD')], 'Sở Y tế', true],
    ['part of a name', ['Công an tỉnh'], 'công an', true],
    ['punctuation', ['UBND các xã, phường'], 'xã phường', true],
    ['no part of a word', ['Sở Tài chính'], 'Sở Tài ch', false],
    ['not over two names', ['Sở Y tế', 'Công an tỉnh'], 'tế công an', false],
    ['another name', ['Sở Y tế'], 'Sở Nội vụ', false],
    ['wild cards are no words', ['Sở Y tế'], 'Sở % tế', false],
  ])('%s', (_, names, looked, found) => {
    expect(searchKey(names).includes(searchPattern(looked) ?? '?')).toBe(found);
  });
  test('nothing to look for', () => expect(searchPattern(' …! ')).toBeNull());
});

describe('a word without marks finds any, one with marks itself', () => {
  const tokens = new Set(indexTokens(['Thành uỷ Huế, 12a'], ['Sở Y tế']).split(' '));
  test.each<[string, boolean]>([
    ['thanh uy', true],
    ['Thành ủy', true],
    ['thành ụy', false],
    ['so y te', true],
    ['SỞ Y TẾ', true],
    ['sờ y tế', false],
    ['12A', true],
    ['12', false],
    ['hue'.normalize('NFD'), true],
    ['Huế'.normalize('NFD'), true],
  ])('%s', (text, found) => expect(searchQuery(text)?.tokens.every((t) => tokens.has(t))).toBe(found));
});

test('quotes make phrases', () =>
  expect(searchQuery('“Sở Y tế” báo "cáo"')).toEqual({
    tokens: ['sơ\u0309', 'y', 'tê\u0301', 'bao\u0301', 'cao\u0301'].map((t) => (t.normalize('NFC') === t ? t : t)),
    phrases: [' so y te ', ' cao '],
  }));
