import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { pictureFolder } from '../../src/write/step-pictures.js';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dondoc-pictures-'));
});
afterEach(() => rm(folder, { recursive: true }));

const png = new Uint8Array([1, 2, 3]);

test('pictures are named by document, page, way up, number and name of the step', async () => {
  const write = await pictureFolder(join(folder, 'a', 'b'));
  await write('/scans/x.pdf', { page: 7, number: 2, step: 'scale', turn: 0, png });
  await write('/scans/x.pdf', { page: 12, number: 4, step: 'skew', turn: 270, png });
  expect(await readdir(join(folder, 'a', 'b'))).toEqual([
    'x.pdf-page-007-2-scale.png',
    'x.pdf-page-012-turn-270-4-skew.png',
  ]);
});

test('a folder that cannot be made is told as trouble with the output', async () => {
  await writeFile(join(folder, 'file'), '');
  await expect(pictureFolder(join(folder, 'file', 'in'))).rejects.toMatchObject({ code: 'output/failed' });
});
