import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { run } from './run.js';
import { ROOT } from './tarballs.js';

/** Pages with examples, and the package in whose place a reader would run them. */
const PAGES: readonly (readonly [page: string, home: string])[] = [
  ...readdirSync(join(ROOT, 'packages')).map((name) => [`packages/${name}/README.md`, `packages/${name}`] as const),
  ['docs/getting-started.md', 'packages/dondoc'],
];

const examplesIn = (markdown: string): readonly string[] =>
  Array.from(markdown.matchAll(/^```(?:ts|js)\n([\s\S]*?)^```$/gmu), (m) => m[1] ?? '');

test.each(PAGES)('the examples of %s run against the build', async (page, home) => {
  const examples = examplesIn(readFileSync(join(ROOT, page), 'utf8'));
  expect(examples.length, 'no ts or js block').toBeGreaterThan(0);
  for (const example of examples) {
    const { outputText } = ts.transpileModule(example, {
      compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
    });
    const { code, out, err } = await run(process.execPath, ['--input-type=module'], join(ROOT, home), outputText);
    expect(code, `${example}\n${out}\n${err}`).toBe(0);
  }
});
