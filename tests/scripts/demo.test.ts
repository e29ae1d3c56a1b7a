import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const OUT = join(ROOT, 'out');

function demo(): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const child = spawn(process.execPath, ['tests/scripts/demo.mjs'], { cwd: ROOT });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

test('the demo reads, judges, prints and leaves its files, in under three minutes', { timeout: 180_000 }, async () => {
  const names = ['ket-luan', 'chuong-trinh-hanh-dong', 'ke-hoach'];
  const files = names.flatMap((name) => ['html', 'xlsx', 'json'].map((ending) => `${name}.${ending}`));
  for (const file of files) rmSync(join(OUT, file), { force: true });
  const { code, stdout, stderr } = await demo();
  expect([code, stderr]).toEqual([0, expect.stringContaining('nhận dạng chữ')]);
  for (const file of files) {
    expect(existsSync(join(OUT, file)), file).toBe(true);
    expect(stdout).toContain(`out/${file}`);
  }
  const result = (name: string) => JSON.parse(readFileSync(join(OUT, `${name}.json`), 'utf8'));
  expect(result('ket-luan').tasks.length).toBeGreaterThan(5);
  expect(result('chuong-trinh-hanh-dong').verdict).toBe('chưa đạt');
  expect(result('ke-hoach').verdict).toBe('đạt');
  expect(result('ke-hoach').coverage.length).toBe(result('ket-luan').tasks.length);
});
