import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type BytesName, bytesOf } from './bytes.js';

/** One file of `tests/cli/*.scenario`; how they are written stands in tests/cli/README.md. */
export interface Scenario {
  readonly sections: ReadonlyMap<string, string>;
  readonly files: readonly ScenarioFile[];
  readonly commands: readonly string[];
}

interface ScenarioFile {
  readonly path: string;
  /** Name of bytes that tests/cli/bytes.ts makes. */
  readonly made: string | null;
  readonly content: string;
}

const SECTIONS = ['about', 'files', 'command', 'exit', 'stdout', 'stderr', 'wrote'];

export function parseScenario(text: string): Scenario {
  const sections = new Map<string, string>();
  const parts = text.split(/^==== (.+) ====\n/mu);
  for (let i = 1; i < parts.length; i += 2) {
    const name = parts[i] ?? '';
    if (!SECTIONS.includes(name)) throw new Error(`Unknown section "${name}"`);
    if (sections.has(name)) throw new Error(`Section "${name}" stands twice`);
    sections.set(name, parts[i + 1] ?? '');
  }
  const files = (sections.get('files') ?? '').split(/^--- (.+)\n/mu);
  const commands = (sections.get('command') ?? '').split('\n').filter(Boolean);
  if (commands.length === 0 || !sections.has('exit')) throw new Error('A scenario needs a command and an exit');
  return {
    sections,
    commands,
    files: Array.from({ length: (files.length - 1) / 2 }, (_, i) => {
      const [path = '', made = null] = (files[2 * i + 1] ?? '').split(' <- ');
      return { path, made, content: files[2 * i + 2] ?? '' };
    }),
  };
}

/** Puts the files of a scenario into `folder`; a path that ends in a slash is an empty folder. */
export function layOut({ files }: Scenario, folder: string): void {
  for (const { path, made, content } of files) {
    const target = join(folder, path);
    mkdirSync(path.endsWith('/') ? target : dirname(target), { recursive: true });
    if (path.endsWith('/')) continue;
    if (made === 'fifo') execFileSync('mkfifo', [target]);
    else writeFileSync(target, made === null ? content : bytesOf(made as BytesName));
  }
}

/** The words of a command line: spaces part them, single or double quotes hold them together. */
export const wordsOf = (command: string): readonly string[] =>
  Array.from(command.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/gu), (m) => m[1] ?? m[2] ?? m[3] ?? '');

/** Every file under `folder` with a digest of its content: what a command wrote is the difference. */
export function snapshot(folder: string, under = ''): Map<string, string> {
  const seen = new Map<string, string>();
  for (const name of readdirSync(join(folder, under)).sort()) {
    const path = under ? `${under}/${name}` : name;
    const info = lstatSync(join(folder, path));
    if (info.isDirectory()) for (const [file, hash] of snapshot(folder, path)) seen.set(file, hash);
    else if (info.isFile())
      seen.set(
        path,
        createHash('sha256')
          .update(readFileSync(join(folder, path)))
          .digest('hex'),
      );
    else seen.set(path, 'special');
  }
  return seen;
}

/** Output without what differs from run to run and machine to machine. */
export const normalised = (text: string, folder: string, version: string): string =>
  text
    .replaceAll(folder, '<dir>')
    .replaceAll(version, '<version>')
    .replace(/(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/gu, '<sha256>')
    .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/gu, '<time>');

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');

/** `expected` as a pattern: a line `...` stands for any lines, `...` within a line for any words. */
export function pattern(expected: string): RegExp {
  const lines = expected
    .split(/(?<=\n)/u)
    .map((line) => (line === '...\n' ? '(?:[^\\n]*\\n)*' : line.split('...').map(escaped).join('[^\\n]*')));
  return new RegExp(`^${lines.join('')}$`, 'u');
}
