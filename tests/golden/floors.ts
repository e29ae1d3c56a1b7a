import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { FIXTURES } from '../fixtures/cases.js';
import { UPDATING } from './golden-file.js';

type Figures = Readonly<Record<string, number>>;
type Floors = Record<string, Record<string, number>>;

/** Tells what each set and medium reached last; a figure may only rise, but for rounding. */
const FILE = join(FIXTURES, 'floors.json');
const floors = (): Floors => (existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Floors) : {});
const rounded = (x: number): number => Math.floor(x * 1000) / 1000;

/** Fails where a figure lies below its floor. Updating raises floors, never lowers one. */
export function holdFloors(name: string, figures: Figures): void {
  const all = floors();
  const held = all[name] ?? {};
  if (UPDATING) {
    for (const [figure, value] of Object.entries(figures)) held[figure] = Math.max(held[figure] ?? 0, rounded(value));
    const sorted = Object.entries({ ...all, [name]: held }).sort(([a], [b]) => a.localeCompare(b));
    writeFileSync(FILE, `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`);
  }
  expect(Object.keys(held), `${name}: ${FILE}`).toEqual(Object.keys(figures));
  const fallen = Object.entries(figures).filter(([figure, value]) => value + 0.001 < (held[figure] ?? 1));
  expect(
    fallen.map(([figure, value]) => `${name} ${figure}: ${value.toFixed(3)} < ${held[figure]}`),
    'thấp hơn mức đã đạt',
  ).toEqual([]);
}
