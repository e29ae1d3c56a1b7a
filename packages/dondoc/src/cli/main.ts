import { CommanderError } from 'commander';
import { EXIT, type ExitCode } from './exit-codes.js';
import { usageMessage } from './help.js';
import { abortOnInterrupt, Interrupted, ReaderGone } from './interrupt.js';
import { buildProgram } from './program.js';
import { watchOutput } from './standard-output.js';

/** The code of an error that ended a command, after telling it. */
async function told(error: unknown, debug: boolean): Promise<ExitCode> {
  if (error instanceof ReaderGone) return EXIT.clean;
  const [{ DondocError }, { say, sayError }, { errorCode }] = await Promise.all([
    import('@dondoc/model'),
    import('./messages.js'),
    import('./exit-codes.js'),
  ]);
  if (error instanceof Interrupted) {
    say(`dondoc: ${error.message}`);
    return EXIT.interrupted;
  }
  sayError(error, debug);
  // What nobody foresaw kept a document from being read.
  return error instanceof DondocError ? errorCode(error) : EXIT.input;
}

/**
 * Runs the command line and answers what it ends with. Standard output gets the result alone.
 *
 * @param args  without program and script
 */
export async function main(args: readonly string[]): Promise<ExitCode> {
  const controller = new AbortController();
  abortOnInterrupt(controller);
  watchOutput();
  let code: ExitCode = EXIT.clean;
  const program = buildProgram({ controller }, async (work, options) => {
    try {
      code = await work();
    } catch (error) {
      code = await told(error, options.debug ?? false);
    }
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) return told(error, false);
    const message = usageMessage(error);
    if (message === null) return error.exitCode === 0 ? EXIT.clean : EXIT.usage;
    process.stderr.write(`dondoc: ${message}\n  → Xem cách dùng: dondoc --help\n`);
    return EXIT.usage;
  }
}
