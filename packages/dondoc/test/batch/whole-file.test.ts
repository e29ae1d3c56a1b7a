import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isWhole } from '../../src/batch/whole-file.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dondoc-whole-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const ZIP_END = `PK\u0005\u0006${'\0'.repeat(18)}`;

test.each<[string, string | readonly number[], boolean]>([
  ['a.pdf', '%PDF-1.7\n1 0 obj\nendobj\ntrailer\n%%EOF\n', true],
  ['cut.pdf', '%PDF-1.7\n1 0 obj\nendobj\n', false],
  ['tail.pdf', `%PDF-1.7\n%%EOF\n${'\0'.repeat(2000)}`, true],
  ['early-end.pdf', `%PDF-1.7\n%%EOF\n${'x'.repeat(5000)}`, false],
  ['words.pdf', 'không phải PDF', true],
  ['empty.pdf', '', false],
  ['a.docx', `PK\u0003\u0004…${ZIP_END}`, true],
  ['comment.docx', `PK\u0003\u0004…${ZIP_END}${'c'.repeat(60_000)}`, true],
  ['cut.docx', 'PK\u0003\u0004…', false],
  ['a.jpg', [0xff, 0xd8, 1, 2, 0xff, 0xd9], true],
  ['padded.jpg', [0xff, 0xd8, 1, 0xff, 0xd9, 0, 0, 0], true],
  ['cut.JPG', [0xff, 0xd8, 1, 2, 3], false],
  ['a.png', '\u0089PNG…IEND\u00ae\u0042\u0060\u0082', true],
  ['cut.png', '\u0089PNG…IDAT', false],
  ['a.tif', 'II*', true],
  ['a.txt', 'x', true],
  ['empty.txt', '', false],
])('%s', async (name, content, whole) => {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? Buffer.from(content, 'latin1') : Buffer.from(content));
  expect(await isWhole(path)).toBe(whole);
});

test('a file that is gone is no half file', async () => {
  await expect(isWhole(join(folder, 'mất.pdf'))).rejects.toMatchObject({ code: 'ENOENT' });
});
