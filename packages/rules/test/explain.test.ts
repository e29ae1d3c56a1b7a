import { describe, expect, it } from 'vitest';
import {
  explainRule,
  fact,
  firstFailed,
  type LoadedRule,
  loadRules,
  type RuleFile,
  type Subject,
} from '../src/index.js';
import { catalogue, pack, rule } from './sample.js';

const RULE: RuleFile = {
  ...rule,
  for: { each: 'parcel', where: { fact: 'parcel.state', operator: 'equal', value: 'sent' } },
  options: { type: 'object', properties: { most: { default: 5 } }, additionalProperties: false },
  when: {
    all: [
      {
        any: [
          { fact: 'parcel.weight', operator: 'greaterThan', value: { option: 'most' } },
          { fact: 'parcel.due', operator: 'before', value: { fact: 'day.date' } },
        ],
      },
      { not: { fact: 'parcel.text', operator: 'hasPhrase', value: 'hàng dễ vỡ' } },
    ],
  },
};
const loaded = (): LoadedRule => {
  const [only] = loadRules({ catalogue, packs: [pack(RULE)] }).rules.values();
  return only as LoadedRule;
};

const evidence = [{ start: 0, end: 4, quote: '7 kg', page: null, boxes: [] }];
const parcel = (
  given: Readonly<Record<string, Subject['facts'] extends ReadonlyMap<string, infer F> ? F : never>> = {},
): Subject => ({
  kind: 'parcel',
  id: 'p1',
  key: 'Gói một',
  evidence: [],
  facts: new Map(
    Object.entries({
      'parcel.text': fact('Gói một'),
      'parcel.weight': fact(7, evidence),
      'parcel.due': fact(null),
      'parcel.state': fact('sent'),
      'parcel.names': fact([]),
      'day.date': fact('2026-01-01'),
      ...given,
    }),
  ),
});
const failedAt = (subject: Subject) => firstFailed(explainRule(loaded(), subject));

describe('an explanation', () => {
  it('tells of every condition, decided or not, with the fact and its words', () => {
    const trace = explainRule(loaded(), parcel());
    expect(trace).toMatchObject({
      held: true,
      where: { kind: 'fact', at: '/for/where', held: true, found: { value: 'sent' } },
      when: {
        kind: 'all',
        at: '/when',
        parts: [
          {
            kind: 'any',
            at: '/when/all/0',
            held: true,
            parts: [
              { at: '/when/all/0/any/0', held: true, expected: 5, option: 'most', found: { value: 7, evidence } },
              {
                at: '/when/all/0/any/1',
                held: false,
                expected: '2026-01-01',
                other: { fact: 'day.date', found: { value: '2026-01-01' } },
                found: { presence: 'absent' },
              },
            ],
          },
          { kind: 'not', at: '/when/all/1', held: true, parts: [{ at: '/when/all/1/not', held: false }] },
        ],
      },
    });
    expect(firstFailed(trace)).toBeNull();
  });
  it.each([
    ['not of those that it looks at', parcel({ 'parcel.state': fact('lost') }), '/for/where'],
    ['no branch holds: the first of them', parcel({ 'parcel.weight': fact(2) }), '/when/all/0/any/0'],
    ['what must not be is', parcel({ 'parcel.text': fact('Hàng dễ vỡ') }), '/when/all/1/not'],
    ['could not be read', parcel({ 'parcel.weight': { presence: 'unreadable', evidence } }), '/when/all/0/any/0'],
    ['unreadable under a not', parcel({ 'parcel.text': { presence: 'unreadable', evidence } }), '/when/all/1/not'],
  ])('%s: %s', (_, subject, at) => expect(failedAt(subject)?.at).toBe(at));

  it('comes out as the rule does', async () => {
    for (const subject of [
      parcel(),
      parcel({ 'parcel.weight': fact(2) }),
      parcel({ 'parcel.text': fact('hàng dễ vỡ') }),
    ])
      expect(explainRule(loaded(), subject).held).toBe((await loaded().compiled?.evaluate(subject)) !== null);
  });
  it('is no answer where a fact was never supplied', () => {
    const facts = new Map(parcel().facts);
    facts.delete('parcel.text');
    expect(() => explainRule(loaded(), { ...parcel(), facts })).toThrow('parcel.text');
  });
});
