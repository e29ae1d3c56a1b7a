import { expect, test } from 'vitest';
import { readJson } from '../../src/index.js';
import { pagedDocument } from '../content.js';

test('blocks are slices of the text with boxes and confidence, furniture is kept and marked', () => {
  const document = pagedDocument([
    { page: 1, lines: ['Giao Sở Y tế', 'báo cáo.'], confidence: 0.9 },
    { page: 1, lines: ['ĐÃ NHẬN'], zone: 'stamp' },
  ]);
  const json = readJson(document);
  const [block] = json.blocks;
  expect(json.blocks).toHaveLength(1);
  expect(block).toMatchObject({ kind: 'paragraph', page: 1, text: 'Giao Sở Y tế báo cáo.', confidence: 0.9 });
  expect(json.text.slice(block?.start, block?.end)).toBe(block?.text);
  expect(block?.boxes).toHaveLength(2);
  expect(json.furniture).toMatchObject([{ zone: 'stamp', page: 1, text: 'ĐÃ NHẬN' }]);
  expect(JSON.parse(JSON.stringify(json))).toEqual(json);
});
