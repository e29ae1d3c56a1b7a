import type { DirectiveResult, Problem } from '@dondoc/model';
import type { Recorded } from '../entries.js';
import type { Breakdown } from '../ledger.js';
import { MOST_TRIES, type Read, ReaderBroke, type ReadJob, type Settled } from './queue.js';

/** Where what came of a document is entered. */
export interface Desk {
  record(result: DirectiveResult): Promise<Recorded>;
  broken(breakdown: Breakdown): Promise<number>;
  quarantine(result: DirectiveResult): Promise<void>;
}

const UNKNOWN: Problem = {
  code: 'internal/invariant',
  message: 'Bộ đọc hỏng khi đọc văn bản này.',
  remedy: 'Gửi tệp cho nhóm phát triển dondoc.',
  page: null,
};

/** The result of a file that was not there any more carries no hash: it stands for what was asked for. */
const ofJob = (result: DirectiveResult, { sha256 }: ReadJob): DirectiveResult =>
  result.source.sha256 ? result : { ...result, source: { ...result.source, sha256 } };

/** Reads one document and enters what came of it. Whatever is thrown is no breakdown of the reader. */
export async function settle(job: ReadJob, read: Read, signal: AbortSignal, desk: Desk): Promise<Settled> {
  let result: DirectiveResult;
  try {
    result = ofJob(await read(job, signal), job);
  } catch (error) {
    if (!(error instanceof ReaderBroke)) throw error;
    result = ofJob(error.result, job);
    const problem = result.problems[0] ?? UNKNOWN;
    const tries = await desk.broken({ sha256: job.sha256, path: job.path, problem });
    if (tries < MOST_TRIES) return { kind: 'broken', job, tries, problem };
    await desk.quarantine(result);
    return { kind: 'quarantined', job, result };
  }
  return { kind: 'read', job, result, recorded: await desk.record(result) };
}
