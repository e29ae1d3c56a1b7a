import { expect, test } from 'vitest';
import { tasksCsv } from '../../src/csv/index.js';
import { directive, followed, HOSTILE } from '../samples.js';

test('a line a task, with a head and a byte order mark', () => {
  const [head, first, second, end] = tasksCsv(followed).split('\r\n');
  expect(head).toBe('\uFEFFMã,Văn bản,Nhiệm vụ,Chủ trì,Phối hợp,Thời hạn,Hạn cuối,Trạng thái,Ghi chú');
  expect(first).toContain(`12/CT-UBND,"${directive.tasks[0]?.text}"`);
  expect(first?.endsWith(`15/03/2026,Đang làm,"'=đã nhắc, ""hai"" lần"`)).toBe(true);
  expect(second?.startsWith('0123456789abcde1,khoa.pdf,')).toBe(true);
  expect(end).toBe('');
});

test('no words make a formula or another line', () => {
  const [task] = followed;
  const tasks = HOSTILE.flatMap((note) => (task ? [{ ...task, note }] : []));
  const lines = tasksCsv(tasks).split('\r\n');
  expect(lines).toHaveLength(HOSTILE.length + 2);
  expect(lines.join('\n')).not.toMatch(/(?:^|,)"?[=+@-]/mu);
});
