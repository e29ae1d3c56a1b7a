import { expect, test } from 'vitest';

test('the public surface', async () => {
  expect(Object.keys(await import('../src/index.js')).sort()).toEqual([
    'DondocError',
    'ENGINE_CHOICES',
    'FAIL_LEVELS',
    'createEngine',
    'critiqueDocument',
    'loadRuleSet',
    'packagedPacks',
    'readDocument',
    'readJson',
    'readMarkdown',
    'readSettings',
    'readText',
    'scanDocument',
    'toCritiqueResult',
    'toDirectiveResult',
  ]);
});
