import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Ended, ended, start, VERSION } from './run.js';
import { layOut, normalised, parseScenario, pattern, snapshot, wordsOf } from './scenario.js';

const HERE = fileURLToPath(new URL('.', import.meta.url));

let root = '';
beforeAll(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'dondoc-cli-')));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

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
    const runs: Ended[] = [];
    for (const command of scenario.commands) {
      const [program, ...args] = wordsOf(command);
      expect(program, 'a command begins with dondoc').toBe('dondoc');
      runs.push(await ended(start(args, cwd, home)));
    }
    const after = snapshot(cwd);
    const wrote = [...after].filter(([path, hash]) => before.get(path) !== hash).map(([path]) => `${path}\n`);
    const gone = [...before.keys()].filter((path) => !after.has(path));
    const text = (of: (e: Ended) => string): string => normalised(runs.map(of).join(''), cwd, VERSION);
    const actual: Readonly<Record<string, string>> = {
      exit: `${runs.map((e) => e.code).join(' ')}\n`,
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
