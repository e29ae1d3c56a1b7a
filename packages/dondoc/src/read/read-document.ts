import type { MarkdownSource } from '@dondoc/ingest';
import type { SourceDocument } from '@dondoc/model';
import type { OcrEngine, StepPicture } from '@dondoc/ocr';
import { failedDocument, noText } from './document-trouble.js';
import { createEngine } from './engine.js';
import type { EngineChoice } from './engine-choice.js';
import { type Input, pathOf } from './input.js';

/** What is being done to a page of a file. */
export interface ReadProgress {
  readonly path: string;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  readonly stage: 'text-layer' | 'render' | 'ocr';
}

export interface ReadOptions {
  /** An engine of one's own stays open; one named by a choice is closed after the document. Default `auto`. */
  readonly engine?: EngineChoice | OcrEngine | null;
  readonly onProgress?: (progress: ReadProgress) => void;
  /** Aborting rejects with the signal's reason: the one thing beside a wrong call that is thrown. */
  readonly signal?: AbortSignal;
  /** Checks every invariant of the document and its facts on the way; breaches become problems. */
  readonly debug?: boolean;
  /** Whether misread words of page images are mended; default true. */
  readonly mend?: boolean;
  /** Gets each page image after each step of its preparation. */
  readonly onPicture?: (path: string, picture: StepPicture) => Promise<void> | void;
  /** Told of errors that are no `DondocError`, which also become problems of the document. */
  readonly onFault?: (error: unknown) => void;
}

async function open(input: Input, engine: OcrEngine | null, options: ReadOptions): Promise<SourceDocument> {
  const [{ openDocument }, { checkTree, toTree }] = await Promise.all([
    import('@dondoc/ingest'),
    import('@dondoc/tree'),
  ]);
  const { onProgress, signal, mend, onPicture } = options;
  const path = pathOf(input);
  const content = await openDocument(input, {
    engine,
    ...(onProgress ? { onProgress: (p) => onProgress({ path, ...p }) } : {}),
    ...(signal ? { signal } : {}),
    ...(mend === undefined ? {} : { mend }),
    ...(onPicture ? { onPicture: (picture) => onPicture(path, picture) } : {}),
  });
  const document = toTree(content);
  if (options.debug) checkTree(document);
  return document;
}

/**
 * Reads one file: PDF (scanned, born-digital, mixed), image, DOCX, Markdown or plain text.
 *
 * @returns the document, with status and problems; a file that cannot be read comes back empty with status `failed`
 * @throws  `DondocError` where the engine that was asked for is not there; the signal's reason when aborted
 */
export async function readDocument(input: Input, options: ReadOptions = {}): Promise<SourceDocument> {
  const { engine: given = 'auto', signal, onFault } = options;
  const engine = typeof given === 'string' ? await createEngine(given) : given;
  try {
    signal?.throwIfAborted();
    const document = await open(input, engine, options);
    return document.text === '' && document.problems.length === 0 ? noText(document) : document;
  } catch (error) {
    signal?.throwIfAborted();
    return failedDocument(input, error, onFault);
  } finally {
    if (typeof given === 'string') await engine?.close();
  }
}

/**
 * The document of a Markdown file that was parsed before, such as one that a unified plugin is given.
 *
 * @param source  path, text without a byte order mark, and its mdast tree with positions
 * @returns       as `readDocument`
 */
export async function readMdast(
  source: MarkdownSource,
  { debug, onFault }: Pick<ReadOptions, 'debug' | 'onFault'> = {},
): Promise<SourceDocument> {
  const [{ markdownContent }, { checkTree, toTree }] = await Promise.all([
    import('@dondoc/ingest'),
    import('@dondoc/tree'),
  ]);
  try {
    const document = toTree(markdownContent(source));
    if (debug) checkTree(document);
    return document.text === '' && document.problems.length === 0 ? noText(document) : document;
  } catch (error) {
    return failedDocument({ path: source.path, bytes: new TextEncoder().encode(source.text) }, error, onFault);
  }
}

/** The document itself where it was read before; else as `readDocument`. */
export async function documentOf(input: Input | SourceDocument, options: ReadOptions): Promise<SourceDocument> {
  return typeof input !== 'string' && 'tree' in input ? input : readDocument(input, options);
}
