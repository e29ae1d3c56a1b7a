// Every check of the repository: format and lint, then all tests. `npm test -- packages/text` runs a part of them.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const bin = (name) => join(root, 'node_modules', '.bin', name);
const steps = [
  ['định dạng và lint', bin('biome'), ['check', '--error-on-warnings', '.']],
  ['kiểm thử', bin('vitest'), ['run', ...process.argv.slice(2)]],
];
for (const [name, command, args] of steps) {
  console.error(`dondoc: ${name}…`);
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
}
