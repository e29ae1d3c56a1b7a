import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Facts, factValue, type IsoDate } from '../../packages/model/src/index.js';
import { fold, stripDiacritics } from '../../packages/text/src/index.js';
import { CASES } from '../fixtures/cases.js';
import { pairs } from '../golden/matching.js';
import { factsOf, plainText } from './facts.js';
import { random, withNoise } from './noise.js';

const SHARE = 0.01;
const SEEDS = [1, 2, 3, 4];

const works = ({ tasks, items }: Facts) => [...tasks, ...items];
const datesOf = (facts: Facts): IsoDate[] =>
  works(facts).flatMap((w) => {
    const d = factValue(w.deadline);
    return [d?.start ?? null, d?.end ?? null].filter((x) => x !== null);
  });
const ownersOf = (facts: Facts): string[] =>
  works(facts).flatMap((w) => [...w.lead, ...w.coordinating].map((o) => o.name));

/** Pairs of neighbouring letters; marks, case and spaces do not count. */
function bigrams(name: string): string[] {
  const letters = stripDiacritics(fold(name)).replace(/[^\p{L}\p{N}]/gu, '');
  return Array.from({ length: letters.length - 1 }, (_, i) => letters.slice(i, i + 2));
}

/** Share of the bigrams of the shorter name that the other has too: a misread or cut name is still that name. */
function alike(a: string, b: string): number {
  const [short = [], long = []] = [bigrams(a), bigrams(b)].sort((x, y) => x.length - y.length);
  const left = [...long];
  let hits = 0;
  for (const pair of short) {
    const at = left.indexOf(pair);
    if (at < 0) continue;
    left.splice(at, 1);
    hits++;
  }
  return hits / Math.max(1, short.length);
}

interface Read {
  readonly what: string;
  readonly clean: Facts;
  readonly noisy: Facts;
}
const reads: Read[] = [];

beforeAll(async () => {
  for (const { folder, name } of CASES) {
    const plain = await plainText(readFileSync(join(folder, 'source.md'), 'utf8'));
    const clean = await factsOf('van-ban.txt', plain);
    for (const seed of SEEDS) {
      const noisy = await factsOf('van-ban.txt', withNoise(plain, SHARE, seed));
      reads.push({ what: `${name}, seed ${seed}`, clean, noisy });
    }
  }
});

test('equal seeds make equal noise, and one character in a hundred is misread', () => {
  const text = 'Giao Sở Y tế chủ trì, phối hợp với Công an tỉnh kiểm tra các cơ sở trước ngày 15/6/2026. '.repeat(200);
  const noisy = withNoise(text, SHARE, 7);
  expect(noisy).toBe(withNoise(text, SHARE, 7));
  expect(noisy).not.toBe(withNoise(text, SHARE, 8));
  const next = random(7);
  const share = Array.from(text).filter(() => next() < SHARE).length / text.length;
  expect(share).toBeGreaterThan(0.007);
  expect(share).toBeLessThan(0.013);
});

/** Of the facts of the clean texts, how many are read as they are from the noisy ones, at least. */
const FLOORS = { tasks: 0.95, leads: 0.9, dates: 0.91, references: 0.86 };

describe('most facts are kept', () => {
  const matched = () =>
    reads.map(({ clean, noisy }) => ({ clean, pairs: pairs(clean.tasks, noisy.tasks, (t) => t.text) }));

  test('tasks', () => {
    const kept = matched().reduce((sum, m) => sum + m.pairs.length, 0);
    const all = reads.reduce((sum, r) => sum + r.clean.tasks.length, 0);
    expect(kept / all).toBeGreaterThanOrEqual(FLOORS.tasks);
  });
  test('as many tasks, none made up of noise', () => {
    const all = reads.reduce((sum, r) => sum + r.clean.tasks.length, 0);
    const found = reads.reduce((sum, r) => sum + r.noisy.tasks.length, 0);
    expect(found).toBeLessThanOrEqual(1.02 * all);
  });
  test('who leads them', () => {
    const found = matched().flatMap((m) => m.pairs);
    const all = found.reduce((sum, [a]) => sum + a.lead.length, 0);
    const kept = found.reduce((sum, [a, b]) => sum + pairs(a.lead, b.lead, (o) => o.name, 0.6).length, 0);
    expect(kept / all).toBeGreaterThanOrEqual(FLOORS.leads);
  });
  test('dates of deadlines', () => {
    const dated = matched()
      .flatMap((m) => m.pairs)
      .map(([a, b]) => [factValue(a.deadline), factValue(b.deadline)] as const)
      .filter(([a]) => a?.start || a?.end);
    const kept = dated.filter(([a, b]) => a?.start === b?.start && a?.end === b?.end);
    expect(kept.length / dated.length).toBeGreaterThanOrEqual(FLOORS.dates);
  });
  test('cited documents', () => {
    const all = reads.flatMap(({ clean, noisy }) =>
      clean.references.map((r) => noisy.references.some((x) => x.number === r.number)),
    );
    expect(all.filter(Boolean).length / all.length).toBeGreaterThanOrEqual(FLOORS.references);
  });
});

describe('nothing is invented', () => {
  test('no date of a deadline that the clean text does not have', () => {
    const made = reads.flatMap(({ what, clean, noisy }) =>
      datesOf(noisy)
        .filter((d) => !datesOf(clean).includes(d))
        .map((d) => `${what}: ${d}`),
    );
    expect(made).toEqual([]);
  });
  test('no owner that the clean text does not have', () => {
    const made = reads.flatMap(({ what, clean, noisy }) =>
      ownersOf(noisy)
        .filter((o) => !ownersOf(clean).some((x) => alike(o, x) >= 0.6))
        .map((o) => `${what}: ${o}`),
    );
    expect(made).toEqual([]);
  });
  test('no other number or date of the document itself', () => {
    const figures = (f: Facts): string => (factValue(f.header.number) ?? '').replace(/\D/gu, '');
    const made = reads.flatMap(({ what, clean, noisy }) => [
      ...(noisy.header.date.presence === 'present' && factValue(noisy.header.date) !== factValue(clean.header.date)
        ? [`${what}: ${factValue(noisy.header.date)}`]
        : []),
      ...(figures(clean).startsWith(figures(noisy)) || figures(clean).endsWith(figures(noisy))
        ? []
        : [`${what}: ${factValue(noisy.header.number)}`]),
    ]);
    expect(made).toEqual([]);
  });
  test('no cited document of another number', () => {
    const serial = (number: string): string => /^\d*/u.exec(number)?.[0] ?? '';
    const made = reads.flatMap(({ what, clean, noisy }) =>
      noisy.references
        .filter((r) => !clean.references.some((x) => serial(x.number) === serial(r.number)))
        .map((r) => `${what}: ${r.number}`),
    );
    expect(made).toEqual([]);
  });
});
