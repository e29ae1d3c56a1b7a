import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cli, longScans, missing } from './places.mjs';
import { run } from './processes.mjs';

/** The scan of most pages in the list beside the scans, as `{ file, pages }`. */
function longest() {
  const [, ...rows] = readFileSync(join(longScans, '..', 'scans.tsv'), 'utf8')
    .trim()
    .split('\n');
  const scans = rows.map((row) => row.split('\t')).map(([file, pages]) => ({ file, pages: Number(pages) }));
  return scans.sort((a, b) => b.pages - a.pages)[0];
}

/** Peak memory of the longest scan over all processes; stopped after `limitSeconds`, which the answer says. */
export async function memory({ limitSeconds, jobs }) {
  if (missing(longScans) || process.platform !== 'linux') return null;
  const { file, pages } = longest();
  const args = [cli, 'read', '--quiet', '-j', String(jobs), '-f', 'json', join(longScans, file)];
  const { seconds, code, peak } = await run(process.execPath, args, { sample: true, limitSeconds });
  return { pages, seconds, peak, finished: code === 0 };
}
