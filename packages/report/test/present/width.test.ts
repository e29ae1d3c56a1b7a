import { describe, expect, test } from 'vitest';
import { displayWidth, wrap } from '../../src/present/width.js';

describe('displayWidth', () => {
  test.each([
    ['đôn đốc', 7],
    ['đôn đốc'.normalize('NFD'), 7],
    ['漢字', 4],
    ['ＡＢ', 4],
    ['a\u200Bb', 2],
    ['', 0],
    ['│─', 2],
  ])('%j takes %i columns', (text, width) => expect(displayWidth(text)).toBe(width));
});

describe('wrap', () => {
  test.each<[string, number, readonly string[]]>([
    ['một hai ba', 7, ['một hai', 'ba']],
    ['một hai ba', 100, ['một hai ba']],
    ['', 10, ['']],
    ['abcdefgh', 3, ['abc', 'def', 'gh']],
    ['xin abcdefgh', 5, ['xin', 'abcde', 'fgh']],
    ['漢字漢', 4, ['漢字', '漢']],
    ['  hai   khoảng\ntrắng ', 20, ['hai khoảng trắng']],
  ])('%j in %i columns', (text, width, lines) => expect(wrap(text, width)).toEqual(lines));

  test('marks stay with their letters', () => {
    const word = 'ệ'.normalize('NFD').repeat(5);
    expect(wrap(word, 2).map((l) => l.normalize('NFC'))).toEqual(['ệệ', 'ệệ', 'ệ']);
  });
});
