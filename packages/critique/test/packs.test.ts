import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { REQUIREMENTS } from '@dondoc/model';
import { loadRules } from '@dondoc/rules';
import { runExamples } from '@dondoc/rules/testing';
import { describe, expect, it } from 'vitest';
import { factCatalogue } from '../src/index.js';
import { exampleSubjects } from '../src/testing.js';

const root = fileURLToPath(new URL('../../../rules/', import.meta.url));
const packs = readdirSync(root, { withFileTypes: true })
  .filter((d) => d.isDirectory() && d.name !== 'node_modules')
  .map((d) => `${root}${d.name}`);
const rules = loadRules({ catalogue: factCatalogue, packs });

describe('the rule packs', () => {
  it('load without a fault', () => {
    expect(packs.length).toBeGreaterThan(1);
    expect(rules.rules.size).toBeGreaterThan(15);
  });

  it.each(REQUIREMENTS)('have at least two rules for %s', (requirement) => {
    const own = [...rules.rules.values()].filter((r) => r.rule.requirement === requirement);
    expect(own.length).toBeGreaterThanOrEqual(2);
  });

  it('do as their examples say', async () => {
    expect((await runExamples(rules, exampleSubjects)).filter((o) => !o.passed)).toEqual([]);
  });
});
