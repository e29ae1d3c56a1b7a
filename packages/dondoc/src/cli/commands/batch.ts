import { stat } from 'node:fs/promises';
import { DondocError } from '@dondoc/model';
import type { Outcome } from '../../batch/outcome.js';
import type { Reader } from '../../batch/reader.js';
import type { BatchTeller } from '../batch-progress.js';
import { batchTeller } from '../batch-progress.js';
import { changeLines, summaryLines } from '../batch-summary.js';
import { documentCode, type ExitCode, worst } from '../exit-codes.js';
import { ledgerAt } from '../ledger-place.js';
import { say, sayError, sayProblems } from '../messages.js';
import { type CommonOptions, defaultJobs, type Run } from '../session.js';
import { print } from '../standard-output.js';

export interface BatchCommandOptions extends CommonOptions {
  readonly out?: string;
  readonly ledger?: string;
  readonly retry?: boolean;
  readonly storeFiles?: boolean;
  readonly queueOnly?: boolean;
}

export async function assertFolder(path: string): Promise<void> {
  const info = await stat(path).catch(() => null);
  if (info?.isDirectory()) return;
  const remedy = 'Kiểm tra lại đường dẫn; để đọc từng tệp, dùng dondoc scan.';
  throw new DondocError('input/missing', `Không thấy thư mục “${path}”.`, remedy);
}

/** Tells that the server of the ledger is away, or is there again. */
export const tellTrouble = (error: unknown): void => {
  if (error === null) say('dondoc: đã nối lại được với sổ.');
  else sayError(error, false);
};

/** Processes that read, told of page by page; they stop with the ledger. */
export async function startReader(
  { engine, debug }: Pick<CommonOptions, 'engine' | 'debug'>,
  teller: Pick<BatchTeller, 'page'>,
): Promise<Reader> {
  const { ProcessReader } = await import('../../batch/process-reader.js');
  const reader = new ProcessReader({ engine, debug });
  reader.onProgress = (progress) => teller.page(progress);
  return reader;
}

/** `dondoc batch DIR`: every document once, by content. */
export async function batch(folder: string, options: BatchCommandOptions, { controller }: Run): Promise<ExitCode> {
  await assertFolder(folder);
  const [{ runBatch }, { Outputs }] = await Promise.all([
    import('../../batch/run-batch.js'),
    import('../../batch/outputs.js'),
  ]);
  const outputs = options.out === undefined ? null : await Outputs.open(options.out);
  const ledger = await ledgerAt(options.ledger);
  const teller = batchTeller(options.quiet);
  const reader = await startReader(options, teller);
  const told: Outcome[] = [];
  let found = 0;
  try {
    const outcomes = await runBatch(folder, {
      ledger,
      reader,
      outputs,
      jobs: options.jobs ?? defaultJobs(),
      signal: controller.signal,
      retry: options.retry ?? false,
      storeFiles: options.storeFiles ?? false,
      queueOnly: options.queueOnly ?? false,
      onFound: (files) => {
        found = files;
        teller.found(files);
      },
      onOutcome: (outcome) => {
        told.push(outcome);
        teller.done(outcome);
      },
      onTrouble: tellTrouble,
    });
    teller.end();
    await outputs?.register(ledger);
    if (options.queueOnly) say(`dondoc: đã đưa ${found - outcomes.length} văn bản vào hàng đợi.`);
    return await summed(outcomes);
  } catch (error) {
    teller.end();
    // What was done until then is done, and stands in the ledger.
    if (controller.signal.aborted) await print(`${summaryLines(told).join('\n')}\n`);
    throw error;
  } finally {
    await reader.close();
    await ledger.close();
  }
}

async function summed(outcomes: readonly Outcome[]): Promise<ExitCode> {
  for (const { path, problems } of outcomes) sayProblems(path, problems);
  await print(`${[...changeLines(outcomes), ...summaryLines(outcomes)].join('\n')}\n`);
  return worst(
    outcomes.map(({ status, problems }) =>
      documentCode({ status: status === 'known' ? 'ok' : status === 'quarantined' ? 'failed' : status, problems }),
    ),
  );
}
