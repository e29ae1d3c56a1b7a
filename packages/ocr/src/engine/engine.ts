import type { Box, Confidence } from '@dondoc/model';

/** A prepared image: one byte a pixel, 0 black to 255 white, rows from the top. */
export interface EngineImage {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8Array;
}

/** How Tesseract takes the page apart: 3 by itself, 4 one column, 6 one block, 7 one line, 11 scattered words. */
export type PageSegmentation = 3 | 4 | 6 | 7 | 11;

export interface RecognizeOptions {
  readonly psm: PageSegmentation;
  /** Dots per inch of the image that is fed. */
  readonly dpi: number;
  readonly signal?: AbortSignal;
  /** Of this one call; the engine's own where absent. */
  readonly timeoutMs?: number;
}

/** A word as the engine read it. */
export interface EngineWord {
  readonly text: string;
  readonly confidence: Confidence;
  /** Pixels of the image that was fed, not points. */
  readonly box: Box;
  /** Words of one line, as the engine saw lines, share a number. */
  readonly line: number;
}

export interface Orientation {
  /** Clockwise turn that puts the image upright. */
  readonly rotation: 0 | 90 | 180 | 270;
  readonly confidence: Confidence;
}

/**
 * Reads words from a prepared image. Every promise settles: with words, or with a `DondocError`
 * (`ocr/engine-failed`, `ocr/timeout`, `ocr/model-missing`), or with the reason of an aborted signal.
 */
export interface OcrEngine {
  /** Program and version: part of a replay's key. */
  readonly id: string;
  /** Language data and version: part of a replay's key. */
  readonly model: string;
  /** Starts what takes time to start, while the first image is made ready. */
  warm?(): void;
  recognize(image: EngineImage, options: RecognizeOptions): Promise<readonly EngineWord[]>;
  /** Which way up the page stands; null where the engine cannot tell. */
  detectOrientation?(image: EngineImage, options: Omit<RecognizeOptions, 'psm'>): Promise<Orientation | null>;
  close(): Promise<void>;
}

/** The image as a binary portable greymap (PGM): no compression, so its bytes depend on the pixels alone. */
export function toPgm(image: EngineImage): Uint8Array {
  const head = new TextEncoder().encode(`P5\n${image.width} ${image.height}\n255\n`);
  const out = new Uint8Array(head.length + image.grey.length);
  out.set(head);
  out.set(image.grey, head.length);
  return out;
}
