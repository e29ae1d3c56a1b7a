import { expect, test } from 'vitest';
import * as api from '../src/index.js';

test('the public surface', () => {
  expect(Object.keys(api).sort()).toEqual([
    'CHANGE_KINDS',
    'MOST_TRIES',
    'ReaderBroke',
    'STANDINGS',
    'TASK_STATES',
    'isPassing',
    'openLedger',
    'settle',
    'taskIds',
  ]);
});
