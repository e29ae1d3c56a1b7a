import { spawn } from 'node:child_process';

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs a command to its end; `input` goes to its standard input. */
export function run(command: string, args: readonly string[], cwd: string, input = ''): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env: { ...process.env, NO_COLOR: '1', CI: '1' } });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code, out: Buffer.concat(out).toString('utf8'), err: Buffer.concat(err).toString('utf8') });
    });
    child.stdin.end(input);
  });
}

/** As `run`, for commands that must succeed: what they printed. */
export async function succeed(command: string, args: readonly string[], cwd: string, input = ''): Promise<string> {
  const { code, out, err } = await run(command, args, cwd, input);
  if (code === 0) return out;
  throw new Error(`${command} ${args.join(' ')}: ${code}\n${out}\n${err}`);
}
