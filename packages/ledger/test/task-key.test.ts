import { describe, expect, test } from 'vitest';
import { taskIds } from '../src/task-key.js';
import { task } from './sample.js';

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
