import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The first words of a line that tells a miss, as the scorer prints it with `--misses`. */
const MISS = /^(header\.[a-z]+|(?:missed|extra)(?: item)?|[a-z]+) \S+: /u;

/**
 * What the scorer printed for one part: its table, and how often each kind of miss came. The words of documents that it prints
 * beside a miss go no further.
 */
export function readScore(output) {
  const lines = output.split('\n');
  const rows = lines.filter((line) => /^ {2}\S/u.test(line) && !line.includes(' · '));
  const misses = new Map();
  for (const line of lines) {
    const kind = MISS.exec(line)?.[1];
    if (kind) misses.set(kind, (misses.get(kind) ?? 0) + 1);
  }
  return {
    rows: rows.map((line) => [line.slice(2, 36).trim(), ...columnsOf(line.slice(36))]),
    misses: [...misses].sort((a, b) => b[1] - a[1]),
  };
}

/** Columns of nine characters; those of pages name their figure and may be longer. */
function columnsOf(line) {
  const named = [...line.matchAll(/(?:CER|WER|words) [\d.]+|[\d.]+ s/gu)];
  if (named.length > 0) return named.map(([cell]) => cell.replace(/[^\d.]/gu, ''));
  return (line.match(/.{1,10}/gu) ?? []).map((cell) => cell.trim());
}

/** Scores the command line on one part of a set. Progress goes to standard error. */
export async function score({ scorer, cli, set, only }) {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-accuracy-'));
  const json = join(folder, 'score.json');
  const args = [scorer, '--cli', cli, '--set', set, '--only', only, '--json', json, '--misses'];
  try {
    const output = await new Promise((resolve, reject) => {
      const chunks = [];
      const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
      child.stdout.on('data', (chunk) => chunks.push(chunk));
      child.on('error', reject);
      child.on('close', (code) => {
        if (code === 0) resolve(Buffer.concat(chunks).toString('utf8'));
        else reject(new Error(`${args.join(' ')}: ${code}`));
      });
    });
    const { result, failures } = JSON.parse(readFileSync(json, 'utf8'));
    const table = output.slice(0, output.search(/\n\d+ failed\n/u) + 1 || undefined);
    return { figures: result[only] ?? {}, failures, ...readScore(table), output };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
