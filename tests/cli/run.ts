import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PACKAGE = fileURLToPath(new URL('../../packages/dondoc/', import.meta.url));

export const VERSION = (JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as { version: string }).version;

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts the built program, without a network and with a home of its own. */
export function start(args: readonly string[], cwd: string, home: string): ChildProcessWithoutNullStreams {
  const blocker = fileURLToPath(new URL('no-network.cjs', import.meta.url));
  const env = {
    PATH: process.env.PATH,
    HOME: home,
    XDG_DATA_HOME: home,
    LANG: 'C.UTF-8',
    NODE_OPTIONS: `--require ${JSON.stringify(blocker)}`,
  };
  const child = spawn(process.execPath, [join(PACKAGE, 'dist/cli.js'), ...args], { cwd, env });
  child.stdin.end();
  return child;
}

/** What a process wrote, and what it ended with. */
export function ended(child: ChildProcessWithoutNullStreams): Promise<Ended> {
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code, stdout: Buffer.concat(out).toString('utf8'), stderr: Buffer.concat(err).toString('utf8') });
    });
  });
}
