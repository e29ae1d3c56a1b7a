import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { layOut, normalised, parseScenario, pattern, snapshot, wordsOf } from './scenario.js';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const PACKAGE = fileURLToPath(new URL('../../packages/dondoc/', import.meta.url));
const CLI = join(PACKAGE, 'dist/cli.js');
const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as { version: string };

let root = '';
beforeAll(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'dondoc-cli-')));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built program, without a network and with a home of its own. */
function run(args: readonly string[], cwd: string, home: string): Promise<Ended> {
  const env = {
    PATH: process.env.PATH,
    HOME: home,
    XDG_DATA_HOME: home,
    LANG: 'C.UTF-8',
    NODE_OPTIONS: `--require ${JSON.stringify(join(HERE, 'no-network.cjs'))}`,
  };
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [CLI, ...args], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code, stdout: Buffer.concat(out).toString('utf8'), stderr: Buffer.concat(err).toString('utf8') });
    });
  });
}

const names = readdirSync(HERE)
  .filter((name) => name.endsWith('.scenario'))
  .sort();

describe('scenarios', () => {
  test.each(names)('%s', { timeout: 120_000 }, async (name) => {
    const file = join(HERE, name);
    const scenario = parseScenario(readFileSync(file, 'utf8'));
    const cwd = join(root, name, 'work');
    const home = join(root, name, 'home');
    mkdirSync(cwd, { recursive: true });
    mkdirSync(home);
    layOut(scenario, cwd);
    const before = snapshot(cwd);
    const ended: Ended[] = [];
    for (const command of scenario.commands) {
      const [program, ...args] = wordsOf(command);
      expect(program, 'a command begins with dondoc').toBe('dondoc');
      ended.push(await run(args, cwd, home));
    }
    const after = snapshot(cwd);
    const wrote = [...after].filter(([path, hash]) => before.get(path) !== hash).map(([path]) => `${path}\n`);
    const gone = [...before.keys()].filter((path) => !after.has(path));
    const text = (of: (e: Ended) => string): string =>
      normalised(ended.map(of).join(''), join(root, name, 'work'), version);
    const actual: Readonly<Record<string, string>> = {
      exit: `${ended.map((e) => e.code).join(' ')}\n`,
      stdout: text((e) => e.stdout),
      stderr: text((e) => e.stderr),
      wrote: wrote.join(''),
    };
    if (process.env.UPDATE_GOLDEN === '1') update(file, scenario.sections, actual);
    else
      for (const [section, words] of Object.entries(actual)) {
        const expected = scenario.sections.get(section) ?? '';
        if (!pattern(expected).test(words)) expect(words, section).toBe(expected);
      }
    expect(gone).toEqual([]);
  });
});

/** Writes what the program does now in place of what it was to do, where that does not hold any more. */
function update(file: string, sections: ReadonlyMap<string, string>, actual: Readonly<Record<string, string>>): void {
  const kept = [...sections].filter(([name]) => !(name in actual));
  const told = Object.entries(actual).map(([name, words]): [string, string] => {
    const expected = sections.get(name) ?? '';
    return [name, pattern(expected).test(words) ? expected : words];
  });
  const all = [...kept, ...told.filter(([, words]) => words !== '')];
  writeFileSync(file, all.map(([name, words]) => `==== ${name} ====\n${words}`).join(''));
}
