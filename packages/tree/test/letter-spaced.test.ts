import { expect, test } from 'vitest';
import { letterSpaced } from '../src/letter-spaced.js';

test.each<[string, readonly number[] | null]>([
  ['K Ế  H O Ạ C H', [2]],
  ['K Ế H O Ạ C H', [2]],
  ['C H Ỉ T H Ị', [3]],
  ['Q U Y Ế T   Đ Ị N H', [5]],
  ['T H Ô N G B Á O', [5]],
  ['B Á O', null],
  ['Kế hoạch', null],
  ['A B C D E', null],
  ['K Ế hoạch', null],
])('%s', (text, ends) => expect(letterSpaced(text)).toEqual(ends && new Set(ends)));
