import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const guard = at('../../../tests/cli/no-network.cjs');

/** Runs a script in a process, and all processes and threads under it, that end with code 99 when they reach for a network. */
const run = (script: string): { status: number | null; stdout: string; stderr: string } =>
  spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, NODE_OPTIONS: `--require ${JSON.stringify(guard)}` },
    timeout: 60_000,
  });

test('a page is read without a network, and nothing but the result is on standard output', () => {
  const { status, stdout, stderr } = run(`
    import { readFileSync } from 'node:fs';
    import { createTesseractEngine, readPage } from ${JSON.stringify(at('../dist/index.js'))};
    const engine = createTesseractEngine();
    const data = readFileSync(${JSON.stringify(at('./fixtures/paragraph.png'))});
    const page = await readPage({ data, dpi: 200, page: 1, width: 522, height: 83 }, engine);
    await engine.close();
    process.stdout.write(JSON.stringify(page.blocks[0].lines[0].pieces.map((p) => p.text)));
  `);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(JSON.parse(stdout).join(' ')).toBe('Để bảo đảm tiêu thoát nước trong mùa mưa, Ủy ban nhân dân xã giao các');
});

test('the guard holds: who reaches for the network is stopped', () => {
  expect(run(`await fetch('http://127.0.0.1:9/');`).status).toBe(99);
});
