import type { ReadJob } from '@dondoc/ledger';
import type { DirectiveResult } from '@dondoc/model';
import type { EngineChoice } from '../read/engine-choice.js';
import type { ReadProgress } from '../read/read-document.js';

/** How a process reads; given once, when it starts. */
export interface ReaderSettings {
  readonly engine: EngineChoice;
  readonly debug: boolean;
  /** Module whose `read(job, signal, onProgress)` reads in place of `scanDocument`. */
  readonly module?: string;
}

/** What a module that reads exports. */
export interface ReaderModule {
  read(job: ReadJob, signal: AbortSignal, onProgress: (progress: ReadProgress) => void): Promise<DirectiveResult>;
}

export type ToReader =
  | { readonly kind: 'begin'; readonly settings: ReaderSettings }
  | { readonly kind: 'read'; readonly job: ReadJob }
  | { readonly kind: 'abort' };

export type FromReader =
  | { readonly kind: 'ready' }
  | { readonly kind: 'progress'; readonly progress: ReadProgress }
  | { readonly kind: 'result'; readonly result: DirectiveResult }
  | { readonly kind: 'aborted' }
  | { readonly kind: 'threw'; readonly message: string; readonly remedy: string | null; readonly code: string | null };
