import { stat } from 'node:fs/promises';
import { resolve, sep } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { DondocError, type Problem, toProblem } from '@dondoc/model';
import { FolderScanner, type Settled, STABLE_TICKS, signatureOf } from './folder-scanner.js';
import { hashFile } from './hash-file.js';
import { known, type Outcome, settledOutcome } from './outcome.js';
import type { BatchOptions } from './run-batch.js';
import { alreadyKnown, type Desk, queuedJob, takeDocument } from './take-document.js';
import { isWhole } from './whole-file.js';

export interface WatchOptions extends Omit<BatchOptions, 'onFound'> {
  readonly signal: AbortSignal;
  /** Milliseconds between two looks. Default 2000. */
  readonly every?: number;
  /** Milliseconds that a file without its end may stay unchanged before it is set aside. Default 60,000. */
  readonly patience?: number;
}

const EVERY_MS = 2000;
const PATIENCE_MS = 60_000;

const halfWritten = (path: string): DondocError =>
  new DondocError(
    'input/truncated',
    `Tệp “${path}” chưa trọn vẹn: thiếu phần cuối.`,
    'Chép hoặc quét lại tệp; khi tệp thay đổi, dondoc tự đọc lại.',
  );
const closed = (path: string, cause: unknown): DondocError =>
  new DondocError(
    'input/missing',
    `Không mở được tệp “${path}”: ${(cause as Error).message}.`,
    'Kiểm tra quyền đọc tệp; khi tệp thay đổi, dondoc tự đọc lại.',
    undefined,
    { cause },
  );

/** Trouble that may pass by itself: the ledger or the output folder is away, the folder is not mounted. */
const passing = (error: unknown): boolean =>
  error instanceof DondocError
    ? /^(?:ledger|output)\//u.test(error.code)
    : ['ENOENT', 'EACCES', 'EIO', 'ESTALE', 'ENOTCONN', 'ETIMEDOUT'].includes(
        String((error as { code?: unknown }).code),
      );

/** Takes the files of a folder as they come. */
class Watcher {
  readonly #options: WatchOptions;
  readonly #desk: Desk;
  readonly #scanner: FolderScanner;
  readonly #patient: number;

  constructor(options: WatchOptions, scanner: FolderScanner) {
    const { ledger, reader, outputs = null, signal, retry = false } = options;
    this.#options = options;
    this.#desk = { ledger, reader, outputs, signal, retry };
    this.#scanner = scanner;
    this.#patient = STABLE_TICKS + Math.ceil((options.patience ?? PATIENCE_MS) / (options.every ?? EVERY_MS));
  }

  /** @returns false where nothing was waiting */
  async look(): Promise<void> {
    const { settled, gone } = await this.#scanner.look();
    for (const path of gone) await this.#desk.ledger.unwatch(path);
    const left = [...settled];
    const lane = async (): Promise<void> => {
      for (let file = left.shift(); file; file = left.shift()) {
        this.#desk.signal.throwIfAborted();
        await this.#take(file);
      }
    };
    await Promise.all(Array.from({ length: Math.max(1, this.#options.jobs ?? 1) }, lane));
  }

  async #take(file: Settled): Promise<void> {
    const { path } = file;
    try {
      if (!(await isWhole(path)))
        return file.ticks < this.#patient ? undefined : await this.#setAside(file, halfWritten(path));
    } catch (cause) {
      return this.#setAside(file, closed(path, cause));
    }
    const sha256 = await hashFile(path);
    // It began to change again while it was read.
    if (sha256 === null || (await signatureOf(path)) !== file.signature) return;
    const done = await alreadyKnown(path, sha256, this.#desk);
    const outcome = done ?? (await this.#read(path, sha256));
    if (done) await this.#follow(path, sha256);
    const problem: Problem | null = outcome?.status === 'failed' ? (outcome.problems[0] ?? null) : null;
    await this.#note(file, sha256, problem);
    if (outcome) this.#options.onOutcome?.(outcome);
  }

  /** Null where others will read it. */
  async #read(path: string, sha256: string): Promise<Outcome | null> {
    const { queue } = this.#desk.ledger;
    if (!queue) return takeDocument({ path, sha256 }, this.#desk);
    await queue.add([await queuedJob(path, sha256, this.#options.storeFiles ?? false)]);
    return null;
  }

  /** A document that was renamed is known by its content: the ledger learns where it lies now. */
  async #follow(path: string, sha256: string): Promise<void> {
    const before = await this.#desk.ledger.pathOf(sha256);
    if (before === null || before === path) return;
    if (await stat(before).catch(() => null)) return;
    await this.#desk.ledger.moved(sha256, path);
  }

  async #setAside(file: Settled, error: DondocError): Promise<void> {
    const problem = toProblem(error);
    await this.#note(file, null, problem);
    this.#options.onOutcome?.({ ...known(file.path, '', 'quarantined'), problems: [problem] });
  }

  async #note(file: Settled, sha256: string | null, problem: Problem | null): Promise<void> {
    await this.#desk.ledger.watch({ path: file.path, signature: file.signature, sha256, problem });
    this.#scanner.deal(file);
  }
}

/** Works on the queue of a ledger of many machines beside the watching. */
function workBeside({ ledger, reader, jobs, signal, queueOnly, onOutcome, onTrouble }: WatchOptions): Promise<void> {
  if (!ledger.queue || queueOnly) return Promise.resolve();
  return ledger.queue.work({
    read: reader.read,
    lanes: Math.max(1, jobs ?? 1),
    signal,
    ...(onTrouble ? { onTrouble } : {}),
    onSettled: (settled) => {
      if (settled.kind !== 'broken') onOutcome?.(settledOutcome(settled));
    },
  });
}

/**
 * Watches a folder and enters every document that comes into it, until the signal aborts. A file is taken when it has not changed
 * for two looks and has its end. What cannot be read is set aside with the reason, and taken up again when it changes. Where the
 * ledger, the output folder or the folder itself is away, watching goes on and tells.
 */
export async function watchFolder(folder: string, options: WatchOptions): Promise<void> {
  const { ledger, signal, every = EVERY_MS, onTrouble } = options;
  const root = resolve(folder);
  const before = await ledger.watched(root + sep);
  const watcher = new Watcher(
    options,
    new FolderScanner(
      root,
      before.map((f) => [f.path, f.signature] as const),
    ),
  );
  const working = workBeside(options);
  let lost: unknown = null;
  working.catch((error: unknown) => {
    lost = error;
  });
  let told = '';
  while (!signal.aborted && lost === null) {
    try {
      await watcher.look();
      if (told !== '') onTrouble?.(null);
      told = '';
    } catch (error) {
      if (signal.aborted) break;
      if (!passing(error)) throw error;
      const message = (error as Error).message;
      if (message !== told) onTrouble?.(error);
      told = message;
    }
    await wait(every, undefined, { signal }).catch(() => undefined);
  }
  await working;
}
