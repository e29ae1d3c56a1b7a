import { EXIT } from './exit-codes.js';

/** The reason of a signal that aborts because somebody pressed Ctrl-C or ended the process. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/** The reason of a signal that aborts because nobody reads the output any more. */
export class ReaderGone extends Error {
  override readonly name = 'ReaderGone';
}

/** The first signal ends the work in good order, the second at once. */
export function abortOnInterrupt(controller: AbortController): void {
  const stop = (): void => {
    if (controller.signal.aborted) process.exit(EXIT.interrupted);
    controller.abort(new Interrupted('Đã dừng theo yêu cầu.'));
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, stop);
}
