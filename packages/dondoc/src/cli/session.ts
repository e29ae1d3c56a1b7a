import { availableParallelism } from 'node:os';
import type { DondocError, SourceDocument } from '@dondoc/model';
import type { OcrEngine } from '@dondoc/ocr';
import { failedDocument } from '../read/document-trouble.js';
import { createEngine } from '../read/engine.js';
import type { EngineChoice } from '../read/engine-choice.js';
import { expandInputs, type Found } from '../read/find-documents.js';
import type { ReadOptions } from '../read/read-document.js';
import { ReaderGone } from './interrupt.js';
import { say } from './messages.js';
import { progressTeller } from './progress.js';
import { isReaderGone } from './standard-output.js';

/** Options that every command which reads documents shares. */
export interface CommonOptions {
  readonly engine: EngineChoice;
  readonly jobs?: number;
  readonly quiet: boolean;
  readonly debug: boolean;
  /** Of the commands that read documents themselves; default true. */
  readonly mend?: boolean;
}

/** What one run of the command line has at hand. */
export interface Run {
  readonly controller: AbortController;
}

/** How to work on one file, what to make of one that is not there, and what to say when it is done. */
export interface Work<T> {
  readonly read: (path: string, options: ReadOptions) => Promise<T>;
  readonly failed: (document: SourceDocument, error: DondocError) => T;
  readonly words: (result: T) => string;
  /** What this command asks for beside what all share. */
  readonly options?: Pick<ReadOptions, 'onPicture'>;
  /** Told of each result as soon as it and all before it are there. */
  readonly each?: (result: T, found: Found) => Promise<void> | void;
}

// One core stays free for the program itself; each job takes about 200 MB.
export const defaultJobs = (): number => Math.max(1, Math.min(4, availableParallelism() - 1));

/** Reads every file that `paths` name, several at a time, and goes on past bad ones. Results come in the order of the files. */
export async function readAll<T>(
  paths: readonly string[],
  common: CommonOptions,
  { controller }: Run,
  work: Work<T>,
): Promise<readonly T[]> {
  const found = await expandInputs(paths);
  const jobs = Math.min(common.jobs ?? defaultJobs(), Math.max(1, found.length));
  const engine: OcrEngine | null = await createEngine(common.engine, common.jobs ?? defaultJobs());
  const progress = progressTeller(found.length, common.quiet);
  const options: ReadOptions = {
    engine,
    signal: controller.signal,
    onProgress: (p) => progress.page(p),
    debug: common.debug,
    ...(common.mend === undefined ? {} : { mend: common.mend }),
    ...work.options,
    onFault: (error) => {
      if (common.debug) say(error instanceof Error ? String(error.stack) : String(error));
    },
  };
  const results: T[] = [];
  const ready = new Map<number, T>();
  let next = 0;
  let told = Promise.resolve();
  const tell = async (): Promise<void> => {
    for (let at = results.length; ready.has(at); at = results.length) {
      const result = ready.get(at) as T;
      ready.delete(at);
      results.push(result);
      await work.each?.(result, found[at] as Found);
      if (isReaderGone()) controller.abort(new ReaderGone());
    }
  };
  const lane = async (): Promise<void> => {
    for (let at = next++; at < found.length; at = next++) {
      controller.signal.throwIfAborted();
      const { path, error } = found[at] as Found;
      const result = error ? work.failed(await failedDocument(path, error), error) : await work.read(path, options);
      ready.set(at, result);
      progress.done(path, work.words(result));
      told = told.then(tell);
      await told;
    }
  };
  try {
    await Promise.all(Array.from({ length: jobs }, lane));
    return results;
  } catch (error) {
    // One lane is lost: the others stop before their next page.
    controller.abort(error);
    throw error;
  } finally {
    progress.end();
    await engine?.close();
  }
}
