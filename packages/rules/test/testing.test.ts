import { expect, it } from 'vitest';
import { loadRules, type RuleExample } from '../src/index.js';
import { type ExampleSubjects, runExamples } from '../src/testing.js';
import { catalogue, type Given, pack, parcel, rule } from './sample.js';

const subjectsOf = (example: RuleExample): ExampleSubjects => {
  const given = example.given as Given;
  return { text: given.text, subjects: [parcel(given)] };
};

it('runs every example', async () => {
  const outcomes = await runExamples(loadRules({ catalogue, packs: [pack(rule)] }), subjectsOf);
  expect(outcomes).toHaveLength(4);
  expect(outcomes.filter((o) => !o.passed)).toEqual([]);
});

it('tells which example does not hold, whatever the settings say', async () => {
  const [first, ...rest] = rule.examples;
  const wrong = { ...rule, examples: [{ ...first, findings: ['1 error “Gói một”'] }, ...rest] };
  const set = loadRules({ catalogue, packs: [pack(wrong)], settings: { rules: { 'weight-missing': 'off' } } });
  const outcomes = await runExamples(set, subjectsOf);
  expect(outcomes.filter((o) => !o.passed)).toEqual([
    {
      rule: 'weight-missing',
      example: 'một',
      passed: false,
      expected: ['1 error “Gói một”'],
      actual: ['1 warning “Gói một”'],
    },
  ]);
});
