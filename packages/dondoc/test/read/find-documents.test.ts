import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { expandInputs } from '../../src/read/find-documents.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dondoc-inputs-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function touch(...paths: readonly string[]): void {
  for (const path of paths) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), 'x');
  }
}
const found = async (...paths: readonly string[]): Promise<readonly string[]> =>
  (await expandInputs(paths.map((p) => join(folder, p)))).map(
    (f) => relative(folder, f.path) + (f.error ? ` ${f.error.code}` : ''),
  );

describe('expandInputs', () => {
  test('supported files of a folder and the folders in it, by path', async () => {
    touch('b.pdf', 'a/z.DOCX', 'a/1.txt', 'c.jpeg', 'd.tif', 'e.md');
    expect(await found('')).toEqual(['a/1.txt', 'a/z.DOCX', 'b.pdf', 'c.jpeg', 'd.tif', 'e.md']);
  });
  test('what is hidden, locked by Word or of another kind is left out', async () => {
    touch('.env', '.git/a.txt', '~$a.docx', 'a.xlsx', 'so.db', 'ok.txt');
    expect(await found('')).toEqual(['ok.txt']);
  });
  test('a folder without documents is told', async () => {
    touch('a.xlsx');
    mkdirSync(join(folder, 'trong'));
    expect(await found('')).toEqual([' input/no-documents']);
    expect(await found('trong')).toEqual(['trong input/no-documents']);
  });
  test('files that are named stay, whatever their kind and whether they are there', async () => {
    touch('a.xlsx');
    expect(await found('a.xlsx', 'khong-co.pdf')).toEqual(['a.xlsx', 'khong-co.pdf']);
  });
  test('each file once, where it comes first', async () => {
    touch('a.txt', 'b.txt');
    expect(await found('b.txt', '', './b.txt')).toEqual(['b.txt', 'a.txt']);
  });
  test('a link to a file is read, a link to a folder is not followed', async () => {
    touch('thu/a.txt');
    symlinkSync(join(folder, 'thu/a.txt'), join(folder, 'b.txt'));
    symlinkSync(folder, join(folder, 'thu/vong.txt'));
    expect(await found('')).toEqual(['b.txt', 'thu/a.txt']);
  });
});
