import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bytesOf } from './bytes.js';
import { ended, start } from './run.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dondoc-process-'));
  mkdirSync(join(folder, 'home'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: readonly string[]) => start(args, folder, join(folder, 'home'));

/** Processes that `pid` has started, as Linux lists them. */
const childrenOf = (pid: number): readonly number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);

async function until<T>(what: () => T | undefined | false): Promise<T> {
  for (let i = 0; i < 600; i++) {
    const value = what();
    if (value) return value;
    await wait(50);
  }
  throw new Error('waited in vain');
}

describe('processes', () => {
  test.runIf(process.platform === 'linux')(
    'an interruption ends the engine as well, with code 130 and no result',
    { timeout: 120_000 },
    async () => {
      for (let i = 0; i < 20; i++) writeFileSync(join(folder, `${i}.png`), bytesOf('page-image'));
      const child = run('scan', '--jobs', '1', '--format', 'json', '.');
      const end = ended(child);
      const engine = await until(() => childrenOf(child.pid as number)[0]);
      child.kill('SIGINT');
      expect(await end).toMatchObject({ code: 130, stdout: '' });
      expect((await end).stderr).toContain('Đã dừng theo yêu cầu.');
      await until(() => !existsSync(`/proc/${engine}`));
    },
  );

  test.runIf(process.platform === 'linux')(
    'an interrupted batch stops after the page in hand, keeps what is done, and the next run does the rest',
    { timeout: 180_000 },
    async () => {
      mkdirSync(join(folder, 'vào'));
      for (let i = 0; i < 3; i++) writeFileSync(join(folder, 'vào', `${i}.txt`), `Giao Sở Y tế báo cáo lần ${i}.\n`);
      for (let i = 3; i < 20; i++)
        writeFileSync(join(folder, 'vào', `${i}.png`), Buffer.concat([bytesOf('page-image'), Buffer.from(`${i}`)]));
      const args = ['batch', '--jobs', '1', '--ledger', 'so.db', 'vào'];
      const child = run(...args);
      const end = ended(child);
      await new Promise<void>((answer) => {
        let said = '';
        child.stderr.on('data', (chunk: Buffer) => {
          said += chunk.toString('utf8');
          if (said.includes('[1/20]')) answer();
        });
      });
      const reader = await until(() => childrenOf(child.pid as number)[0]);
      child.kill('SIGINT');
      const { code, stdout, stderr } = await end;
      expect(code).toBe(130);
      expect(stderr).toContain('Đã dừng theo yêu cầu.');
      expect(stdout).toMatch(/^Tệp +[1-9]/u);
      await until(() => !existsSync(`/proc/${reader}`));
      for (const name of readdirSync(join(folder, 'vào'))
        .filter((n) => n.endsWith('.png'))
        .slice(1))
        rmSync(join(folder, 'vào', name));
      const rest = await ended(run(...args));
      expect(rest.stdout).toMatch(/đã có trong sổ +[1-3]\n/u);
    },
  );

  test('whoever reads the output may go away', { timeout: 120_000 }, async () => {
    const words = 'Giao Sở Y tế báo cáo kết quả trước ngày 15/3/2026.\n'.repeat(200);
    for (let i = 0; i < 12; i++) writeFileSync(join(folder, `${i}.txt`), `${i}\n\n${words}`);
    const child = run('scan', '--quiet', '--jobs', '1', '--format', 'ndjson', '.');
    child.stdout.once('data', () => child.stdout.destroy());
    const { code, stderr } = await ended(child);
    expect(stderr).toBe('');
    expect(code).toBe(0);
  });

  test('several documents at once come in the order in which they were given', { timeout: 120_000 }, async () => {
    const names = ['c.txt', 'a.txt', 'b.txt'];
    for (const [i, name] of names.entries())
      writeFileSync(join(folder, name), 'Giao Sở Y tế báo cáo.\n'.repeat(1 + 300 * (2 - i)));
    const { stdout } = await ended(run('read', '--quiet', '--jobs', '3', '--format', 'json', ...names));
    const paths = (JSON.parse(stdout) as { source: { path: string } }[]).map((d) => d.source.path);
    expect(paths).toEqual(names);
  });
});
