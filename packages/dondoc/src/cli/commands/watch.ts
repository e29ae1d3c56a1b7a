import type { Outcome } from '../../batch/outcome.js';
import { outcomeWords } from '../batch-progress.js';
import { changeLines } from '../batch-summary.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { ledgerAt } from '../ledger-place.js';
import { say, sayProblems } from '../messages.js';
import { defaultJobs, type Run } from '../session.js';
import { print } from '../standard-output.js';
import { assertFolder, type BatchCommandOptions, startReader, tellTrouble } from './batch.js';

export interface WatchCommandOptions extends BatchCommandOptions {
  /** Seconds. */
  readonly every?: number;
}

async function tell(outcome: Outcome, quiet: boolean): Promise<void> {
  const { path, status, problems } = outcome;
  if (status === 'known' && quiet) return;
  await print(`${[`${path}: ${outcomeWords(outcome)}`, ...changeLines([outcome])].join('\n')}\n`);
  sayProblems(path, problems);
}

/** `dondoc watch DIR`: until it is stopped. */
export async function watch(folder: string, options: WatchCommandOptions, { controller }: Run): Promise<ExitCode> {
  await assertFolder(folder);
  const [{ watchFolder }, { Outputs }] = await Promise.all([
    import('../../batch/watch-folder.js'),
    import('../../batch/outputs.js'),
  ]);
  const outputs = options.out === undefined ? null : await Outputs.open(options.out);
  const ledger = await ledgerAt(options.ledger);
  const reader = await startReader(options, { page: () => undefined });
  let telling = Promise.resolve();
  try {
    if (!options.quiet) say(`dondoc: đang theo dõi “${folder}”; nhấn Ctrl-C để dừng.`);
    await watchFolder(folder, {
      ledger,
      reader,
      outputs,
      jobs: options.jobs ?? defaultJobs(),
      signal: controller.signal,
      retry: options.retry ?? false,
      storeFiles: options.storeFiles ?? false,
      queueOnly: options.queueOnly ?? false,
      ...(options.every === undefined ? {} : { every: options.every * 1000 }),
      onOutcome: (outcome) => {
        telling = telling.then(() => tell(outcome, options.quiet));
      },
      onTrouble: tellTrouble,
    });
    await telling;
    // To be stopped is how watching ends.
    return EXIT.clean;
  } finally {
    await reader.close();
    await ledger.close();
  }
}
