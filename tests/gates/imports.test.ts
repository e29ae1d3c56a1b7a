import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PACKAGES, ROOT, resolveImport, SOURCES, type Source } from './sources.js';

/** The arrows of docs/architecture.md: what each package may import of ours. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  text: ['model'],
  ocr: ['model', 'text'],
  ingest: ['model', 'text', 'ocr'],
  tree: ['model', 'text'],
  extract: ['model', 'text'],
  rules: ['model'],
  critique: ['model', 'text', 'rules'],
  report: ['model'],
  ledger: ['model'],
  dondoc: ['model', 'text', 'ocr', 'ingest', 'tree', 'extract', 'rules', 'critique', 'report', 'ledger'],
  remark: ['model', 'text', 'dondoc'],
};

const nameOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
const ours = (specifier: string): string | null => {
  const name = nameOf(specifier);
  if (name === 'dondoc') return 'dondoc';
  return name.startsWith('@dondoc/') && name !== '@dondoc/rule-packs' ? name.slice('@dondoc/'.length) : null;
};
const packageImports = (source: Source): string[] =>
  source.imports.filter((i) => !i.startsWith('.') && !i.startsWith('node:'));

test('the packages are those of the map', () => expect(PACKAGES).toEqual(Object.keys(MAY_IMPORT).sort()));

describe.each(PACKAGES)('%s', (name) => {
  const sources = SOURCES.filter((s) => s.package === name);
  const manifest = JSON.parse(readFileSync(join(ROOT, 'packages', name, 'package.json'), 'utf8'));

  test('imports follow the arrows of the map', () => {
    const wrong = sources.flatMap((s) =>
      packageImports(s)
        .filter((i) => {
          const own = ours(i);
          return own !== null && !MAY_IMPORT[name]?.includes(own);
        })
        .map((i) => `${s.file} → ${i}`),
    );
    expect(wrong).toEqual([]);
  });

  test('what is imported is declared, and what is declared is imported', () => {
    const used = new Set(sources.flatMap(packageImports).map(nameOf));
    const declared = Object.keys({
      ...manifest.dependencies,
      ...manifest.peerDependencies,
      ...manifest.optionalDependencies,
    });
    expect([...used].filter((i) => builtinModules.includes(i))).toEqual([]);
    expect([...used].filter((i) => !declared.includes(i) && !declared.includes(`@types/${i}`))).toEqual([]);
  });

  test('relative imports stay in the package and exist', () => {
    const lost = sources.flatMap((s) =>
      s.imports
        .filter((i) => i.startsWith('.'))
        .filter((i) => !resolveImport(s, i)?.startsWith(`packages/${name}/src/`))
        .map((i) => `${s.file} → ${i}`),
    );
    expect(lost).toEqual([]);
  });
});

test('no file imports itself, by whatever way', () => {
  const edges = new Map(SOURCES.map((s) => [s.file, s.imports.flatMap((i) => resolveImport(s, i) ?? [])]));
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) {
      cycles.push([...path.slice(path.indexOf(file)), file].join(' → '));
      return;
    }
    if (done.has(file)) return;
    for (const next of edges.get(file) ?? []) visit(next, [...path, file]);
    done.add(file);
  };
  for (const file of edges.keys()) visit(file, []);
  expect(cycles).toEqual([]);
});
