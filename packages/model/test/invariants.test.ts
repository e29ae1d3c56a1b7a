import { describe, expect, test } from 'vitest';
import {
  checkEvidence,
  checkSpan,
  confidenceOf,
  DondocError,
  evidenceOf,
  type OriginSpan,
  toProblem,
} from '../src/index.js';

const box = (x0: number, y0: number) => ({ x0, y0, x1: x0 + 30, y1: y0 + 12 });
const word = (start: number, end: number, x0: number, y0: number, page = 1, confidence = 0.9): OriginSpan => ({
  start,
  end,
  origin: { kind: 'page', page, box: box(x0, y0), confidence },
});
/** Two words on a line, one on the next, one on the next page. */
const document = {
  text: 'Giao Sở Y tế',
  origins: [word(0, 4, 80, 100), word(5, 7, 120, 101, 1, 0.3), word(8, 9, 80, 120), word(10, 12, 80, 60, 2)],
};

describe('evidenceOf', () => {
  test('a box a line, the page of the first word', () => {
    expect(evidenceOf(document, { start: 0, end: 12 })).toEqual({
      start: 0,
      end: 12,
      quote: 'Giao Sở Y tế',
      page: 1,
      boxes: [{ x0: 80, y0: 100, x1: 150, y1: 113 }, box(80, 120), box(80, 60)],
    });
  });
  test('half a word is its whole box', () =>
    expect(evidenceOf(document, { start: 6, end: 7 }).boxes).toEqual([box(120, 101)]));
  test('text without pages has neither page nor boxes', () => {
    const evidence = evidenceOf(
      { text: 'ab', origins: [{ start: 0, end: 2, origin: { kind: 'inserted', reason: 'numbering' } }] },
      { start: 0, end: 2 },
    );
    expect(evidence).toMatchObject({ page: null, boxes: [] });
  });
});

test('confidenceOf takes the lower fifth, and is undefined for born-digital text', () => {
  expect(confidenceOf(document, { start: 0, end: 12 })).toBe(0.3);
  expect(confidenceOf(document, { start: 8, end: 12 })).toBe(0.9);
  expect(confidenceOf({ text: 'ab', origins: [] }, { start: 0, end: 2 })).toBeUndefined();
});

describe('what may not be', () => {
  const evidence = evidenceOf(document, { start: 5, end: 7 });
  test('a true quote passes', () => expect(() => checkEvidence(document.text, [evidence], 't1')).not.toThrow());
  test.each([
    ['another quote', { ...evidence, quote: 'Sô' }],
    ['an empty span', { ...evidence, end: 5, quote: '' }],
    ['outside the text', { ...evidence, start: 10, end: 14, quote: 'tế  ' }],
    ['a page without boxes', { ...evidence, boxes: [] }],
  ])('%s', (_, wrong) => expect(() => checkEvidence(document.text, [wrong], 't1')).toThrow(DondocError));
  test('a span that falls', () => expect(() => checkSpan('abc', { start: 2, end: 1 }, 'x')).toThrow(/nằm ngoài/u));
});

test('an error becomes the problem of its page', () => {
  const error = new DondocError('ocr/timeout', 'Trang 3 quá lâu', 'Chạy lại với --timeout lớn hơn.', { page: 3 });
  expect(toProblem(error)).toEqual({
    code: 'ocr/timeout',
    message: 'Trang 3 quá lâu',
    remedy: 'Chạy lại với --timeout lớn hơn.',
    page: 3,
  });
});
