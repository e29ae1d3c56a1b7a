import { expect, test } from 'vitest';
import * as api from '../src/index.js';

test('the public surface', () => {
  expect(Object.keys(api).sort()).toEqual([
    'OffsetMap',
    'WORD_END',
    'WORD_START',
    'boundary',
    'clean',
    'fold',
    'isSyllable',
    'literal',
    'markedRate',
    'placeTones',
    'sentences',
    'stripDiacritics',
    'stripTone',
    'syllableRate',
    'tokens',
  ]);
});
