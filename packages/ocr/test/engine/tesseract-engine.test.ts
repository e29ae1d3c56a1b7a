import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { createTesseractEngine, type EngineImage, type ModelFile, type OcrEngine } from '../../src/index.js';

const picture = fileURLToPath(new URL('../fixtures/paragraph.png', import.meta.url));
async function paragraph(): Promise<EngineImage> {
  const { data, info } = await sharp(picture).greyscale().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, grey: data };
}
const image = await paragraph();
const read = async (engine: OcrEngine, more: object = {}): Promise<string> =>
  (await engine.recognize(image, { psm: 6, dpi: 200, ...more })).map((w) => w.text).join(' ');

describe('with the packaged data', () => {
  const engine = createTesseractEngine();
  afterAll(() => engine.close());

  test('words with boxes in pixels, confidences 0–1 and the lines they stand on', async () => {
    const words = await engine.recognize(image, { psm: 6, dpi: 200 });
    expect(words.map((w) => w.text).join(' ')).toMatch(/^Để bảo đảm tiêu thoát nước trong mùa mưa, .* 31\/3\/2026\.$/u);
    expect(new Set(words.map((w) => w.line)).size).toBe(4);
    for (const { box, confidence } of words) {
      expect(box.x0 >= 0 && box.x1 <= image.width && box.y0 >= 0 && box.y1 <= image.height).toBe(true);
      expect(confidence > 0.5 && confidence <= 1).toBe(true);
    }
  });

  test('too short a time is an error, and the engine goes on with the next page', async () => {
    await expect(read(engine, { timeoutMs: 1 })).rejects.toMatchObject({ code: 'ocr/timeout' });
    expect(await read(engine)).toContain('khảo sát các tuyến kênh');
  });
});

test('closing while a page is read settles it; a closed engine refuses', async () => {
  const engine = createTesseractEngine();
  const reading = read(engine);
  const outcome = reading.then(
    () => 'read',
    (error) => error.code,
  );
  await new Promise((r) => setTimeout(r, 150));
  await engine.close();
  expect(await outcome).toBe('ocr/engine-failed');
  await expect(read(engine)).rejects.toMatchObject({ code: 'ocr/engine-failed' });
});

describe('with damaged data', () => {
  const folder = mkdtempSync(join(tmpdir(), 'traineddata-'));
  const file = join(folder, 'vie.traineddata.gz');
  afterAll(() => rmSync(folder, { recursive: true }));
  const modelOf = (bytes: Uint8Array): ModelFile => ({
    folder,
    language: 'vie',
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  });
  const fails = async (model: ModelFile, timeoutMs = 20_000): Promise<{ code: string; message: string }> => {
    const engine = createTesseractEngine({ model, timeoutMs });
    try {
      return await read(engine).then(
        () => expect.unreachable('the page was read'),
        (error) => error,
      );
    } finally {
      await engine.close();
    }
  };

  test('a missing, a shortened and a changed file are told apart before the engine starts', async () => {
    const bytes = readFileSync(picture);
    const model = modelOf(bytes);
    expect(await fails(model)).toMatchObject({
      code: 'ocr/model-missing',
      message: expect.stringMatching(/không đọc được/u),
    });
    writeFileSync(file, bytes.subarray(0, 1000));
    expect(await fails(model)).toMatchObject({
      code: 'ocr/model-missing',
      message: expect.stringMatching(/dài 1000 byte/u),
    });
    writeFileSync(
      file,
      bytes.map((b, i) => (i === 500 ? b ^ 1 : b)),
    );
    expect(await fails(model)).toMatchObject({ code: 'ocr/model-missing', message: expect.stringMatching(/sha256/u) });
  });

  test('a file that is what it should be but that the engine cannot load: an error, not a wait without end', async () => {
    const bytes = readFileSync(picture);
    writeFileSync(file, bytes);
    expect(['ocr/timeout', 'ocr/engine-failed']).toContain((await fails(modelOf(bytes), 4000)).code);
  });
});
