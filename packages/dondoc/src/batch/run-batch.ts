import { resolve } from 'node:path';
import type { Ledger, ReadJob, WorkQueue } from '@dondoc/ledger';
import { DondocError } from '@dondoc/model';
import { failedDocument } from '../read/document-trouble.js';
import { expandInputs } from '../read/find-documents.js';
import { failedDirective } from '../scan/directive-result.js';
import { hashFile } from './hash-file.js';
import { known, type Outcome, outcomeOf, settledOutcome } from './outcome.js';
import type { Outputs } from './outputs.js';
import { type Patience, patiently } from './patience.js';
import type { Reader } from './reader.js';
import { alreadyKnown, type Desk, queuedJob, takeDocument, unreadable } from './take-document.js';

export interface BatchOptions {
  readonly ledger: Ledger;
  readonly reader: Reader;
  /** Documents read side by side. Default 1. */
  readonly jobs?: number;
  readonly outputs?: Outputs | null;
  /** Stops after the page in hand; the call then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Tries documents again that broke their reader too often. */
  readonly retry?: boolean;
  /** Puts files into the queue with their bytes, for readers on machines that do not share the disk. */
  readonly storeFiles?: boolean;
  /** Leaves the reading to others; answers once everything is in the queue. */
  readonly queueOnly?: boolean;
  readonly onFound?: (files: number) => void;
  readonly onOutcome?: (outcome: Outcome) => void;
  /** The server of the ledger does not answer, or does again (null). */
  readonly onTrouble?: (error: unknown) => void;
}

/**
 * Enters every document under `folder` into the ledger, each once by its content. What the ledger has is not read again, what
 * failed is. With a ledger of many machines the documents go through its queue, and this program works on it as any other.
 *
 * @returns what became of each file, in the order of their paths
 */
export async function runBatch(folder: string, options: BatchOptions): Promise<readonly Outcome[]> {
  const { ledger, reader, outputs = null, retry = false, signal = new AbortController().signal } = options;
  const desk: Desk = { ledger, reader, outputs, signal, retry };
  const found = await expandInputs([folder]);
  options.onFound?.(found.length);
  const outcomes: Outcome[] = new Array(found.length);
  const begun = new Set<string>();
  const queued: (readonly [at: number, job: ReadJob])[] = [];
  const tell = (at: number, outcome: Outcome): void => {
    outcomes[at] = outcome;
    options.onOutcome?.(outcome);
  };

  async function one(at: number, path: string, error: DondocError | undefined): Promise<void> {
    if (error) return tell(at, outcomeOf(failedDirective(await failedDocument(path, error)), null, path));
    const sha256 = await hashFile(path);
    if (sha256 === null) return tell(at, await unreadable(path, desk));
    if (begun.has(sha256)) return tell(at, known(path, sha256, 'read'));
    begun.add(sha256);
    const done = await alreadyKnown(path, sha256, desk);
    if (done) return tell(at, done);
    if (ledger.queue) queued.push([at, await queuedJob(resolve(path), sha256, options.storeFiles ?? false)]);
    else tell(at, await takeDocument({ path, sha256 }, desk));
  }

  const patience: Patience = (work) => patiently(work, signal, options.onTrouble);
  let next = 0;
  const failure = new AbortController();
  const lane = async (): Promise<void> => {
    for (let at = next++; at < found.length && !failure.signal.aborted; at = next++) {
      signal.throwIfAborted();
      const file = found[at];
      if (file) await patience(() => one(at, file.path, file.error));
      if (queued.length >= HANDFUL) await handOver(ledger.queue, queued, waiting, patience);
    }
  };
  const waiting = new Map<string, { readonly at: number; readonly path: string }>();
  const lanes = Array.from({ length: Math.max(1, options.jobs ?? 1) }, () =>
    lane().catch((error: unknown) => {
      // One lane is lost: the others stop after the document in hand.
      failure.abort(error);
    }),
  );
  await Promise.all(lanes);
  if (failure.signal.aborted) throw failure.signal.reason;
  if (!ledger.queue) return outcomes;
  await handOver(ledger.queue, queued, waiting, patience);
  if (!options.queueOnly) await workOff(ledger.queue, waiting, desk, options, tell);
  return outcomes.filter(Boolean);
}

/** Files that are put into the queue together: with their bytes they have to fit into memory. */
const HANDFUL = 100;

async function handOver(
  queue: WorkQueue | null,
  queued: (readonly [at: number, job: ReadJob])[],
  waiting: Map<string, { readonly at: number; readonly path: string }>,
  patience: Patience,
): Promise<void> {
  const some = queued.splice(0);
  if (some.length === 0 || !queue) return;
  await patience(() => queue.add(some.map(([, job]) => job)));
  for (const [at, { sha256, path }] of some) waiting.set(sha256, { at, path });
}

/** Works on the queue until what this run put into it is done, here or elsewhere. */
async function workOff(
  queue: WorkQueue,
  waiting: Map<string, { readonly at: number; readonly path: string }>,
  { ledger, reader, outputs, signal }: Desk,
  options: BatchOptions,
  tell: (at: number, outcome: Outcome) => void,
): Promise<void> {
  const patience: Patience = (work) => patiently(work, signal, options.onTrouble);
  let telling = Promise.resolve();
  const settle = async (sha256: string, outcome: Outcome): Promise<void> => {
    const place = waiting.get(sha256);
    if (!place) return;
    if (outcome.status !== 'quarantined' && outcome.status !== 'failed') await outputs?.complete(sha256, ledger);
    if (waiting.delete(sha256)) tell(place.at, { ...outcome, path: place.path });
  };
  await queue.work({
    read: reader.read,
    lanes: Math.max(1, options.jobs ?? 1),
    signal,
    ...(options.onTrouble ? { onTrouble: options.onTrouble } : {}),
    onSettled: (settled) => {
      if (settled.kind === 'broken') return;
      telling = telling.then(() => patience(() => settle(settled.job.sha256, settledOutcome(settled))));
      // Whoever waits for it is told of a failure.
      telling.catch(() => undefined);
    },
    until: async () => {
      await telling;
      const still = await queue.waiting([...waiting.keys()]);
      await telling;
      for (const sha256 of [...waiting.keys()])
        if (!still.has(sha256)) await settle(sha256, await elsewhere(sha256, ledger));
      return waiting.size === 0;
    },
  });
  await telling;
  signal.throwIfAborted();
}

/** What became of a document that another program read. */
async function elsewhere(sha256: string, ledger: Ledger): Promise<Outcome> {
  const [standing, result] = [await ledger.standing(sha256), await ledger.result(sha256)];
  if (result) return { ...outcomeOf(result, null), status: standing === 'quarantined' ? 'quarantined' : result.status };
  const lost = new DondocError(
    'input/missing',
    'Tệp đã đổi hoặc mất trước khi được đọc.',
    'Chạy lại dondoc batch cho thư mục này.',
  );
  return { ...outcomeOf(failedDirective(await failedDocument('', lost)), null), sha256 };
}
