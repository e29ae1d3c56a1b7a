import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type DirectiveResult, directiveSchema, isoDate, jsonSchemas } from '../src/index.js';

const evidence = { start: 0, end: 4, quote: 'Giao', page: null, boxes: [] };
const result: DirectiveResult = {
  format: 'dondoc/directive@1',
  source: { path: 'a.txt', sha256: 'a'.repeat(64), kind: 'text', pages: 0 },
  status: 'ok',
  problems: [],
  header: {
    number: '05/CT-UBND',
    type: 'chỉ thị',
    issuer: null,
    date: isoDate('2026-03-02'),
    place: null,
    subject: null,
    signer: null,
    capacity: null,
    recipients: [],
    urgency: null,
    incoming: null,
  },
  tasks: [
    {
      id: 't1',
      text: 'Giao',
      lead: [{ name: 'Sở Y tế', inherited: false }],
      coordinating: [],
      deadline: {
        text: 'quý 4/2019',
        kind: 'within',
        start: isoDate('2019-10-01'),
        end: isoDate('2019-12-31'),
        every: null,
        implied: false,
      },
      product: null,
      modality: 'assign',
      section: '1',
      evidence: [evidence],
    },
  ],
  references: [],
  targets: [],
};

describe('directiveSchema', () => {
  test('takes a whole result', () => expect(directiveSchema.parse(result)).toEqual(result));
  test.each<[string, unknown]>([
    ['ok with problems', { ...result, problems: [{ code: 'ocr/timeout', message: 'x', remedy: 'y', page: 1 }] }],
    ['partial without problems', { ...result, status: 'partial' }],
    ['a task without evidence', { ...result, tasks: [{ ...result.tasks[0], evidence: [] }] }],
    [
      'a quote of another length',
      { ...result, tasks: [{ ...result.tasks[0], evidence: [{ ...evidence, quote: 'Gia' }] }] },
    ],
    ['a day that is none', { ...result, header: { ...result.header, date: '2026-02-30' } }],
    [
      'a recurrence without its period',
      { ...result, tasks: [{ ...result.tasks[0], deadline: { ...result.tasks[0]?.deadline, kind: 'recurring' } }] },
    ],
    ['an unknown key', { ...result, score: 1 }],
  ])('refuses %s', (_, wrong) => expect(directiveSchema.safeParse(wrong).success).toBe(false));
});

test.each(Object.keys(jsonSchemas()))('schema/%s is what the zod schema says (npm run generate)', (name) => {
  const file = new URL(`../schema/${name}`, import.meta.url);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(jsonSchemas()[name]);
});
