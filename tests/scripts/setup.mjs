// Installs the packages with the pinned pnpm and builds them; cheap when nothing changed. Needs Node and npm, nothing else.
// corepack is not used: the keys that come with Node 20 no longer match what the registry signs (nodejs/corepack#612).
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const pinned = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).config.pnpm;

function run(command, args) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
    env: { ...process.env, npm_config_loglevel: 'error' },
  });
  if (error) throw error;
  if (status !== 0) {
    console.error(`\nKhông chuẩn bị được: "${command} ${args.join(' ')}" kết thúc với mã ${status}.`);
    process.exit(status ?? 1);
  }
}

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 16)) {
  console.error(`dondoc cần Node 20.16 trở lên; máy này có ${process.versions.node}. Cài Node 20 LTS rồi chạy lại.`);
  process.exit(2);
}

const manifests = ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json', 'rules/package.json'].concat(
  readdirSync(join(root, 'packages')).map((name) => `packages/${name}/package.json`),
);
const wanted = createHash('sha256');
for (const file of manifests)
  if (existsSync(join(root, file))) wanted.update(file).update(readFileSync(join(root, file)));
const stamp = join(root, 'node_modules', '.dondoc-setup');
const key = `${wanted.digest('hex')} ${process.versions.modules}`;

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== key) {
  console.error('dondoc: cài các gói…');
  run('npx', ['--yes', `pnpm@${pinned}`, 'install', '--frozen-lockfile']);
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  writeFileSync(stamp, key);
}
console.error('dondoc: dịch mã nguồn…');
run(process.execPath, [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-b']);
