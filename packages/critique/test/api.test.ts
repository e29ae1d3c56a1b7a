import { expect, it } from 'vitest';

it('exports what is promised', async () => {
  expect(Object.keys(await import('../src/index.js')).sort()).toEqual([
    'DEFAULT_THRESHOLDS',
    'VOCABULARIES',
    'critique',
    'factCatalogue',
    'judgeItem',
    'judgePlan',
    'levelsOf',
    'sharedWork',
    'subjectsOf',
    'verdictOf',
  ]);
  expect(Object.keys(await import('../src/testing.js')).sort()).toEqual(['exampleDocument', 'exampleSubjects']);
});
