import { expect, test } from 'vitest';
import { standing } from './goals.mjs';
import { accuracyPage } from './page.mjs';
import { readScore } from './score.mjs';

const PRINTED = `header.signer a.txt: gold "Nguyễn Văn A" got null
missed a.txt: Sở Y tế báo cáo
extra item b.txt: Tăng cường tuyên truyền
missed c.txt: Sở Tài chính

directives
  task                                   95.8     100.0      97.9       138
  deadline accuracy (matched)                                85.5       138
  task F1 97.9 · lead F1 -
`;
const PAGES = `
scans
  a-p1.pdf                            CER 12.1   WER 104.2 words 98.5     9.1 s
`;
const scored = (taskF1: number) => ({
  directives: { figures: { 'task F1': taskF1, 'lead F1': null }, failures: 0, ...readScore(PRINTED) },
});

test('rows and counts of misses are read, words of documents are not', () => {
  const { rows, misses } = readScore(PRINTED);
  expect(rows).toEqual([
    ['task', '95.8', '100.0', '97.9', '138'],
    ['deadline accuracy (matched)', '', '', '85.5', '138'],
  ]);
  expect(misses).toEqual([
    ['missed', 2],
    ['header.signer', 1],
    ['extra item', 1],
  ]);
  expect(readScore(PAGES).rows).toEqual([['a-p1.pdf', '12.1', '104.2', '98.5', '9.1']]);
  expect(accuracyPage({ date: '2026-01-02', commit: 'abc', parts: scored(0.9), earlier: '' })).not.toMatch(
    /Nguyễn|Sở Y tế/u,
  );
});

test('history grows, newest first; a second run at one commit takes the place of the first', () => {
  const first = accuracyPage({ date: '2026-01-02', commit: 'abc', parts: scored(0.7), earlier: '' });
  const again = accuracyPage({ date: '2026-01-02', commit: 'abc', parts: scored(0.8), earlier: first });
  const later = accuracyPage({ date: '2026-01-03', commit: 'def', parts: scored(0.9), earlier: again });
  const history = later.split('\n').filter((line: string) => /^\| 2026-/u.test(line));
  expect(history.map((line: string) => line.split(' | ').slice(0, 3))).toEqual([
    ['| 2026-01-03', 'def', '90.0'],
    ['| 2026-01-02', 'abc', '80.0'],
  ]);
});

test.each([
  [0.9, { floor: 0.5, target: 0.9 }, 'target'],
  [0.5, { floor: 0.5, target: 0.9 }, 'floor'],
  [0.4, { floor: 0.5, target: 0.9 }, 'below'],
  [0.4, { target: 0.9 }, 'open'],
  [0.02, { floor: 0.08, target: 0.025, less: true }, 'target'],
  [0.09, { floor: 0.08, target: 0.025, less: true }, 'below'],
])('%s against %o is %s', (value, goal, expected) => expect(standing(value, goal)).toBe(expected));
