import type { Read } from '@dondoc/ledger';
import type { ReadProgress } from '../read/read-document.js';

/** Reads the documents of a batch. What breaks a reader is thrown as `ReaderBroke` of `@dondoc/ledger`. */
export interface Reader {
  readonly read: Read;
  /** Told of each page. */
  onProgress?: (progress: ReadProgress) => void;
  close(): Promise<void>;
}
