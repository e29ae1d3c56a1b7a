import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ChildAnswer, ChildSetup } from './child-messages.js';
import { type EngineImage, type OcrEngine, type Orientation, toPgm } from './engine.js';
import { engineFailed } from './engine-errors.js';
import { type ModelFile, orientationModel, verifyModel, vietnameseModel } from './model-data.js';
import { type Asked, type AskOptions, WatchedChild } from './watched-child.js';

export interface TesseractOptions {
  /** Pages read side by side, each in a process of its own; default 1. A process takes about 200 MB. */
  readonly workers?: number;
  /** Longest time for one page, in milliseconds; default 120,000. */
  readonly timeoutMs?: number;
  /** A process is replaced after so many pages; default 200. */
  readonly recycleAfter?: number;
  /** Language data to use in place of the packaged ones; checked by size and sum all the same. */
  readonly model?: ModelFile;
}

/** Names of the packaged engine and of its data, as replays are keyed by. */
export const TESSERACT_ID = 'tesseract.js@7.0.0';
export const TESSERACT_MODEL = 'vie-4.0.0_best_int';

/** The built file of the process, also when this runs from the sources: a process cannot run TypeScript. */
function childFile(): string {
  const beside = fileURLToPath(new URL('./tesseract-child.js', import.meta.url));
  if (existsSync(beside)) return beside;
  const built = fileURLToPath(new URL('../../dist/engine/tesseract-child.js', import.meta.url));
  if (existsSync(built)) return built;
  throw engineFailed(`không thấy ${built} (chưa biên dịch)`);
}

/** Verified once a run: the file belongs to an installed package. */
const verified = new Map<string, Promise<void>>();

function verifyOnce(model: ModelFile): Promise<void> {
  const key = `${model.folder}\0${model.language}\0${model.sha256}`;
  let check = verified.get(key);
  if (!check) {
    check = verifyModel(model);
    verified.set(key, check);
    check.catch(() => verified.delete(key));
  }
  return check;
}

/**
 * The packaged engine: Tesseract 5 in WebAssembly with the packaged Vietnamese data, in a process of its own.
 * Nothing is fetched. Processes start with the first page; `close` ends them.
 */
export function createTesseractEngine(options: TesseractOptions = {}): OcrEngine {
  const { workers = 1, timeoutMs = 120_000, recycleAfter = 200 } = options;
  let lanes: WatchedChild[] | null = null;
  let models: { vie: ModelFile; osd: ModelFile } | null = null;
  let closed = false;

  function files(): { vie: ModelFile; osd: ModelFile } {
    models ??= { vie: options.model ?? vietnameseModel(), osd: orientationModel() };
    return models;
  }

  function processes(): WatchedChild[] {
    const setup: ChildSetup = { vie: files().vie.folder, osd: files().osd.folder };
    lanes ??= Array.from(
      { length: workers },
      () => new WatchedChild(childFile(), [JSON.stringify(setup)], recycleAfter),
    );
    return lanes;
  }

  async function ask(request: Asked, given: Partial<AskOptions>): Promise<ChildAnswer> {
    given.signal?.throwIfAborted();
    if (closed) throw engineFailed('đã đóng');
    await verifyOnce(request.kind === 'orientation' ? files().osd : files().vie);
    const lane = processes().reduce((a, b) => (b.load < a.load ? b : a));
    const answer = await lane.ask(request, { timeoutMs: given.timeoutMs ?? timeoutMs, signal: given.signal });
    if ('error' in answer) throw engineFailed(answer.error);
    return answer;
  }

  async function start(): Promise<void> {
    await verifyOnce(files().vie);
    if (!closed) for (const lane of processes()) lane.warm();
  }

  return {
    id: TESSERACT_ID,
    model: options.model ? `vie-${options.model.sha256.slice(0, 12)}` : TESSERACT_MODEL,
    warm() {
      // What is wrong is told with the first image.
      start().catch(() => undefined);
    },
    async recognize(image: EngineImage, { psm, dpi, ...rest }) {
      const answer = await ask({ kind: 'recognize', image: toPgm(image), psm, dpi }, rest);
      return 'words' in answer ? answer.words : [];
    },
    async detectOrientation(image, rest): Promise<Orientation | null> {
      const answer = await ask({ kind: 'orientation', image: toPgm(image) }, rest);
      if (!('orientation' in answer)) return null;
      const { degrees, confidence } = answer.orientation;
      if (degrees !== 0 && degrees !== 90 && degrees !== 180 && degrees !== 270) return null;
      // The engine's figure is a ratio without a ceiling; from 15 on it was never seen wrong.
      return { rotation: degrees, confidence: Math.min(1, (confidence ?? 0) / 15) };
    },
    async close() {
      closed = true;
      await Promise.all((lanes ?? []).map((lane) => lane.close()));
    },
  };
}
