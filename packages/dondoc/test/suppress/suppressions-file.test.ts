import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type SuppressionEntry, SuppressionsFile } from '../../src/suppress/suppressions-file.js';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dondoc-suppressions-'));
  path = join(folder, 'dondoc-suppressions.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

const entry = (fingerprint: string): SuppressionEntry => ({
  fingerprint,
  rule: 'goal-missing',
  quote: 'Tổ chức họp thôn',
  reason: 'đã có ở phụ lục',
  by: 'An',
});
const onDisk = (): readonly string[] =>
  (JSON.parse(readFileSync(path, 'utf8')) as SuppressionEntry[]).map((e) => e.fingerprint);

test('two servers on one file keep what the other wrote', async () => {
  const [one, two] = [await SuppressionsFile.open(path), await SuppressionsFile.open(path)];
  await one.set('a1', entry('a1'));
  await two.set('b2', entry('b2'));
  expect(onDisk()).toEqual(['a1', 'b2']);
  expect(two.all()).toHaveLength(2);
  await one.set('b2', null);
  expect(onDisk()).toEqual(['a1']);
});

test('a file that was spoilt meanwhile is not written over', async () => {
  const file = await SuppressionsFile.open(path);
  writeFileSync(path, '{');
  await expect(file.set('a1', entry('a1'))).rejects.toMatchObject({ code: 'config/invalid' });
  expect(readFileSync(path, 'utf8')).toBe('{');
});
