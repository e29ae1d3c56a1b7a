import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CASES } from '../fixtures/cases.js';
import { factLines, factsOf, plainText } from './facts.js';
import { crlf, doubledSpaces, newTones, nfd, wrap } from './variants.js';

const VARIANTS: readonly (readonly [string, (text: string) => string])[] = [
  ['decomposed letters (NFD)', nfd],
  ['lines that end in CR LF', crlf],
  ['doubled spaces', doubledSpaces],
  ['hoà and uỷ for hòa and ủy', newTones],
  ['lines of 60 characters', wrap(60)],
  ['lines of 75 characters', wrap(75)],
  ['lines of 100 characters', wrap(100)],
  ['all of it at once', (text) => crlf(nfd(newTones(doubledSpaces(wrap(72)(text)))))],
];

describe.each(CASES.map((c) => [`${c.set}/${c.name}`, c] as const))('%s', (_, { folder }) => {
  const markdown = readFileSync(join(folder, 'source.md'), 'utf8');

  test.each(VARIANTS)('as Markdown: %s', async (_name, change) => {
    const changed = change(markdown);
    expect(changed).not.toBe(markdown);
    expect(factLines(await factsOf('van-ban.md', changed))).toEqual(factLines(await factsOf('van-ban.md', markdown)));
  });

  test.each(VARIANTS)('as plain text: %s', async (_name, change) => {
    const plain = await plainText(markdown);
    const changed = change(plain);
    expect(changed).not.toBe(plain);
    expect(factLines(await factsOf('van-ban.txt', changed))).toEqual(factLines(await factsOf('van-ban.txt', plain)));
  });
});
