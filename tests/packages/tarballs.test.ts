import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run, succeed } from './run.js';
import { installAll, PACKAGES, packAll, ROOT, type Tarball } from './tarballs.js';

const folder = mkdtempSync(join(tmpdir(), 'dondoc-packed-'));
const project = mkdtempSync(join(tmpdir(), 'dondoc-empty-'));
const tool = (name: string): string => join(ROOT, 'node_modules', '.bin', name);
let tarballs: readonly Tarball[] = [];

beforeAll(async () => {
  tarballs = await packAll(folder);
  await installAll(project, tarballs);
}, 120_000);
afterAll(() => {
  for (const path of [folder, project]) rmSync(path, { recursive: true, force: true });
});

test('every package is packed', () => {
  expect(tarballs.map((t) => t.name).sort()).toEqual(PACKAGES.map((p) => p.name).sort());
});

describe.each(PACKAGES)('the tarball of $name', ({ name, entries }) => {
  const tarball = (): Tarball => tarballs.find((t) => t.name === name) as Tarball;

  test('has its readme and licence, and nothing of the build', () => {
    const { contents } = tarball();
    expect(contents).toEqual(expect.arrayContaining(['package.json', 'README.md', 'LICENSE']));
    expect(contents.filter((f) => /tsbuildinfo|(?:^|\/)(?:test|node_modules)\//u.test(f))).toEqual([]);
  });
  test('is clean for publint', async () => {
    const { code, out, err } = await run(tool('publint'), ['--strict', tarball().file], folder);
    expect([code, out + err]).toEqual([0, expect.stringContaining('All good!')]);
  });
  test.runIf(entries.length > 0)('has the right types for every way of importing an ES module', async () => {
    const { code, out } = await run(tool('attw'), [tarball().file, '--profile', 'esm-only', '-f', 'json'], folder);
    const { analysis } = JSON.parse(out) as { analysis: { types: unknown; entrypoints: object } };
    expect(code, out).toBe(0);
    expect(analysis.types).toBeTruthy();
    expect(Object.keys(analysis.entrypoints)).toEqual(expect.arrayContaining(entries.map((e) => e.replace(name, '.'))));
  });
});

describe('installed into an empty project', () => {
  const modules = PACKAGES.flatMap((p) => p.entries);

  test('every entry is imported by Node, its types by tsc --strict', async () => {
    const lines = modules.map((m, i) => `import * as m${i} from '${m}';`);
    const use = [
      `console.log([${modules.map((_, i) => `m${i}`).join(', ')}].map((m) => Object.keys(m).length).join(' '));`,
      `import { scanDocument } from 'dondoc';`,
      `export const number = async (): Promise<string | null> => (await scanDocument('a.txt')).header.number;`,
    ];
    writeFileSync(join(project, 'use.ts'), [...lines, ...use].join('\n'));
    const compilerOptions = { strict: true, module: 'nodenext', target: 'es2022', types: [], outDir: 'out' };
    writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['use.ts'] }));
    // `console` without Node's types comes from the DOM's, which are on by default.
    await succeed(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', '.'], project);
    const counts = (await succeed(process.execPath, ['out/use.js'], project)).trim().split(' ').map(Number);
    expect(counts).toHaveLength(modules.length);
    expect(counts.every((n) => n > 0)).toBe(true);
  });

  test('the program reads, finds its rule packs and judges', async () => {
    const dondoc = join(project, 'node_modules', '.bin', 'dondoc');
    const { version } = JSON.parse(readFileSync(join(ROOT, 'packages/dondoc/package.json'), 'utf8'));
    expect((await succeed(dondoc, ['--version'], project)).trim()).toBe(version);
    const plan = 'KẾ HOẠCH\n\n1. Tăng cường công tác tuyên truyền.\n2. Sở Y tế mở 05 lớp tập huấn trong quý II/2026.\n';
    writeFileSync(join(project, 'ke-hoach.txt'), plan);
    const judged = JSON.parse(await succeed(dondoc, ['critique', '-q', '-f', 'json', 'ke-hoach.txt'], project));
    expect(judged.status).toBe('ok');
    expect(judged.items).toHaveLength(2);
    expect(judged.findings.map((f: { rule: string }) => f.rule)).toContain('content-uncheckable');
  });

  test('its recogniser finds the packaged model', async () => {
    const picture = join(ROOT, 'packages/ocr/test/fixtures/paragraph.png');
    const dondoc = join(project, 'node_modules', '.bin', 'dondoc');
    expect(await succeed(dondoc, ['read', '-q', picture], project)).toContain('Tổ thủy nông chủ trì khảo sát');
  });
});
