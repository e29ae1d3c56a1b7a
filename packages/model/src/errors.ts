import type { Span } from './geometry.js';

/** Every code a program may branch on. The part before the slash names who has to act. */
export const ERROR_CODES = [
  'input/missing',
  'input/empty',
  'input/encrypted',
  'input/unsupported',
  'input/truncated',
  'input/corrupt',
  'input/too-large',
  'input/no-documents',
  'input/no-text',
  'input/text-layer-untrusted',
  'input/page-failed',
  'ocr/engine-failed',
  'ocr/timeout',
  'ocr/model-missing',
  'ocr/low-confidence',
  'ocr/replay-miss',
  'config/invalid',
  'rule/invalid',
  'rule/unknown-fact',
  'rule/unknown-operator',
  'rule/threw',
  'ledger/unavailable',
  'output/failed',
  'usage/invalid',
  'internal/invariant',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** Where in a file trouble stands: a JSON pointer for data files, a page or a span for documents. */
export interface Place {
  readonly file?: string;
  readonly pointer?: string;
  readonly page?: number;
  readonly span?: Span;
  readonly excerpt?: string;
}

/**
 * Trouble with the call: bad input, settings or rules that the caller can act on.
 * `message` says in Vietnamese what is wrong, `remedy` what to do about it; programs read `code`.
 */
export class DondocError extends Error {
  override readonly name = 'DondocError';
  readonly code: ErrorCode;
  readonly remedy: string;
  readonly at: Place | undefined;

  constructor(code: ErrorCode, message: string, remedy: string, at?: Place, options?: { cause?: unknown }) {
    super(message, options);
    this.code = code;
    this.remedy = remedy;
    this.at = at;
  }
}

/** Trouble with one document, as data. `page` is null where the whole document is meant. */
export interface Problem {
  readonly code: ErrorCode;
  readonly message: string;
  readonly remedy: string;
  readonly page: number | null;
}

/** `ok` has no problems; `partial`: something of the document is missing; `failed`: nothing of it could be used. */
export type Status = 'ok' | 'partial' | 'failed';

/** A `DondocError` as the problem of one document. */
export function toProblem(error: DondocError, page: number | null = error.at?.page ?? null): Problem {
  return { code: error.code, message: error.message, remedy: error.remedy, page };
}
