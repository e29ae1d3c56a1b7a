import type { Block, PageInfo, Problem, SourceKind } from '@dondoc/model';
import type { OcrEngine, PrepareSteps, ReadOptions, StepPicture } from '@dondoc/ocr';

/** What is being done to a page. */
export interface Progress {
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  readonly stage: 'text-layer' | 'render' | 'ocr';
}

export interface OpenOptions {
  /** Recognises page images. Null or absent: scanned pages stay unread and a problem says so. */
  readonly engine?: OcrEngine | null;
  readonly onProgress?: (progress: Progress) => void;
  /** Aborting rejects with the signal's reason before the next page. */
  readonly signal?: AbortSignal;
  /** Largest file that is taken in, in bytes; default 256 MiB. */
  readonly maxBytes?: number;
  /** Largest number of pages that is read; the rest is reported as left out. Default 2000. */
  readonly maxPages?: number;
  /** Whether misread words are mended; default true. What was read stays beside them (`raw`). */
  readonly mend?: boolean;
  /** Steps of page preparation that are left out; default none. */
  readonly steps?: PrepareSteps;
  /** Gets each page image after each step of its preparation. */
  readonly onPicture?: (picture: StepPicture) => Promise<void> | void;
}

/** What of the options concerns the reading of a page image. */
export function readOptions(options: OpenOptions): ReadOptions {
  return {
    ...(options.signal ? { signal: options.signal } : {}),
    ...(options.mend === undefined ? {} : { mend: options.mend }),
    ...(options.steps ? { steps: options.steps } : {}),
    ...(options.onPicture ? { onPicture: options.onPicture } : {}),
  };
}

/** A file in memory, by its name and its bytes. Backends leave the bytes as they are. */
export interface InputFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What a backend makes of a file: `DocumentContent` without the file's own particulars. */
export interface BackendResult {
  readonly kind: SourceKind;
  readonly pages: readonly PageInfo[];
  readonly blocks: readonly Block[];
  readonly problems: readonly Problem[];
}

/**
 * Reads one kind of file. Trouble with the whole file is a thrown `DondocError`, trouble with a part of it a `Problem`.
 */
export interface Backend {
  readonly name: 'pdf' | 'image' | 'docx' | 'markdown' | 'text';
  read(file: InputFile, options: OpenOptions): Promise<BackendResult>;
}
