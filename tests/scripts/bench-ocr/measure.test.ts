import { expect, test } from 'vitest';
import { judged, mendingOf, summed } from './measure.mjs';
import { withSection } from './page.mjs';
import { worstLines } from './worst-lines.mjs';

test('letters, words and recall of a page; page numbers, quotes and dashes do not count', () => {
  const page = judged('- 2 -\nGiao “Sở Y tế” – báo cáo', 'Giao "Sở Y tế" - bao cáo\n2');
  expect(page).toEqual({ letterErrors: 1, letters: 24, wordErrors: 1, words: 6, recall: 5 / 6 });
  const { cer, wer } = summed([page, { ...page, letterErrors: 0, wordErrors: 0 }]);
  expect([cer, wer]).toEqual([1 / 48, 1 / 12]);
});

test('words that mending set right and spoilt', () => {
  const gold = 'tổ chức thực hiện kế hoạch';
  expect(mendingOf(gold, 'tô chức thực hiện kế hoạch', 'tổ chức thực hiên kế hoạch')).toEqual({
    words: 6,
    wrong: 1,
    fixed: 1,
    spoilt: 1,
  });
});

test('the worst line is named with its place and reason', () => {
  const gold = 'Điều 1. Giao các đơn vị\nthực hiện nghiêm túc\nNơi nhận:\n- Như Điều 2;';
  const [worst] = worstLines([{ name: 'a.pdf', gold }], ['Điều 1. Giao các đơn vị\nNơi nhận:\n- Như Điều 2;']);
  expect(worst).toMatchObject({ file: 'a.pdf', line: 2, place: 'body', why: 'left out' });
});

test('a section takes the place of its older self', () => {
  const page = withSection('# A\n', 'steps', 'one');
  expect(withSection(withSection(page, 'memory', 'm'), 'steps', 'two')).toBe(
    withSection(withSection('# A\n', 'steps', 'two'), 'memory', 'm'),
  );
});
