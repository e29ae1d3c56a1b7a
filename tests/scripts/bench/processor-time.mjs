import { readFileSync } from 'node:fs';

/** Clock ticks of Linux's process times. */
const TICK_MS = 10;

/** Processor time of a process and of its children that have ended, in ms (proc(5), `stat`). */
export function spent(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /u, '')
    .split(' ');
  return fields.slice(11, 15).reduce((sum, n) => sum + Number(n), 0) * TICK_MS;
}
