import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DondocError } from '@dondoc/model';
import type { EngineImage, EngineWord, OcrEngine, Orientation } from './engine.js';
import { TESSERACT_ID, TESSERACT_MODEL } from './tesseract-engine.js';

export interface ReplayOptions {
  /** Reads what has no recording yet, and what it reads is recorded. */
  readonly record?: OcrEngine;
  /** Whose recordings to play; default: the engine that records, or the packaged one. */
  readonly id?: string;
  readonly model?: string;
}

/** Answers from recordings in `dir`; without `record` a page that was never recorded throws `ocr/replay-miss`. */
export function createReplayEngine(dir: string, options: ReplayOptions = {}): OcrEngine {
  const { record } = options;
  const id = options.id ?? record?.id ?? TESSERACT_ID;
  const model = options.model ?? record?.model ?? TESSERACT_MODEL;

  async function play<T>(
    image: EngineImage,
    params: object,
    make: ((engine: OcrEngine) => Promise<T>) | null,
  ): Promise<T> {
    const key = createHash('sha256')
      .update(JSON.stringify([id, model, image.width, image.height, params]))
      .update(image.grey)
      .digest('hex');
    const file = join(dir, `${key}.json`);
    try {
      return JSON.parse(await readFile(file, 'utf8')) as T;
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
      if (!record || !make)
        throw new DondocError(
          'ocr/replay-miss',
          `Chưa có bản ghi nhận dạng cho ảnh này: ${file}`,
          'Chạy lại với DONDOC_RECORD=1 để ghi, rồi đưa tệp mới vào kho mã.',
          { file },
          { cause },
        );
    }
    const made = await make(record);
    await mkdir(dir, { recursive: true });
    await writeFile(`${file}.${process.pid}.tmp`, `${JSON.stringify(made)}\n`);
    await rename(`${file}.${process.pid}.tmp`, file);
    return made;
  }

  return {
    id,
    model,
    recognize: (image, o) =>
      play<readonly EngineWord[]>(image, { psm: o.psm, dpi: Math.round(o.dpi) }, (e) => e.recognize(image, o)),
    detectOrientation: (image, o) =>
      play<Orientation | null>(
        image,
        { orientation: true },
        async (e) => (await e.detectOrientation?.(image, o)) ?? null,
      ),
    close: async () => record?.close(),
  };
}
