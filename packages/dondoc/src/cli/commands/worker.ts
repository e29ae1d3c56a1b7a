import { DondocError } from '@dondoc/model';
import { settledOutcome } from '../../batch/outcome.js';
import { outcomeWords } from '../batch-progress.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { ledgerAt } from '../ledger-place.js';
import { say, sayProblems } from '../messages.js';
import { type CommonOptions, defaultJobs, type Run } from '../session.js';
import { startReader, tellTrouble } from './batch.js';

export interface WorkerOptions extends CommonOptions {
  readonly ledger?: string;
  readonly untilEmpty?: boolean;
}

/** `dondoc worker`: reads documents that others put into the queue, until it is stopped. */
export async function worker(options: WorkerOptions, { controller }: Run): Promise<ExitCode> {
  const ledger = await ledgerAt(options.ledger);
  const { queue } = ledger;
  if (!queue) {
    await ledger.close();
    throw new DondocError(
      'usage/invalid',
      'dondoc worker cần sổ trên máy chủ; sổ trên một máy không có hàng đợi.',
      'Ghi --ledger postgres://…; trên một máy, dùng dondoc batch hoặc dondoc watch.',
    );
  }
  const reader = await startReader(options, { page: () => undefined });
  const jobs = options.jobs ?? defaultJobs();
  try {
    if (!options.quiet) say(`dondoc: đang đọc văn bản trong hàng đợi, ${jobs} văn bản một lúc; nhấn Ctrl-C để dừng.`);
    await queue.work({
      read: reader.read,
      lanes: jobs,
      signal: controller.signal,
      ...(options.untilEmpty ? { until: async () => (await queue.length()) === 0 } : {}),
      onSettled: (settled) => {
        const { path } = settled.job;
        if (settled.kind === 'broken') say(`${path}: bộ đọc hỏng lần ${settled.tries}, sẽ thử lại`);
        else {
          const outcome = settledOutcome(settled);
          if (!options.quiet) say(`${path}: ${outcomeWords(outcome)}`);
          sayProblems(path, outcome.problems);
        }
      },
      onTrouble: tellTrouble,
    });
    return EXIT.clean;
  } finally {
    await reader.close();
    await ledger.close();
  }
}
