import { loadLanguageModel } from '@dondoc/text';
import { expect, test } from 'vitest';
import type { LayoutWord } from '../../src/layout/words.js';
import { mendWords } from '../../src/words/mend-words.js';

/** Words of one line, ten points a letter. */
function line(text: string, confidence = 0.9): LayoutWord[] {
  let x = 0;
  return text.split(' ').map((word): LayoutWord => {
    const x0 = x;
    x += 10 * (word.length + 1);
    return { text: word, confidence, line: 0, box: { x0, y0: 0, x1: x0 + 10 * word.length, y1: 12 } };
  });
}
const mended = async (words: readonly LayoutWord[]): Promise<LayoutWord[]> =>
  mendWords(words, await loadLanguageModel());

test('a mended word keeps its box and what was read, and is less sure', async () => {
  const words = line('các đơn vị tô chức thực hiện');
  const out = await mended(words);
  expect(out.map((w) => w.text).join(' ')).toBe('các đơn vị tổ chức thực hiện');
  expect(out[3]).toEqual({ ...words[3], text: 'tổ', raw: 'tô', confidence: expect.closeTo(0.765) });
  expect(out.filter((_, i) => i !== 3)).toEqual(words.filter((_, i) => i !== 3));
});

test('a word that is parted parts its box', async () => {
  const out = await mended(line('Đảng bộxã chủ trì'));
  expect(out.map((w) => w.text)).toEqual(['Đảng', 'bộ', 'xã', 'chủ', 'trì']);
  const [, bo, xa] = out;
  expect([bo?.raw, xa?.raw]).toEqual(['bộxã', 'bộxã']);
  expect([bo?.box.x0, xa?.box.x1]).toEqual([50, 90]);
  expect(bo?.box.x1).toBeLessThanOrEqual(xa?.box.x0 ?? 0);
});

test('letters set apart become one word in the box of all', async () => {
  const out = await mended(line('các t r ư ờ n g học'));
  expect(out.map((w) => w.text)).toEqual(['các', 'trường', 'học']);
  expect(out[1]).toMatchObject({ raw: 't r ư ờ n g', box: { x0: 40, x1: 150 } });
});

test('what is set apart stays out of it', async () => {
  const words = line('các đơn vị tô chức thực hiện').map((w, i) =>
    i === 3 ? { ...w, zone: 'handwriting' as const } : w,
  );
  expect(await mended(words)).toEqual(words);
});
