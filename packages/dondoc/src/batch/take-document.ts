import { readFile } from 'node:fs/promises';
import { type Ledger, type ReadJob, settle } from '@dondoc/ledger';
import { known, type Outcome, outcomeOf, settledOutcome } from './outcome.js';
import type { Outputs } from './outputs.js';
import type { Reader } from './reader.js';

/** What documents are taken with, one after the other. */
export interface Desk {
  readonly ledger: Ledger;
  readonly reader: Reader;
  readonly outputs: Outputs | null;
  readonly signal: AbortSignal;
  /** Tries documents again that broke their reader too often. */
  readonly retry: boolean;
}

/** Whether a document of this content is done with: the ledger has it, or leaves it alone. Its output is written if it is missing. */
export async function alreadyKnown(path: string, sha256: string, desk: Desk): Promise<Outcome | null> {
  const standing = await desk.ledger.standing(sha256);
  if (standing === 'unknown' || standing === 'failed') return null;
  if (standing === 'quarantined' && desk.retry) return null;
  if (standing === 'read') await desk.outputs?.complete(sha256, desk.ledger);
  return known(path, sha256, standing);
}

/** What a file that cannot be opened comes to: nothing that a ledger could know it by. */
export async function unreadable(path: string, { reader, signal }: Desk): Promise<Outcome> {
  return outcomeOf(await reader.read({ path, sha256: '' }, signal), null, path);
}

/**
 * Reads a document here and enters it: the ledger takes it in one transaction, then its result is written. Whatever moment the
 * program is killed at, the next run does only what is left.
 */
export async function takeDocument(job: ReadJob, desk: Desk): Promise<Outcome> {
  const { ledger, reader, outputs, signal } = desk;
  for (;;) {
    const settled = await settle(job, reader.read, signal, ledger);
    // Broken: once more, with a new process.
    if (settled.kind === 'broken') continue;
    if (settled.kind === 'read') await outputs?.write(settled.result);
    return settledOutcome(settled);
  }
}

/** The job of a file for the queue; with its bytes where the readers do not share the disk. */
export async function queuedJob(path: string, sha256: string, withBytes: boolean): Promise<ReadJob> {
  return withBytes ? { path, sha256, bytes: await readFile(path) } : { path, sha256 };
}
