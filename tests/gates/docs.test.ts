import { execFileSync } from 'node:child_process';
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

test.each(['docs/huong-dan-su-dung.md', 'docs/user-guide.md'])('%s speaks of every command', (page) => {
  const help = execFileSync(process.execPath, ['packages/dondoc/dist/cli.js', '--help'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  const commands = Array.from(help.split('Lệnh:')[1]?.matchAll(/^ {2}([a-z]+) {2,}/gmu) ?? [], (m) => m[1] ?? '');
  expect(commands).toEqual(expect.arrayContaining(['read', 'scan', 'critique']));
  const text = readFileSync(join(ROOT, page), 'utf8');
  expect(commands.filter((name) => name !== 'help' && !text.includes(`dondoc ${name}`))).toEqual([]);
});
