import { boundary } from '@dondoc/text';
import { expect, test } from 'vitest';
import { rare } from '../../src/words/rare.js';

test.each([
  ['ngay', 'làm ngay, và ngay sau đó'],
  ['ngay', 'ngayx nay ngaỳ'],
  ['ngay|sau khi', 'ngaysau khi xong'],
  ['hết\\s+(năm|quý)', 'hết năm, hết quý; hếtnăm'],
  ['', ''],
])('%s in “%s”: what the bounded pattern alone finds', (source, text) => {
  const plain = (m: RegExpExecArray): unknown => [m.index, ...m];
  expect(Array.from(rare(source)(text), plain)).toEqual(Array.from(text.matchAll(boundary(source, 'gu')), plain));
});

test('what stands within a longer word is not found', () => {
  expect([...rare('ngay')('ngayx')]).toEqual([]);
  expect(Array.from(rare('ngay')('đi ngay'), (m) => m.index)).toEqual([3]);
});
