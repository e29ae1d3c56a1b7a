import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PACKAGES, ROOT } from './sources.js';

const pagesIn = (folder: string): string[] =>
  readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name));
const PAGES = ['.', 'docs', 'rules', 'fixtures', 'tests/cli', ...PACKAGES.map((name) => `packages/${name}`)].flatMap(
  pagesIn,
);

describe.each(PAGES)('%s', (page) => {
  const text = readFileSync(join(ROOT, page), 'utf8').replace(/^```[\s\S]*?^```$/gmu, '');
  const links = Array.from(text.matchAll(/\]\(([^)\s]+)\)/gu), (m) => m[1] ?? '').filter((l) => !/^[a-z]+:/u.test(l));

  test('links to what is there', () => {
    const lost = links.filter((link) => {
      const path = decodeURIComponent(link.split('#')[0] ?? '');
      return path !== '' && !existsSync(join(ROOT, dirname(page), path));
    });
    expect(lost).toEqual([]);
  });
});

test('pictures of the docs are small', () => {
  const images = readdirSync(join(ROOT, 'docs/images'));
  expect(images.length).toBeGreaterThan(0);
  for (const name of images) expect(statSync(join(ROOT, 'docs/images', name)).size, name).toBeLessThan(300_000);
});

test('the readme begins with the two commands', () => {
  const [, block] = /^```\n([\s\S]*?)^```$/mu.exec(readFileSync(join(ROOT, 'README.md'), 'utf8')) ?? [];
  expect(block?.match(/^npm [a-z]+ ?[a-z]*/gmu)?.map((line) => line.trim())).toEqual(['npm run demo', 'npm test']);
});
