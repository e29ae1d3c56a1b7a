import { type DeadlineResult, isoDate } from '@dondoc/model';
import { describe, expect, test } from 'vitest';
import { deadlineWords, documentName, ownerNames, pagesOf, percent, plain } from '../../src/present/fields.js';
import { directive, failed, quote } from '../samples.js';

const deadline = (words: Partial<DeadlineResult>): DeadlineResult => ({
  text: 'hạn',
  kind: 'by',
  start: null,
  end: null,
  every: null,
  implied: false,
  ...words,
});
const day = (text: string) => isoDate(text);

describe('deadlineWords', () => {
  test.each<[string, DeadlineResult | null, string]>([
    ['none', null, ''],
    ['a day', deadline({ end: day('2026-03-15') }), '15/03/2026 “hạn”'],
    ['a period', deadline({ start: day('2026-04-01'), end: day('2026-06-30') }), '01/04/2026 – 30/06/2026 “hạn”'],
    ['one day as a period', deadline({ start: day('2026-04-01'), end: day('2026-04-01') }), '01/04/2026 “hạn”'],
    ['an open period', deadline({ start: day('2026-01-01') }), 'từ 01/01/2026 “hạn”'],
    ['an implied year', deadline({ end: day('2026-03-15'), implied: true }), '≈ 15/03/2026 “hạn”'],
    ['a recurrence', deadline({ kind: 'recurring', every: 'half-year' }), '6 tháng một lần “hạn”'],
    [
      'a recurrence with a day',
      deadline({ kind: 'recurring', every: 'year', end: day('2030-12-31') }),
      'hằng năm, 31/12/2030 “hạn”',
    ],
    ['no day', deadline({ kind: 'vague', text: 'sớm' }), '“sớm”'],
  ])('%s', (_, given, expected) => expect(deadlineWords(given)).toBe(expected));
});

describe('plain', () => {
  test.each([
    ['a\n b\r\n\tc', 'a b c'],
    ['\u001B[31mđỏ\u001B[0m', '[31mđỏ[0m'],
    ['đầu\u202Eđuôi\u2066', 'đầuđuôi'],
    ['Nghị quyết – số 1', 'Nghị quyết – số 1'],
    ['a\u0301', 'a\u0301'],
  ])('%j', (given, expected) => expect(plain(given)).toBe(expected));
});

test('owners that stand above the passage are marked', () => {
  expect(
    ownerNames([
      { name: 'Sở Y tế', inherited: false },
      { name: 'UBND xã', inherited: true },
    ]),
  ).toBe('Sở Y tế; UBND xã*');
});

test('pages are of the document itself, each once', () => {
  expect(pagesOf([quote('a', 0, 2), quote('b', 5, 2), quote('c', 9, 3)])).toBe('2, 3');
  expect(pagesOf([{ ...quote('a', 0, 7), document: 'khác' }, quote('b', 0, null)])).toBe('');
});

test('a document goes by type and number, or by its file', () => {
  expect(documentName(directive.header, directive.source)).toBe('Chỉ thị 12/CT-UBND');
  expect(documentName(failed.header, { ...failed.source, path: 'C:\\den\\khoa.pdf' })).toBe('khoa.pdf');
});

test('percent', () => expect([0, 0.395, 1].map(percent)).toEqual(['0 %', '40 %', '100 %']));
