import { expect, test } from 'vitest';
import { toJson } from '../../src/json/index.js';
import { toNdjson } from '../../src/ndjson/index.js';
import { critique, directive, failed, hostileDirective } from '../samples.js';

test('one result is an object, several are an array, none is an empty array', () => {
  expect(JSON.parse(toJson([directive]))).toEqual(directive);
  expect(JSON.parse(toJson([directive, failed]))).toEqual([directive, failed]);
  expect(toJson([])).toBe('[]\n');
  expect(toJson([critique]).endsWith('}\n')).toBe(true);
});

test('one object a line, whatever the words hold', () => {
  const lines = toNdjson([directive, hostileDirective]).split('\n');
  expect(lines).toHaveLength(3);
  expect(lines.slice(0, 2).map((l) => JSON.parse(l))).toEqual([directive, hostileDirective]);
  expect(lines[2]).toBe('');
  expect(toNdjson([])).toBe('');
});
