import { expect, test } from 'vitest';

test('the public surface', async () => {
  expect(Object.keys(await import('../src/index.js')).sort()).toEqual([
    'DondocError',
    'ENGINE_CHOICES',
    'FAIL_LEVELS',
    'Outputs',
    'ProcessReader',
    'ReaderBroke',
    'createEngine',
    'critiqueDocument',
    'critiqueTogether',
    'documentView',
    'loadRuleSet',
    'openLedger',
    'packagedPacks',
    'readDocument',
    'readJson',
    'readMarkdown',
    'readPdf',
    'readSettings',
    'readText',
    'runBatch',
    'scanDocument',
    'toCritiqueResult',
    'toDirectiveResult',
    'watchFolder',
  ]);
});
