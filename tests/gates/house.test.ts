import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PACKAGES, ROOT, SOURCES } from './sources.js';

test('a source file past 300 lines holds two things (tables of data aside)', () => {
  const long = SOURCES.filter((s) => s.lines > 300 && !s.file.includes('/data/')).map((s) => `${s.file}: ${s.lines}`);
  expect(long).toEqual([]);
});

describe.each(PACKAGES)('%s', (name) => {
  const folder = join(ROOT, 'packages', name);
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  test('is an ES module without side effects, with types first in every export', () => {
    expect(manifest.type).toBe('module');
    expect(manifest.sideEffects).toBe(false);
    expect(manifest.license).toBe('Apache-2.0');
    for (const [key, entry] of Object.entries<string | Record<string, string>>(manifest.exports)) {
      if (typeof entry === 'string') continue;
      expect(Object.keys(entry), key).toEqual(['types', 'dondoc-source', 'default']);
      expect(existsSync(join(folder, entry['dondoc-source'] ?? '')), `${key} ${entry['dondoc-source']}`).toBe(true);
    }
  });
  test('pins its dependencies exactly', () => {
    const loose = Object.entries<string>(manifest.dependencies ?? {}).filter(
      ([, v]) => !/^(?:\d+\.\d+\.\d+|workspace:\*)$/u.test(v),
    );
    expect(loose).toEqual([]);
  });
  test('has a readme with an example, and a test of its public surface', () => {
    expect(readFileSync(join(folder, 'README.md'), 'utf8')).toMatch(/^```[tj]s$/mu);
    expect(existsSync(join(folder, 'test/api.test.ts'))).toBe(true);
  });
});

test('patterns know Vietnamese letters: no \\b, \\w, \\W in a regular expression of ours', () => {
  const regex =
    /\/(?![/*])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n])*\\[bwW](?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n])*\/[a-z]*[gimsuy]/u;
  const wrong = SOURCES.flatMap((s) =>
    readFileSync(join(ROOT, s.file), 'utf8')
      .split('\n')
      .flatMap((line, i) => (regex.test(line.replace(/^\s*(?:\/\/|\*).*$/u, '')) ? [`${s.file}:${i + 1}`] : [])),
  );
  expect(wrong).toEqual([]);
});
