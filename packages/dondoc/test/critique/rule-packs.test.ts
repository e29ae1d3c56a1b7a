import { RuleError, type RuleFault } from '@dondoc/rules';
import { describe, expect, test } from 'vitest';
import { RulesByPath } from '../../src/critique/plan-rules.js';
import { loadRuleSet, type RuleOptions } from '../../src/critique/rule-packs.js';

async function faultsOf(options: RuleOptions): Promise<readonly (readonly [string, string])[]> {
  try {
    await loadRuleSet(options);
    return [];
  } catch (error) {
    if (!(error instanceof RuleError)) throw error;
    return error.faults.map((f: RuleFault) => [f.file, f.pointer] as const);
  }
}

describe('rules under settings', () => {
  test('what is wrong in settings, overrides and suppressions is told together, in the file that they came from', async () => {
    const settings = {
      rules: { 'goal-vage': 'off' },
      overrides: [
        { files: ['a'], rules: { 'goal-vague': { options: { minConfidence: 2, most: 1 } } } },
        { files: ['b'], extends: ['form'], rules: { 'goal-vague': 'off' } },
      ],
      suppressions: [
        { rule: 'goal-vage', reason: 'r' },
        { rule: 'goal-vague', reason: 'r' },
      ],
    } as const;
    expect(await faultsOf({ settings, settingsFile: '/x/c.json' })).toEqual([
      ['/x/c.json', '/rules/goal-vage'],
      ['/x/c.json', '/overrides/0/rules/goal-vague/options/most'],
      ['/x/c.json', '/overrides/0/rules/goal-vague/options/minConfidence'],
      ['/x/c.json', '/overrides/1/rules/goal-vague'],
      ['/x/c.json', '/suppressions/0/rule'],
    ]);
  });
  test('a pack that is not there is told once, however often it is named', async () => {
    const settings = { extends: ['./khong-co'], overrides: [{ files: ['a'], rules: { x: 'off' } }] } as const;
    expect(await faultsOf({ settings, settingsFile: '/x/c.json' })).toEqual([['/x/khong-co/pack.json', '']]);
  });
  test('other packs for one run leave what is said of the usual ones aside, but not what is said of none', async () => {
    const settings = { rules: { 'goal-vague': 'off' } } as const;
    expect(await faultsOf({ settings, packs: ['form'] })).toEqual([]);
    expect(await faultsOf({ settings: { rules: { 'goal-vage': 'off' } }, packs: ['form'] })).toEqual([
      ['settings', '/rules/goal-vage'],
    ]);
  });
  test('plans that the same overrides match share one set', async () => {
    const settings = { overrides: [{ files: ['nhap/*'], rules: { 'goal-vague': 'off' } }] } as const;
    const rules = await RulesByPath.load({ settings });
    expect(rules.of('nhap/a.md')).toBe(rules.of('nhap/b.md'));
    expect(rules.of('a.md').rules.rules.get('goal-vague')?.severity).toBe('info');
    expect(rules.of('nhap/a.md').rules.rules.get('goal-vague')?.severity).toBe('off');
  });
});
