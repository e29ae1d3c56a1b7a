import { expect, test } from 'vitest';
import { createEngine } from '../../src/index.js';

test('none is no engine; the packaged one starts nothing until a page needs it', async () => {
  expect(await createEngine('none')).toBeNull();
  const engine = await createEngine('auto');
  expect(engine?.id).toBe('tesseract.js');
  await engine?.close();
});

test('a blank page goes through the packaged engine', async () => {
  const engine = await createEngine('tesseract.js');
  try {
    const image = { width: 300, height: 200, grey: new Uint8Array(60_000).fill(255) };
    expect(await engine?.recognize(image, { psm: 6, dpi: 150 })).toEqual([]);
  } finally {
    await engine?.close();
  }
});
