import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createReplayEngine, type OcrEngine } from '../../src/index.js';
import { sheet } from '../pictures.js';

const dir = mkdtempSync(join(tmpdir(), 'replay-'));
afterAll(() => rmSync(dir, { recursive: true }));

let asked = 0;
const live: OcrEngine = {
  id: 'counter',
  model: 'none',
  recognize: async () => [{ text: String(++asked), confidence: 0.5, box: { x0: 0, y0: 0, x1: 1, y1: 1 }, line: 0 }],
  close: async () => undefined,
};
const image = sheet(20, 10);

test('what was recorded is played again, by image and parameters; what was not is a miss', async () => {
  const record = createReplayEngine(dir, { record: live });
  const first = await record.recognize(image, { psm: 6, dpi: 200 });
  expect(await record.recognize(image, { psm: 6, dpi: 200 })).toEqual(first);
  expect((await record.recognize(image, { psm: 4, dpi: 200 }))[0]?.text).toBe('2');
  expect(asked).toBe(2);
  expect(readdirSync(dir).every((f) => /^[\da-f]{64}\.json$/u.test(f))).toBe(true);

  const replay = createReplayEngine(dir, { id: 'counter', model: 'none' });
  expect(await replay.recognize(image, { psm: 6, dpi: 200 })).toEqual(first);
  for (const [other, psm] of [
    [image, 7],
    [sheet(20, 11), 6],
  ] as const)
    await expect(replay.recognize(other, { psm, dpi: 200 })).rejects.toMatchObject({ code: 'ocr/replay-miss' });
});

test('recordings of another engine are not played', async () => {
  const other = createReplayEngine(dir, { id: 'another', model: 'none' });
  await expect(other.recognize(image, { psm: 6, dpi: 200 })).rejects.toMatchObject({ code: 'ocr/replay-miss' });
});
