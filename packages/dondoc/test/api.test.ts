import { expect, test } from 'vitest';

test('the public surface', async () => {
  expect(Object.keys(await import('../src/index.js')).sort()).toEqual([
    'DondocError',
    'ENGINE_CHOICES',
    'FAIL_LEVELS',
    'Outputs',
    'ProcessReader',
    'ReaderBroke',
    'checkedSettings',
    'createEngine',
    'critiqueDocument',
    'critiqueTogether',
    'documentView',
    'explainDocument',
    'loadRuleSet',
    'openLedger',
    'packagedPacks',
    'readDocument',
    'readJson',
    'readMarkdown',
    'readMdast',
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
