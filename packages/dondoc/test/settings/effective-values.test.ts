import { DEFAULT_THRESHOLDS } from '@dondoc/critique';
import { expect, test } from 'vitest';
import { RulesByPath } from '../../src/critique/plan-rules.js';
import { effectiveValues } from '../../src/settings/effective-values.js';
import type { Settings } from '../../src/settings/settings.js';

const SETTINGS: Settings = {
  extends: ['five-requirements'],
  failOn: 'error',
  rules: { 'goal-vague': 'off', 'goal-missing': { severity: 'warning', options: { minItems: 4, maxShare: 30 } } },
  vocabularies: { units: ['Tổ A'] },
  overrides: [
    {
      files: ['nhap/**'],
      rules: { 'goal-vague': { severity: 'info' }, 'goal-missing': { options: { minItems: null } } },
    },
    { files: ['nhap/kh-3.md'], vocabularies: { units: ['Tổ B'] }, thresholds: { goal: [1, 0] } },
  ],
};

async function at(path: string): Promise<ReadonlyMap<string, readonly [unknown, ...string[]]>> {
  const rules = await RulesByPath.load({ settings: SETTINGS });
  const own = rules.of(path);
  const defaults = { packs: ['x'], thresholds: DEFAULT_THRESHOLDS };
  return new Map(effectiveValues(SETTINGS, own, own.rules, defaults).map((v) => [v.name, [v.value, ...v.from]]));
}

test('each value names what set it last; words name all that added to them', async () => {
  const values = await at('nhap/kh-3.md');
  expect(values.get('extends')).toEqual([['five-requirements'], '#/extends']);
  expect(values.get('language')).toEqual(['vi']);
  expect(values.get('failOn')).toEqual(['error', '#/failOn']);
  expect(values.get('thresholds.goal')).toEqual([[1, 0], '#/overrides/1/thresholds/goal']);
  expect(values.get('thresholds.content')).toEqual([DEFAULT_THRESHOLDS.content]);
  expect(values.get('vocabularies.units')).toEqual([
    ['Tổ A', 'Tổ B'],
    '#/vocabularies/units',
    '#/overrides/1/vocabularies/units',
  ]);
  expect(values.get('rules.goal-vague')).toEqual(['info', '#/overrides/0/rules/goal-vague/severity']);
  expect(values.get('rules.goal-missing')).toEqual(['warning', '#/rules/goal-missing/severity']);
  expect(values.get('rules.goal-missing.maxShare')).toEqual([30, '#/rules/goal-missing/options/maxShare']);
  // `null` takes the rule's default again.
  expect(values.get('rules.goal-missing.minItems')).toEqual([3, '#/overrides/0/rules/goal-missing/options/minItems']);
});

test('a file that no override matches has the settings themselves', async () => {
  expect((await at('kh.md')).get('rules.goal-vague')).toEqual(['off', '#/rules/goal-vague']);
});
