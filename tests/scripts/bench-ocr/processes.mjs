import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** Pids of a process and all below it (Linux). */
function family(root) {
  const parents = new Map();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/u.test(name)) continue;
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
    } catch {
      // It ended while we looked.
    }
  }
  const out = [root];
  for (const pid of out) for (const [child, parent] of parents) if (parent === pid) out.push(child);
  return out;
}

/** Megabytes that a process holds: shared pages counted by share (Pss), or resident ones where that is not told. */
function megabytes(pid) {
  for (const [file, key] of [
    ['smaps_rollup', 'Pss'],
    ['status', 'VmRSS'],
  ]) {
    try {
      const found = new RegExp(`^${key}:\\s+(\\d+) kB`, 'mu').exec(readFileSync(`/proc/${pid}/${file}`, 'utf8'));
      if (found) return Number(found[1]) / 1024;
    } catch {
      // Gone, or not ours to look at.
    }
  }
  return 0;
}

/**
 * Runs a command and waits for it.
 * @returns seconds it took and seconds of processor time, with those of its children; its code; and the most megabytes that
 * it and its children held together at one time
 */
export async function run(command, args, { env = {}, sample = false, limitSeconds = 3600 } = {}) {
  const began = performance.now();
  const timed = ['-c', 'TIMEFORMAT="cpu %U %S"; time "$@"', 'bash', command, ...args];
  const child = spawn('bash', timed, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...env },
    detached: true,
  });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (words) => {
    errors = (errors + words).slice(-2000);
  });
  let peak = 0;
  const look = () => {
    peak = Math.max(
      peak,
      family(child.pid).reduce((sum, pid) => sum + megabytes(pid), 0),
    );
  };
  const timer = sample ? setInterval(look, 500) : undefined;
  const limit = setTimeout(() => process.kill(-child.pid, 'SIGINT'), limitSeconds * 1000);
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
  clearInterval(timer);
  clearTimeout(limit);
  const [, user = 0, system = 0] = /cpu ([\d.]+) ([\d.]+)\s*$/u.exec(errors) ?? [];
  return { seconds: (performance.now() - began) / 1000, cpu: Number(user) + Number(system), code, peak, errors };
}
