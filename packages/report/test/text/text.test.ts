import { describe, expect, test } from 'vitest';
import { displayWidth } from '../../src/present/width.js';
import { critiqueText, directiveText, tasksText } from '../../src/text/index.js';
import { critique, directive, failed, followed, hostileCritique, hostileDirective } from '../samples.js';

const ESCAPE = '\u001B';

test('a directive in a wide terminal', async () => {
  await expect(directiveText([directive, failed], { width: 110 })).toMatchFileSnapshot('../golden/directive-110.txt');
});

test('a directive in a narrow terminal', async () => {
  await expect(directiveText([directive], { width: 60 })).toMatchFileSnapshot('../golden/directive-60.txt');
});

test('a critique', async () => {
  await expect(critiqueText([critique])).toMatchFileSnapshot('../golden/critique-100.txt');
});

test('tasks of a ledger', async () => {
  await expect(tasksText(followed, { width: 120 })).toMatchFileSnapshot('../golden/tasks-120.txt');
  expect(tasksText([])).toBe('Không có nhiệm vụ nào.\n');
});

test('a column in which nothing stands is left out', () => {
  const tasks = directive.tasks.map((t) => ({ ...t, coordinating: [] }));
  expect(directiveText([{ ...directive, tasks }], { width: 110 })).not.toContain('Phối hợp');
});

test('a plan that could not be read has no verdict', () => {
  const text = critiqueText([{ ...critique, status: 'failed', problems: failed.problems, items: [], findings: [] }]);
  expect(text).toContain('Tệp có mật khẩu.');
  expect(text).not.toContain('KẾT LUẬN');
});

describe('colour', () => {
  test('only if asked for', () => {
    expect(directiveText([directive]) + critiqueText([critique])).not.toContain(ESCAPE);
    expect(critiqueText([critique], { color: true })).toContain(`${ESCAPE}[31mchưa đạt`);
  });
  test('changes nothing else', () => {
    const strip = (text: string) => text.replace(/\u001B\[\d+m/gu, '');
    const lines = (text: string) => text.split('\n').map((l) => l.trimEnd());
    expect(lines(strip(directiveText([directive], { color: true })))).toEqual(lines(directiveText([directive])));
    expect(lines(strip(critiqueText([critique], { color: true })))).toEqual(lines(critiqueText([critique])));
  });
});

describe.each([40, 70, 100, 160])('hostile words in %i columns', (width) => {
  const text = directiveText([hostileDirective], { width }) + critiqueText([hostileCritique], { width });
  test('no line is longer than the terminal', () => {
    expect(text.split('\n').filter((line) => displayWidth(line) > width)).toEqual([]);
  });
  test('no control codes reach it', () => {
    expect(text).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/u);
  });
});

test('no results, no words', () => expect(directiveText([]) + critiqueText([])).toBe(''));
