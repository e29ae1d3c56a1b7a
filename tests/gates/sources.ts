import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const PACKAGES = readdirSync(join(ROOT, 'packages')).sort();

export interface Source {
  /** From the root, with forward slashes. */
  readonly file: string;
  readonly package: string;
  readonly lines: number;
  /** Module names as written. */
  readonly imports: readonly string[];
}

function files(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((e) =>
    e.isDirectory() ? files(join(folder, e.name)) : /\.[mc]?ts$/u.test(e.name) ? [join(folder, e.name)] : [],
  );
}

const IMPORT =
  /(?:^|[\s;])(?:import|export)\s[^'";]*?from\s*['"]([^'"]+)['"]|(?:^|[\s;])import\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]/gu;

/** Every TypeScript source of every package. */
export const SOURCES: readonly Source[] = PACKAGES.flatMap((name) => {
  const src = join(ROOT, 'packages', name, 'src');
  return files(src).map((file): Source => {
    const text = readFileSync(file, 'utf8');
    return {
      file: relative(ROOT, file).replaceAll('\\', '/'),
      package: name,
      lines: text.split('\n').length - 1,
      imports: Array.from(
        text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gmu, '').matchAll(IMPORT),
        (m) => m[1] ?? m[2] ?? m[3] ?? '',
      ),
    };
  });
});

/** The source that a relative import names, from the root; null for packages. */
export function resolveImport(source: Source, name: string): string | null {
  if (!name.startsWith('.')) return null;
  const target = resolve(dirname(join(ROOT, source.file)), name).replace(/\.js$/u, '.ts');
  return statSync(target, { throwIfNoEntry: false }) ? relative(ROOT, target).replaceAll('\\', '/') : null;
}
