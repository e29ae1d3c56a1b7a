import { describe, expect, it } from 'vitest';
import {
  type Condition,
  fact,
  loadRules,
  type RuleFile,
  type RuleSettings,
  runRules,
  type Subject,
} from '../src/index.js';
import { at, catalogue, type Given, pack, parcel, rule } from './sample.js';

const load = (rules: readonly RuleFile[], settings: RuleSettings = {}) =>
  loadRules({ catalogue, packs: [pack(...rules)], settings });
const findings = async (when: Condition, given: Given) => {
  const { findings: found, problems } = await runRules(load([{ ...rule, when }]), [parcel(given)]);
  expect(problems).toEqual([]);
  return found.length;
};

describe('operators', () => {
  const weight = (operator: string, value: unknown): Condition => ({ fact: 'parcel.weight', operator, value });
  it.each<[Condition, Given, number]>([
    [weight('lessThan', 5), { text: 'a', weight: 4 }, 1],
    [weight('lessThan', 5), { text: 'a', weight: 5 }, 0],
    [weight('lessThanInclusive', 5), { text: 'a', weight: 5 }, 1],
    [weight('greaterThan', 5), { text: 'a', weight: 5 }, 0],
    [weight('greaterThanInclusive', 5), { text: 'a', weight: 5 }, 1],
    [weight('notEqual', 5), { text: 'a', weight: 4 }, 1],
    [weight('in', [4, 5]), { text: 'a', weight: 5 }, 1],
    [weight('notIn', [4, 5]), { text: 'a', weight: 5 }, 0],
    [{ fact: 'parcel.due', operator: 'before', value: '2026-02-01' }, { text: 'a', due: '2026-01-31' }, 1],
    [{ fact: 'parcel.due', operator: 'after', value: '2026-02-01' }, { text: 'a', due: '2026-01-31' }, 0],
    [{ fact: 'parcel.due', operator: 'before', value: { fact: 'day.date' } }, { text: 'a', due: '2026-01-14' }, 1],
    [{ fact: 'parcel.due', operator: 'before', value: { fact: 'day.date' } }, { text: 'a', due: '2026-01-15' }, 0],
    [{ fact: 'parcel.text', operator: 'hasPhrase', value: ['ủy ban'] }, { text: 'Ủy  ban xã' }, 1],
    [{ fact: 'parcel.text', operator: 'hasPhrase', value: 'ban' }, { text: 'bang xã' }, 0],
    [{ fact: 'parcel.names', operator: 'contains', value: 'An' }, { text: 'a', names: ['An', 'Bình'] }, 1],
    [{ fact: 'parcel.names', operator: 'doesNotContain', value: 'An' }, { text: 'a', names: ['An'] }, 0],
    [{ fact: 'parcel.text', operator: 'matches', value: 'gói \\d+' }, { text: 'Gói 12' }, 1],
    [{ fact: 'parcel.text', operator: 'matches', value: '^\\d' }, { text: 'Gói 12' }, 0],
  ])('%j of %j', async (when, given, count) => {
    expect(await findings(when, given)).toBe(count);
  });

  it('comes to an end with a nasty pattern', async () => {
    const nasty = { fact: 'parcel.text', operator: 'matches', value: '^(a+)+$' } as const;
    expect(await findings(nasty, { text: `${'a'.repeat(3000)}!` })).toBe(0);
  });
});

describe('three values', () => {
  const missing: Condition = { fact: 'parcel.weight.presence', operator: 'equal', value: 'absent' };
  const heavy: Condition = { fact: 'parcel.weight', operator: 'greaterThan', value: 5 };
  const other: Condition = { fact: 'parcel.weight', operator: 'notEqual', value: 5 };
  it.each<[string, Condition, Given, number]>([
    ['absent is found by its presence', missing, { text: 'a' }, 1],
    ['unreadable is not absent', missing, { text: 'a', weight: null }, 0],
    ['nothing is unequal to the absent', other, { text: 'a' }, 0],
    ['absent is not heavy', { not: heavy }, { text: 'a' }, 1],
    ['unreadable does not help under not', { not: heavy }, { text: 'a', weight: null }, 0],
    ['nor under two', { not: { not: heavy } }, { text: 'a', weight: null }, 0],
    ['readable under two', { not: { not: heavy } }, { text: 'a', weight: 6 }, 1],
  ])('%s', async (_, when, given, count) => {
    expect(await findings(when, given)).toBe(count);
  });
});

describe('findings', () => {
  it('put the subject first, then what decided', async () => {
    const due = at('30/1', 50);
    const weight = at('9 kg', 80);
    const subject: Subject = {
      ...parcel({ text: 'Gói một' }),
      facts: new Map([
        ...parcel({ text: 'Gói một' }).facts,
        ['parcel.due', fact('2026-01-30', [due])],
        ['parcel.weight', fact(9, [weight], 0.9)],
      ]),
    };
    const when: Condition = {
      any: [
        { fact: 'parcel.weight', operator: 'greaterThan', value: 5 },
        { fact: 'parcel.due', operator: 'before', value: '2026-01-01' },
      ],
    };
    const [found] = (await runRules(load([{ ...rule, when }]), [subject])).findings;
    expect(found?.evidence.map((e) => e.quote)).toEqual(['Gói một', '9 kg']);
    expect(found?.confidence).toBe(0.9);
    const withAlso = { ...rule, when, report: { ...rule.report, also: ['parcel.due'] } };
    const [also] = (await runRules(load([withAlso]), [subject])).findings;
    expect(also?.evidence.map((e) => e.quote)).toEqual(['Gói một', '9 kg', '30/1']);
  });

  it('speak the language of the settings', async () => {
    const english = await runRules(load([rule], { language: 'en' }), [parcel({ text: 'Gói', due: '2026-01-31' })]);
    expect(english.findings[0]).toMatchObject({ message: 'No weight for “Gói”.', suggestion: 'Due 31/01/2026.' });
    const vietnamese = await runRules(load([rule]), [parcel({ text: 'Gói' })]);
    expect(vietnamese.findings[0]).toMatchObject({
      message: 'Thiếu cân nặng của “Gói”.',
      suggestion: 'Hạn là chưa rõ.',
    });
  });

  it('leave out what cannot be said', async () => {
    const message = { vi: 'Thiếu cân nặng[[, hạn {{parcel.due}}]].', en: '[[Due {{parcel.due}}. ]]No weight.' };
    const say = async (given: Given) =>
      (await runRules(load([{ ...rule, report: { message } }]), [parcel(given)])).findings[0]?.message;
    expect(await say({ text: 'Gói' })).toBe('Thiếu cân nặng.');
    expect(await say({ text: 'Gói', due: '2026-01-31' })).toBe('Thiếu cân nặng, hạn 31/01/2026.');
  });

  it('below the confidence of the rule are to be checked', async () => {
    const run = async (confidence: number, settings: RuleSettings = {}) =>
      (await runRules(load([rule], settings), [parcel({ text: 'Gói', confidence })])).findings[0];
    expect(await run(0.59)).toMatchObject({ needsCheck: true, severity: 'info' });
    expect(await run(0.6)).toMatchObject({ needsCheck: false, severity: 'warning' });
    const strict: RuleSettings = { rules: { 'weight-missing': { options: { minConfidence: 0.9 } } } };
    expect(await run(0.6, strict)).toMatchObject({ needsCheck: true, severity: 'info' });
  });

  it('come by place, then by rule', async () => {
    const second: RuleFile = { ...rule, id: 'a-second' };
    const { findings: found } = await runRules(load([rule, second]), [
      parcel({ text: 'sau' }, 'p2', 40),
      parcel({ text: 'trước' }, 'p1', 4),
    ]);
    expect(found.map((f) => `${f.subject} ${f.rule}`)).toEqual([
      'p1 a-second',
      'p1 weight-missing',
      'p2 a-second',
      'p2 weight-missing',
    ]);
  });

  it('keep their fingerprint when the scan changes, and tell twins apart', async () => {
    const prints = async (...subjects: Subject[]) =>
      (await runRules(load([rule]), subjects)).findings.map((f) => f.fingerprint);
    const [first] = await prints(parcel({ text: 'Gói một' }));
    expect(first).toMatch(/^[0-9a-f]{24}$/u);
    expect(await prints(parcel({ text: 'Gói một,', confidence: 0.7 }, 'p9', 77))).toEqual([first]);
    expect(await prints(parcel({ text: 'Gói hai' }))).not.toEqual([first]);
    const twins = await prints(parcel({ text: 'Gói một' }), parcel({ text: 'Gói một' }, 'p2', 30));
    expect(twins[0]).toBe(first);
    expect(twins[1]).not.toBe(first);
  });
});

describe('a rule that throws', () => {
  it('costs only itself', async () => {
    const broken: RuleFile = {
      ...rule,
      id: 'broken',
      when: { fact: 'parcel.due', operator: 'before', value: '2026-02-01' },
    };
    const subject = parcel({ text: 'Gói' });
    const facts = new Map(subject.facts);
    facts.delete('parcel.due');
    const silent = { ...rule, report: { message: rule.report.message } };
    const { findings: found, problems } = await runRules(load([broken, silent]), [{ ...subject, facts }]);
    expect(found.map((f) => f.rule)).toEqual(['weight-missing']);
    expect(problems).toMatchObject([{ code: 'rule/threw', page: null }]);
    expect(problems[0]?.message).toContain('parcel.due');
    expect(problems[0]?.remedy).toContain('broken');
  });
});
