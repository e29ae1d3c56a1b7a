import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkOutput } from '../../src/cli/output.js';
import { writeAtomically } from '../../src/write/write-atomically.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dondoc-output-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('writeAtomically', () => {
  test('writes a new file, and nothing beside it', async () => {
    await writeAtomically(join(folder, 'a.txt'), 'một');
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('một');
    expect(readdirSync(folder)).toEqual(['a.txt']);
  });
  test('takes the place of a file and keeps its mode; a link goes on pointing', async () => {
    writeFileSync(join(folder, 'a.txt'), 'cũ');
    chmodSync(join(folder, 'a.txt'), 0o600);
    symlinkSync('a.txt', join(folder, 'link.txt'));
    await writeAtomically(join(folder, 'link.txt'), new Uint8Array([110, 101, 119]));
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('new');
    expect(statSync(join(folder, 'a.txt')).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['a.txt', 'link.txt']);
  });
  test('a failure leaves what was there, and no scrap', async () => {
    await expect(writeAtomically(join(folder, 'khong-co/a.txt'), 'x')).rejects.toMatchObject({ code: 'output/failed' });
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('checkOutput', () => {
  test.each([
    ['a new file', 'a.txt', null],
    ['a folder', 'thu-muc', 'output/failed'],
    ['a folder that is not there', 'khong-co/a.txt', 'output/failed'],
    ['an input', 'goc.txt', 'usage/invalid'],
    ['an input, by another name', './x/../goc.txt', 'usage/invalid'],
  ])('%s', async (_, path, code) => {
    mkdirSync(join(folder, 'thu-muc'));
    const check = checkOutput(`${folder}/${path}`, false, [join(folder, 'goc.txt')]);
    if (code === null) await expect(check).resolves.toBeUndefined();
    else await expect(check).rejects.toMatchObject({ code });
  });
});
