import { DondocError } from '@dondoc/model';
import type { OcrEngine, Orientation } from '@dondoc/ocr';
import type { EngineChoice } from './engine-choice.js';

async function systemEngine(workers: number): Promise<OcrEngine> {
  const { createSystemTesseractEngine } = await import('@dondoc/ocr');
  const engine = await createSystemTesseractEngine({ workers });
  if (engine) return engine;
  throw new DondocError(
    'ocr/engine-failed',
    'Máy này không có Tesseract kèm dữ liệu tiếng Việt (vie).',
    'Cài tesseract-ocr và tesseract-ocr-vie, hoặc bỏ --engine để dùng bộ nhận dạng đi kèm.',
  );
}

/** The packaged engine, loaded with the first page that needs it: most documents have a text layer. */
function packagedEngine(workers: number): OcrEngine {
  let loaded: Promise<OcrEngine> | null = null;
  const engine = (): Promise<OcrEngine> => {
    loaded ??= import('@dondoc/ocr').then(({ createTesseractEngine }) => createTesseractEngine({ workers }));
    return loaded;
  };
  return {
    id: 'tesseract.js',
    model: 'vie',
    recognize: async (image, options) => (await engine()).recognize(image, options),
    detectOrientation: async (image, options): Promise<Orientation | null> =>
      (await (await engine()).detectOrientation?.(image, options)) ?? null,
    close: async () => (await loaded)?.close(),
  };
}

/**
 * The engine that a choice names, or null for `none`. Its processes start with the first page that has to be recognised.
 *
 * @param workers  pages recognised side by side, about 200 MB each
 * @throws DondocError `ocr/engine-failed` where this machine has no Tesseract with Vietnamese data and one was asked for
 */
export async function createEngine(choice: EngineChoice = 'auto', workers = 1): Promise<OcrEngine | null> {
  if (choice === 'none') return null;
  return choice === 'tesseract' ? systemEngine(workers) : packagedEngine(workers);
}
