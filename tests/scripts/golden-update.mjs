// Writes the golden files of fixtures/ anew and raises the floors, by the tests that compare them. With DONDOC_RECORD=1 pages
// without a recording are read by the packaged engine and recorded. Look at every changed line before committing it.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { status } = spawnSync(
  join(root, 'node_modules', '.bin', 'vitest'),
  ['run', 'tests/golden', ...process.argv.slice(2)],
  {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    // One file at a time: both sets write the floors.
    env: { ...process.env, DONDOC_GOLDEN: 'update', VITEST_MAX_WORKERS: '1' },
  },
);
process.exit(status ?? 1);
