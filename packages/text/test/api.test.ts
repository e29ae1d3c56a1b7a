import { expect, test } from 'vitest';
import * as api from '../src/index.js';

test('the public surface', () => {
  expect(Object.keys(api).sort()).toEqual([
    'LanguageModel',
    'OffsetMap',
    'WORD_END',
    'WORD_START',
    'boundary',
    'clean',
    'convertLegacy',
    'encodingOfFont',
    'fold',
    'isSyllable',
    'literal',
    'loadLanguageModel',
    'markedRate',
    'mend',
    'placeTones',
    'sentences',
    'sourceOf',
    'stripDiacritics',
    'stripTone',
    'syllableRate',
    'tokens',
  ]);
});
