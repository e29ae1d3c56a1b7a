import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Outputs } from '../../src/batch/outputs.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dondoc-outputs-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('what a killed run left behind goes once it is old; nothing else does', async () => {
  const [old, young, own] = ['.a.json.0123456789ab.tmp', '.b.json.0123456789ab.tmp', '.ghi-chú.tmp'].map((name) => {
    const path = join(folder, name);
    writeFileSync(path, '{');
    return path;
  });
  const hourAgo = new Date(Date.now() - 3_600_000);
  for (const path of [old, own]) utimesSync(path ?? '', hourAgo, hourAgo);
  await Outputs.open(folder);
  expect([old, young, own].map((path) => existsSync(path ?? ''))).toEqual([false, true, true]);
});

test('the documents that it holds are known by their names', async () => {
  writeFileSync(join(folder, `a.pdf-${'a'.repeat(12)}.json`), '{}');
  const outputs = await Outputs.open(join(folder));
  expect([outputs.has('a'.repeat(64)), outputs.has('b'.repeat(64))]).toEqual([true, false]);
  expect(readdirSync(folder)).toHaveLength(1);
});

test('a path that is no folder is refused', async () => {
  writeFileSync(join(folder, 'tệp'), '');
  await expect(Outputs.open(join(folder, 'tệp'))).rejects.toMatchObject({ code: 'output/failed' });
});
