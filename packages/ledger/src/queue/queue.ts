import type { DirectiveResult, Problem } from '@dondoc/model';
import type { Recorded } from '../entries.js';

/** A document that is to be read. */
export interface ReadJob {
  readonly sha256: string;
  readonly path: string;
  /** The file itself, where whoever reads it may not see the path. */
  readonly bytes?: Uint8Array;
}

/** How often a document may break its reader before it is left alone. */
export const MOST_TRIES = 3;

/** What came of a job: a result that stands in the ledger, a reader that broke and will be tried again, or one time too often. */
export type Settled =
  | { readonly kind: 'read'; readonly job: ReadJob; readonly result: DirectiveResult; readonly recorded: Recorded }
  | { readonly kind: 'broken'; readonly job: ReadJob; readonly tries: number; readonly problem: Problem }
  | { readonly kind: 'quarantined'; readonly job: ReadJob; readonly result: DirectiveResult };

/**
 * Thrown by whoever reads documents where the reader itself broke: its process died or did not answer. The result tells it as
 * that of a document that could not be read.
 */
export class ReaderBroke extends Error {
  override readonly name = 'ReaderBroke';
  readonly result: DirectiveResult;

  constructor(result: DirectiveResult) {
    super(result.problems[0]?.message ?? 'the reader broke');
    this.result = result;
  }
}

export type Read = (job: ReadJob, signal: AbortSignal) => Promise<DirectiveResult>;

export interface WorkOptions {
  /** Reads one document; throws `ReaderBroke`, or the signal's reason. */
  readonly read: Read;
  /** Documents read side by side. */
  readonly lanes: number;
  /** Ends the work: what is being read goes back into the queue. */
  readonly signal: AbortSignal;
  /** Ends the work in good order once it answers true; asked about once a second. Without it the work goes on until aborted. */
  readonly until?: () => Promise<boolean>;
  readonly onSettled?: (settled: Settled) => void;
  /** The server does not answer, or does again (null). Work goes on by itself. */
  readonly onTrouble?: (error: unknown) => void;
}

/** Documents that several machines read between them. Failures of the server are `DondocError` `ledger/unavailable`. */
export interface WorkQueue {
  /** Puts documents in, each once by its content; those that wait already are left as they are. */
  add(jobs: readonly ReadJob[]): Promise<void>;
  /** Which of these documents wait or are being read. */
  waiting(hashes: readonly string[]): Promise<ReadonlySet<string>>;
  /** How many documents wait or are being read in all. */
  length(): Promise<number>;
  /** Reads documents of the queue. A document's facts and the end of its job come into the ledger in one transaction. */
  work(options: WorkOptions): Promise<void>;
}
