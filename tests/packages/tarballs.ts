import { readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run, succeed } from './run.js';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MANIFEST = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { readonly config: { pnpm: string } };

/** The tool of the workspace, as tests/scripts/setup.mjs runs it. */
const pnpm = (...args: readonly string[]): readonly string[] => ['--yes', `pnpm@${MANIFEST.config.pnpm}`, ...args];

export interface Tarball {
  /** Of the package, with its scope. */
  readonly name: string;
  readonly file: string;
  readonly contents: readonly string[];
  /** Its folder from the root. */
  readonly folder: string;
}

/** Every published package of the workspace with the names of its entries in `exports` that hold code. */
export const PACKAGES: readonly { readonly name: string; readonly folder: string; readonly entries: string[] }[] = [
  ...readdirSync(join(ROOT, 'packages')).map((name) => `packages/${name}`),
  'rules',
].map((folder) => {
  const { name, exports } = JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8'));
  const entries = Object.keys(exports).filter((key) => typeof exports[key] === 'object');
  return { name, folder, entries: entries.map((key) => name + key.slice(1)) };
});

/** Packs every package as a release would. */
export async function packAll(into: string): Promise<readonly Tarball[]> {
  const out = await succeed('npx', pnpm('-r', 'pack', '--pack-destination', into, '--json'), ROOT);
  const packed: { name: string; filename: string; files: { path: string }[] }[] = JSON.parse(out);
  return packed.map(({ name, filename, files }) => ({
    name,
    file: filename,
    contents: files.map((f) => f.path),
    folder: PACKAGES.find((p) => p.name === name)?.folder ?? '',
  }));
}

/**
 * Makes an empty project and installs the tarballs into it, without a registry: what is ours comes from the tarballs, what is
 * not from where the workspace has it. A package sees what its own manifest declares and nothing else.
 */
export async function installAll(project: string, tarballs: readonly Tarball[]): Promise<void> {
  const own = tarballs.map(({ name, file }) => [name, `file:${file}`] as const);
  const others = PACKAGES.flatMap(({ folder }) => {
    const { dependencies = {} } = JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8'));
    return Object.keys(dependencies)
      .filter((name) => !PACKAGES.some((p) => p.name === name))
      .map((name) => [name, `link:${realpathSync(join(ROOT, folder, 'node_modules', name))}`] as const);
  });
  const manifest = { name: 'empty', private: true, type: 'module', dependencies: Object.fromEntries(own) };
  writeFileSync(join(project, 'package.json'), JSON.stringify(manifest));
  // JSON is YAML.
  const workspace = { overrides: Object.fromEntries([...own, ...others]) };
  writeFileSync(join(project, 'pnpm-workspace.yaml'), JSON.stringify(workspace));
  const { code, out, err } = await run('npx', pnpm('install', '--offline'), project);
  if (code !== 0) throw new Error(`pnpm install: ${code}\n${out}\n${err}`);
}
