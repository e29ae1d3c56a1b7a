import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readDocument, readText } from '../../packages/dondoc/src/index.js';
import { createTesseractEngine } from '../../packages/ocr/src/index.js';
import { FIXTURES } from '../fixtures/cases.js';
import { replay } from './replay.js';

test('the engine reads what its recording says', async () => {
  const file = join(FIXTURES, 'directives/cong-van-thu-tuc-hanh-chinh/scan.jpg');
  const engine = createTesseractEngine();
  try {
    const recorded = await readDocument(file, { engine: replay() });
    expect(recorded.problems).toEqual([]);
    expect(readText(await readDocument(file, { engine }))).toBe(readText(recorded));
  } finally {
    await engine.close();
  }
});
