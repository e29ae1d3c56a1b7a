import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../..', import.meta.url));
export const cli = join(root, 'packages', 'dondoc', 'dist', 'cli.js');
export const corpus = join(process.env.DONDOC_SHARED ?? join(root, '..', 'shared'), 'corpus');
export const dev = join(corpus, 'dev', 'scans');
export const lowResolution = join(corpus, 'dev', 'vietadmin', 'scans');
export const longScans = join(corpus, 'unlabelled', 'scans');
export const bornDigital = join(corpus, 'unlabelled', 'borndigital');

/** Page files with a transcription beside them. */
export function transcribed(folder) {
  return readdirSync(folder)
    .filter((name) => /\.(?:pdf|png|jpe?g|tiff?)$/u.test(name))
    .sort()
    .flatMap((name) => {
      const gold = join(folder, name.replace(/\.\w+$/u, '.txt'));
      return existsSync(gold) ? [{ name, path: join(folder, name), gold: readFileSync(gold, 'utf8') }] : [];
    });
}

/** Says loudly what is not there, and that nothing is measured for it. */
export function missing(path) {
  if (existsSync(path)) return false;
  console.error(`${'!'.repeat(72)}\nKHÔNG ĐO: thiếu ${path}\n${'!'.repeat(72)}`);
  return true;
}
