import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, it } from 'vitest';
import { ruleSchema } from '../src/index.js';
import { rule } from './sample.js';

const file = fileURLToPath(new URL('../schema/rule-1.json', import.meta.url));

it('is published as it is checked (npm run generate)', () => {
  const json = `${JSON.stringify(ruleSchema, null, 2)}\n`;
  expect(readFileSync(file, 'utf8')).toBe(json);
});

it('takes a sound rule and free x- keys, and nothing else', () => {
  const validate = new Ajv2020({ strict: false }).compile(ruleSchema);
  expect(validate(rule)).toBe(true);
  expect(validate({ ...rule, 'x-note': 1 })).toBe(true);
  expect(validate({ ...rule, note: 1 })).toBe(false);
  expect(validate({ ...rule, when: { all: [] } })).toBe(false);
  expect(validate({ ...rule, when: { fact: 'a.b', operator: 'equal', value: 1, path: '$.x' } })).toBe(false);
});
