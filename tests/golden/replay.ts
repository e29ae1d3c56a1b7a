import { join } from 'node:path';
import { createReplayEngine, createTesseractEngine, type OcrEngine } from '../../packages/ocr/src/index.js';
import { FIXTURES } from '../fixtures/cases.js';

/** Plays the recordings of fixtures/ocr-replay; with DONDOC_RECORD=1 the packaged engine reads what is missing. */
export function replay(): OcrEngine {
  const record = process.env.DONDOC_RECORD === '1' ? createTesseractEngine({ workers: 2 }) : undefined;
  return createReplayEngine(join(FIXTURES, 'ocr-replay'), record ? { record } : {});
}
