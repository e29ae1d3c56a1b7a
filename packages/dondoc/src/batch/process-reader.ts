import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ReaderBroke, type ReadJob } from '@dondoc/ledger';
import { type DirectiveResult, DondocError, type ErrorCode } from '@dondoc/model';
import { failedDocument } from '../read/document-trouble.js';
import type { ReadProgress } from '../read/read-document.js';
import { failedDirective } from '../scan/directive-result.js';
import type { Reader } from './reader.js';
import type { FromReader, ReaderSettings, ToReader } from './reader-messages.js';

export interface ProcessReaderOptions extends ReaderSettings {
  /** Milliseconds without a word from a process, page or result, after which it counts as hung. Default 5 minutes. */
  readonly silence?: number;
  /** Documents after which a process makes way for a new one. Default 200. */
  readonly documents?: number;
}

const SILENCE_MS = 300_000;
const DOCUMENTS = 200;
/** How long a process that was told to stop may take over the page in hand. */
const FAREWELL_MS = 30_000;

const broke = (how: string): DondocError =>
  new DondocError(
    'internal/invariant',
    `Bộ đọc dừng đột ngột khi đọc văn bản này (${how}).`,
    'Mở tệp xem có bình thường không, lưu lại rồi thử lại; nếu vẫn hỏng, gửi tệp cho nhóm phát triển dondoc.',
  );
const hung = (milliseconds: number): DondocError =>
  new DondocError(
    'ocr/timeout',
    `Bộ đọc không trả lời trong ${Math.round(milliseconds / 1000)} giây khi đọc văn bản này.`,
    'Mở tệp xem có trang quá lớn không; nếu không, gửi tệp cho nhóm phát triển dondoc.',
  );

/** A process and what it waits for. */
class Desk {
  readonly child: ChildProcess;
  done = 0;
  listen: (message: FromReader) => void = () => undefined;
  gone: (how: string) => void = () => undefined;
  readonly ready: Promise<void>;

  constructor(settings: ReaderSettings) {
    this.child = fork(fileURLToPath(new URL('./reader-process.js', import.meta.url)), [], {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', settings.debug ? 'inherit' : 'ignore', 'ipc'],
    });
    this.ready = new Promise((answer, reject) => {
      this.listen = (message) => {
        if (message.kind === 'ready') answer();
        else if (message.kind === 'threw') reject(thrown(message));
      };
      this.gone = (how) => reject(new Error(`the reader did not start (${how})`));
    });
    this.child.on('message', (message) => this.listen(message as FromReader));
    this.child.on('error', (error) => this.gone(error.message));
    this.child.on('exit', (code, signal) => this.gone(signal ?? `mã ${code}`));
    this.say({ kind: 'begin', settings });
  }

  say(message: ToReader): void {
    // A process that has gone is told of by `gone`.
    if (this.child.connected) this.child.send(message, () => undefined);
  }

  async end(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    await new Promise<void>((answer) => {
      this.child.once('exit', () => answer());
      this.child.kill('SIGKILL');
    });
  }
}

const thrown = ({ message, code, remedy }: Extract<FromReader, { kind: 'threw' }>): Error =>
  code === null ? new Error(message) : new DondocError(code as ErrorCode, message, remedy ?? '');

/** Reads each document in a process apart: one that crashes or hangs over a document costs that document, not the batch. */
export class ProcessReader implements Reader {
  onProgress?: (progress: ReadProgress) => void;
  readonly #options: ProcessReaderOptions;
  readonly #idle: Desk[] = [];
  readonly #all = new Set<Desk>();

  constructor(options: ProcessReaderOptions) {
    this.#options = options;
  }

  async #desk(): Promise<Desk> {
    const idle = this.#idle.pop();
    if (idle) return idle;
    const { engine, debug, module } = this.#options;
    const desk = new Desk({ engine, debug, ...(module === undefined ? {} : { module }) });
    this.#all.add(desk);
    try {
      await desk.ready;
      return desk;
    } catch (error) {
      await this.#dismiss(desk);
      throw error;
    }
  }

  async #dismiss(desk: Desk): Promise<void> {
    this.#all.delete(desk);
    desk.gone = () => undefined;
    await desk.end();
  }

  /** @throws ReaderBroke, the signal's reason, and what the reader's module throws */
  readonly read = async (job: ReadJob, signal: AbortSignal): Promise<DirectiveResult> => {
    signal.throwIfAborted();
    const desk = await this.#desk();
    let kept = false;
    try {
      const result = await this.#ask(desk, job, signal);
      kept = ++desk.done < (this.#options.documents ?? DOCUMENTS);
      return result;
    } catch (error) {
      if (!(error instanceof Broken)) throw error;
      throw new ReaderBroke(
        failedDirective(await failedDocument(job.bytes ? { ...job, bytes: job.bytes } : job.path, error.trouble)),
      );
    } finally {
      if (kept) {
        desk.gone = () => this.#forget(desk);
        this.#idle.push(desk);
      } else await this.#dismiss(desk);
    }
  };

  /** A process that dies while nobody needs it. */
  #forget(desk: Desk): void {
    this.#all.delete(desk);
    const at = this.#idle.indexOf(desk);
    if (at >= 0) this.#idle.splice(at, 1);
  }

  #ask(desk: Desk, job: ReadJob, signal: AbortSignal): Promise<DirectiveResult> {
    const silence = this.#options.silence ?? SILENCE_MS;
    return new Promise<DirectiveResult>((answer, reject) => {
      let timer = setTimeout(tooLong, silence);
      const abort = (): void => {
        desk.say({ kind: 'abort' });
        clearTimeout(timer);
        timer = setTimeout(() => end(() => reject(signal.reason)), FAREWELL_MS);
      };
      const end = (then: () => void): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', abort);
        then();
      };
      function tooLong(): void {
        end(() => reject(new Broken(hung(silence))));
      }
      signal.addEventListener('abort', abort, { once: true });
      desk.gone = (how) => end(() => reject(signal.aborted ? signal.reason : new Broken(broke(how))));
      desk.listen = (message) => {
        if (message.kind === 'result') end(() => answer(message.result));
        else if (message.kind === 'aborted') end(() => reject(signal.reason));
        else if (message.kind === 'threw') end(() => reject(thrown(message)));
        else if (message.kind === 'progress' && !signal.aborted) {
          clearTimeout(timer);
          timer = setTimeout(tooLong, silence);
          this.onProgress?.(message.progress);
        }
      };
      desk.say({ kind: 'read', job });
    });
  }

  async close(): Promise<void> {
    await Promise.all(Array.from(this.#all, (desk) => this.#dismiss(desk)));
  }
}

class Broken extends Error {
  readonly trouble: DondocError;

  constructor(trouble: DondocError) {
    super(trouble.message);
    this.trouble = trouble;
  }
}
