import { factValue, type SourceDocument } from '@dondoc/model';
import { describe, expect, test } from 'vitest';
import { extractFacts } from '../../src/extract-facts.js';
import { documentOf } from '../document-of.js';

const HEAD = { text: 'Lam Hà, ngày 10 tháng 3 năm 2031', role: 'letterhead' } as const;

/** The document as an engine read it, every word with this confidence. */
function scanned(document: SourceDocument, confidence: number): SourceDocument {
  const box = { x0: 0, y0: 0, x1: 100, y1: 10 };
  return {
    ...document,
    origins: document.origins.map((o) => ({ ...o, origin: { kind: 'page', page: 1, box, confidence } })),
  };
}

const deadlineOf = (text: string, confidence?: number) => {
  const document = documentOf([HEAD, `1. Sở Y tế ${text}`]);
  const [task] = extractFacts(confidence === undefined ? document : scanned(document, confidence)).tasks;
  return task?.deadline;
};
const value = (text: string, confidence?: number) => {
  const fact = deadlineOf(text, confidence);
  return fact ? factValue(fact) : null;
};

describe('a day of a year that is not told', () => {
  test('gone by when the document was written: this year or the next', () => {
    const d = value('báo cáo kết quả trước ngày 15/01.');
    expect([d?.end, d?.alternatives, d?.confidence]).toEqual(['2031-01-15', [{ start: null, end: '2032-01-15' }], 0.5]);
  });
  test.each([['trước ngày 15/5'], ['trước ngày 15/01/2031']])('%s is one day alone', (phrase) => {
    const d = value(`báo cáo kết quả ${phrase}.`);
    expect(d?.alternatives).toBeUndefined();
    expect(d?.confidence).toBeUndefined();
  });
});

describe('a quarter of which strokes may be lost', () => {
  test('read well, or typed, it is what it says', () => {
    expect(value('hoàn thành việc rà soát trong quý I/2032.')?.alternatives).toBeUndefined();
    expect(value('hoàn thành việc rà soát trong quý I/2032.', 0.95)?.alternatives).toBeUndefined();
  });
  test('read badly, it may have one stroke more', () => {
    const d = value('hoàn thành việc rà soát trong quý I/2032.', 0.7);
    expect([d?.start, d?.alternatives, d?.confidence]).toEqual([
      '2032-01-01',
      [{ start: '2032-04-01', end: '2032-06-30' }],
      0.5,
    ]);
  });
  test('a numeral that nobody writes is read as it can be, and in doubt', () => {
    const d = value('hoàn thành việc rà soát trong quý 11/2032.');
    expect([d?.start, d?.end, d?.confidence]).toEqual(['2032-04-01', '2032-06-30', 0.5]);
    expect(d?.alternatives).toEqual([{ start: '2032-07-01', end: '2032-09-30' }]);
  });
  test('figures and IV stand', () => {
    expect(value('hoàn thành việc rà soát trong quý 2/2032.', 0.7)?.alternatives).toBeUndefined();
    expect(value('hoàn thành việc rà soát trong quý IV/2032.', 0.7)?.alternatives).toBeUndefined();
  });
});

describe('figures that are no day', () => {
  test.each([
    'báo cáo kết quả trước ngày 1S/9/2031.',
    'báo cáo kết quả trước ngày 31/9/2031.',
    'kịp thời báo cáo chậm nhất ngày l5/O9/2031.',
  ])('set a deadline that cannot be read: %s', (text) => {
    const fact = deadlineOf(text);
    expect(fact?.presence).toBe('unreadable');
    if (fact?.presence === 'unreadable') expect(fact.evidence[0]?.quote).toMatch(/ngày/u);
  });
  test('beside a time that can be read they are not needed', () =>
    expect(value('báo cáo trước ngày 15/9/2031, thay cho hạn trước ngày 31/9/2031.')?.end).toBe('2031-09-15'));
  test('where nothing names a time, none is missing its figures', () =>
    expect(deadlineOf('kiểm tra hồ sơ số S1/9 của đơn vị.')?.presence).toBe('absent'));
});
