import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DondocError } from '@dondoc/model';
import { describe, expect, it } from 'vitest';
import { loadRules, RuleError, type RuleFault, type RuleSettings } from '../src/index.js';
import { catalogue, pack, rule } from './sample.js';

function faultsOf(rules: readonly unknown[], settings?: RuleSettings): readonly RuleFault[] {
  try {
    loadRules({ catalogue, packs: [pack(...rules)], ...(settings ? { settings } : {}) });
  } catch (error) {
    if (error instanceof RuleError) return error.faults;
    throw error;
  }
  return [];
}

const leaf = (fact: string, operator: string, value: unknown) => ({
  ...rule,
  when: { all: [{ fact, operator, value }] },
});

describe('loadRules', () => {
  it('takes a sound rule', () => {
    const set = loadRules({ catalogue, packs: [pack(rule)] });
    expect([...set.rules.keys()]).toEqual(['weight-missing']);
    expect(set.rules.get('weight-missing')?.options).toEqual({ minConfidence: 0.6 });
  });

  it.each([
    ['unknown fact', leaf('parcel.wieght', 'equal', 2), 'rule/unknown-fact', '/when/all/0/fact', 'parcel.weight'],
    [
      'fact of another subject',
      { ...leaf('parcel.text', 'hasPhrase', 'a'), for: { each: 'day' }, report: { message: rule.why } },
      'rule/unknown-fact',
      '/when/all/0/fact',
      'parcel',
    ],
    [
      'unknown operator',
      leaf('parcel.weight', 'lesThan', 2),
      'rule/unknown-operator',
      '/when/all/0/operator',
      'lessThan',
    ],
    ['operator of another type', leaf('parcel.text', 'lessThan', 2), 'rule/invalid', '/when/all/0/operator', 'text'],
    ['number as text', leaf('parcel.weight', 'lessThan', '2'), 'rule/invalid', '/when/all/0/value', 'parcel.weight'],
    [
      'date that is none',
      leaf('parcel.due', 'before', '31/12/2026'),
      'rule/invalid',
      '/when/all/0/value',
      'parcel.due',
    ],
    [
      'choice that is none',
      leaf('parcel.state', 'equal', 'stolen'),
      'rule/invalid',
      '/when/all/0/value',
      'parcel.state',
    ],
    ['list wanted', leaf('parcel.state', 'in', 'sent'), 'rule/invalid', '/when/all/0/value', 'parcel.state'],
    ['faulty pattern', leaf('parcel.text', 'matches', '(a'), 'rule/invalid', '/when/all/0/value', 'biểu thức sai'],
    ['ASCII boundary', leaf('parcel.text', 'matches', '\\bủy'), 'rule/invalid', '/when/all/0/value', 'tiếng Việt'],
    [
      'unknown option',
      leaf('parcel.weight', 'lessThan', { option: 'max' }),
      'rule/invalid',
      '/when/all/0/value',
      'max',
    ],
    ['unknown subject', { ...rule, for: { each: 'parcle' } }, 'rule/invalid', '/for/each', 'parcel'],
    ['unknown key', { ...rule, colour: 'red' }, 'rule/invalid', '/colour', 'lược đồ'],
    ['language missing', { ...rule, title: { vi: 'Thiếu' } }, 'rule/invalid', '/title', 'thiếu lời “en”'],
    [
      'unknown placeholder',
      { ...rule, report: { message: { vi: '{{parcel.txt}}', en: 'x' } } },
      'rule/unknown-fact',
      '/report/message/vi',
      'parcel.text',
    ],
    [
      'no fallback',
      { ...rule, report: { message: { vi: '{{parcel.due}}', en: 'x' } } },
      'rule/invalid',
      '/report/message/vi',
      'thay thế',
    ],
    ['too few examples', { ...rule, examples: rule.examples.slice(0, 3) }, 'rule/invalid', '/examples', 'ví dụ'],
  ])('%s', (_, data, code, pointer, words) => {
    const faults = faultsOf([data]);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ code, pointer, file: 'post/rules/0' });
    expect(faults[0]?.message).toContain(words);
    expect(faults[0]?.excerpt).not.toBe('');
  });

  it('says everything at once', () => {
    const broken = leaf('parcel.wieght', 'lesThan', 2);
    const faults = faultsOf([broken, { ...rule, title: { en: 'x' } }, rule]);
    expect(faults.map((f) => f.code)).toEqual([
      'rule/unknown-fact',
      'rule/unknown-operator',
      'rule/invalid',
      'rule/invalid',
      'rule/invalid',
    ]);
    expect(faults.at(-1)?.message).toContain('đã có ở post/rules/0');
  });

  it('is a DondocError whose code is shared by all faults, or rule/invalid', () => {
    const error = (rules: unknown[]) => {
      try {
        loadRules({ catalogue, packs: [pack(...rules)] });
      } catch (e) {
        return e as DondocError;
      }
      return null;
    };
    expect(error([leaf('parcel.x', 'equal', 2)])).toBeInstanceOf(DondocError);
    expect(error([leaf('parcel.x', 'equal', 2)])?.code).toBe('rule/unknown-fact');
    expect(error([leaf('parcel.x', 'eq', 2)])?.code).toBe('rule/invalid');
    expect(error([leaf('parcel.x', 'equal', 2)])?.at?.pointer).toBe('/when/all/0/fact');
  });

  it('reads folders and names the file of a fault', () => {
    const folder = mkdtempSync(join(tmpdir(), 'dondoc-rules-'));
    try {
      writeFileSync(join(folder, 'pack.json'), JSON.stringify({ id: 'p', title: { vi: 'a', en: 'a' }, version: '1' }));
      writeFileSync(join(folder, 'a.json'), JSON.stringify(rule));
      expect(loadRules({ catalogue, packs: [folder] }).rules.size).toBe(1);
      writeFileSync(join(folder, 'b.json'), '{ "id": ');
      expect(() => loadRules({ catalogue, packs: [folder] })).toThrow(/b\.json: không phải JSON/u);
      expect(() => loadRules({ catalogue, packs: [join(folder, 'none')] })).toThrow(/không đọc được tệp/u);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('settings', () => {
  const withOption = {
    ...rule,
    options: {
      type: 'object',
      properties: { max: { type: 'number', minimum: 0, default: 5 } },
      additionalProperties: false,
    },
    when: { all: [{ fact: 'parcel.weight', operator: 'greaterThan', value: { option: 'max' } }] },
  };
  const load = (settings: RuleSettings) =>
    loadRules({ catalogue, packs: [pack(withOption)], settings }).rules.get('weight-missing');

  it('override severity and options key by key', () => {
    expect(load({ rules: { 'weight-missing': 'error' } })?.severity).toBe('error');
    expect(load({ rules: { 'weight-missing': { options: { max: 7 } } } })?.options).toEqual({
      minConfidence: 0.6,
      max: 7,
    });
    expect(load({ rules: { 'weight-missing': { options: { max: null } } } })?.options.max).toBe(5);
    expect(load({ rules: { 'weight-missing': 'off' } })?.compiled).toBeNull();
  });

  it.each([
    [{ rules: { 'weight-mising': 'off' } }, '/rules/weight-mising', 'weight-missing'],
    [{ rules: { 'weight-missing': 'fatal' } }, '/rules/weight-missing', 'fatal'],
    [{ rules: { 'weight-missing': { options: { max: -1 } } } }, '/rules/weight-missing/options/max', 'từ 0 trở lên'],
    [{ rules: { 'weight-missing': { options: { min: 1 } } } }, '/rules/weight-missing/options/min', 'tùy chọn'],
  ])('%j is refused', (settings, pointer, words) => {
    const faults = faultsOf([withOption], settings as RuleSettings);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ code: 'config/invalid', pointer });
    expect(faults[0]?.message).toContain(words);
  });
});
