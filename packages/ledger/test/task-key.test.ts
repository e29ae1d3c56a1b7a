import { describe, expect, test } from 'vitest';
import { searchKey, searchPattern, taskIds } from '../src/task-key.js';
import { task } from './sample.js';

describe('words match whole, without marks', () => {
  test.each<[string, readonly string[], string, boolean]>([
    ['case and marks', ['Sở Y tế'], 'SO Y TE', true],
    ['đ', ['Đảng ủy Khối'], 'dang uy khoi', true],
    ['tone placement', ['Thành uỷ'], 'thành ủy', true],
    ['decomposed', ['Sở Y tế'.normalize('NFD')], 'Sở Y tế', true],
    ['part of a name', ['Công an tỉnh'], 'công an', true],
    ['punctuation', ['UBND các xã, phường'], 'xã phường', true],
    ['no part of a word', ['Sở Tài chính'], 'Sở Tài ch', false],
    ['not over two names', ['Sở Y tế', 'Công an tỉnh'], 'tế công an', false],
    ['another name', ['Sở Y tế'], 'Sở Nội vụ', false],
    ['wild cards are no words', ['Sở Y tế'], 'Sở % tế', false],
  ])('%s', (_, names, looked, found) => {
    expect(searchKey(names).includes(searchPattern(looked) ?? '?')).toBe(found);
  });
  test('nothing to look for', () => expect(searchPattern(' …! ')).toBeNull());
});

describe('taskIds', () => {
  const [id] = taskIds('a', [task('Giao Sở Y tế báo cáo.')]);
  test.each<[string, string, string, boolean]>([
    ['the same words', 'a', 'Giao Sở Y tế báo cáo.', true],
    ['other spaces, case and marks', 'a', 'GIAO  Sở Y tê,\nbáo cáo', true],
    ['another word', 'a', 'Giao Sở Y tế báo cáo ngay.', false],
    ['another document', 'b', 'Giao Sở Y tế báo cáo.', false],
  ])('%s', (_, sha, text, same) => expect(taskIds(sha, [task(text)])[0] === id).toBe(same));
  test('equal quotes are told apart by their order', () => {
    const ids = taskIds('a', [task('Báo cáo.'), task('Khác.'), task('Báo cáo.')]);
    expect(new Set(ids).size).toBe(3);
    expect(taskIds('a', [task('Báo cáo.'), task('Báo cáo.')])).toEqual([ids[0], ids[2]]);
  });
});
