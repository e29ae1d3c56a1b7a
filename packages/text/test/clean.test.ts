import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clean, OffsetMap } from '../src/index.js';

/** Strings of the characters that cleaning cares about, decomposed letters among them. */
const messy = fc
  .array(
    fc.constantFrom(
      'a',
      'ẩ',
      'ẩ'.normalize('NFD'),
      'đ',
      ' ',
      '\u00a0',
      '\u200b',
      '\r\n',
      '\r',
      '\n',
      '\ufeff',
      'ﬁ',
      '👍',
      '\u0301',
      '.',
    ),
  )
  .map((parts) => parts.join(''));

describe('clean', () => {
  test.each([
    ['NFD becomes NFC', 'đẩy mạnh'.normalize('NFD'), 'đẩy mạnh'],
    ['line ends', 'a\r\nb\rc\nd', 'a\nb\nc\nd'],
    ['odd spaces', 'Số\u00a0328\u2009-\u202fKL', 'Số 328 - KL'],
    ['zero-width characters', 'quý\u200b 4\ufeff', 'quý 4'],
    ['ligatures', 'ﬁle', 'file'],
    ['plain text stays', 'Giao Sở Nội vụ; báo cáo.', 'Giao Sở Nội vụ; báo cáo.'],
  ])('%s', (_, raw, expected) => expect(clean(raw).text).toBe(expected));

  test('the text is NFC and the map rises from 0 to the length of the source', () => {
    fc.assert(
      fc.property(messy, (raw) => {
        const { text, map } = clean(raw);
        expect(text).toBe(text.normalize('NFC'));
        expect(map.length).toBe(text.length);
        expect(map.toSource(text.length)).toBe(raw.length);
        for (let i = 1; i <= text.length; i++) expect(map.toSource(i)).toBeGreaterThanOrEqual(map.toSource(i - 1));
      }),
    );
  });

  test('every character that was kept is found again where the map says', () => {
    fc.assert(
      fc.property(messy, (raw) => {
        const { text, map } = clean(raw);
        for (let i = 0; i < text.length; i++)
          if (raw[map.toSource(i)] === text[i]) expect(text[map.toClean(map.toSource(i))]).toBe(text[i]);
      }),
    );
  });

  test('cleaning twice changes nothing', () => {
    fc.assert(
      fc.property(messy, (raw) => {
        expect(clean(clean(raw).text).text).toBe(clean(raw).text);
      }),
    );
  });
});

describe('OffsetMap', () => {
  test('composes', () => {
    const first = clean('e\u0301\r\nx');
    const second = OffsetMap.from([1, 2, 3]);
    const both = first.map.andThen(second);
    expect([0, 1, 2].map((i) => both.toSource(i))).toEqual([2, 4, 5]);
  });
  test('refuses offsets that fall, and offsets outside the text', () => {
    expect(() => OffsetMap.from([2, 1])).toThrow(RangeError);
    expect(() => OffsetMap.identity(3).toSource(4)).toThrow(RangeError);
  });
});
