import { expect, it } from 'vitest';

it('exports what is promised', async () => {
  expect(Object.keys(await import('../src/index.js')).sort()).toEqual([
    'LANGUAGES',
    'OPERATORS',
    'RuleError',
    'defineCatalogue',
    'describeCatalogue',
    'didYouMean',
    'excerpt',
    'explainRule',
    'fact',
    'firstFailed',
    'loadRules',
    'pointer',
    'ruleSchema',
    'runRules',
    'withSettings',
  ]);
  expect(Object.keys(await import('../src/testing.js')).sort()).toEqual(['findingLine', 'runExamples']);
});
