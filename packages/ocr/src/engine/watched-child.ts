import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { Socket } from 'node:net';
import type { ChildAnswer, ChildRequest } from './child-messages.js';
import { engineFailed, engineTimeout } from './engine-errors.js';

type Unnumbered<T> = T extends unknown ? Omit<T, 'id'> : never;
export type Asked = Unnumbered<ChildRequest>;

interface Pending {
  readonly id: number;
  readonly settle: (outcome: { readonly answer: ChildAnswer } | { readonly error: unknown }) => void;
}

export interface AskOptions {
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
}

/**
 * A process that answers one request at a time. A request always settles: the process is killed when it takes too
 * long or is no longer wanted, and a new one is started for the next request.
 */
export class WatchedChild {
  private child: ChildProcess | null = null;
  private pending: Pending | null = null;
  private queue: Promise<unknown> = Promise.resolve();
  private served = 0;
  private nextId = 1;
  private noise = '';
  private closed = false;
  /** Bytes of the requests that wait or run. */
  load = 0;

  constructor(
    private readonly file: string,
    private readonly args: readonly string[],
    private readonly recycleAfter: number,
  ) {}

  /** Sends a request when those before it are done. Rejects with `DondocError`, or with the signal's reason. */
  ask(request: Asked, options: AskOptions): Promise<ChildAnswer> {
    this.load += request.image.length;
    const turn = this.queue
      .then(() => this.run(request, options))
      .finally(() => {
        this.load -= request.image.length;
      });
    this.queue = turn.catch(() => undefined);
    return turn;
  }

  /** Starts the process before there is something to ask. */
  warm(): void {
    if (!this.closed) this.started();
  }

  /** Ends the process; resolves when it is gone. */
  async close(): Promise<void> {
    this.closed = true;
    const { child } = this;
    const gone = child ? once(child, 'exit').catch(() => undefined) : null;
    child?.ref();
    this.kill(engineFailed('đã đóng'));
    await this.queue;
    await gone;
  }

  private async run(request: Asked, { timeoutMs, signal }: AskOptions): Promise<ChildAnswer> {
    signal?.throwIfAborted();
    if (this.closed) throw engineFailed('đã đóng');
    const child = this.started();
    const id = this.nextId++;
    let timer: NodeJS.Timeout | undefined;
    const stop = (): void => this.kill(signal?.reason);
    try {
      return await new Promise<ChildAnswer>((resolve, reject) => {
        this.pending = {
          id,
          settle: (outcome) => ('answer' in outcome ? resolve(outcome.answer) : reject(outcome.error)),
        };
        timer = setTimeout(() => this.kill(engineTimeout(timeoutMs)), timeoutMs);
        signal?.addEventListener('abort', stop, { once: true });
        child.send({ ...request, id }, (error) => {
          if (error) this.kill(engineFailed(error.message, error));
        });
      });
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      this.pending = null;
      if (++this.served >= this.recycleAfter) this.kill(null);
    }
  }

  private started(): ChildProcess {
    if (this.child) return this.child;
    // No flags of the parent's: a test runner's loader or a debugger has no business in there.
    const child = fork(this.file, this.args, {
      execArgv: [],
      serialization: 'advanced',
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.child = child;
    this.served = 0;
    this.noise = '';
    const hear = (chunk: Buffer): void => {
      this.noise = (this.noise + chunk.toString('utf8')).slice(-2000);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.on('message', (message) => {
      const answer = message as ChildAnswer;
      if (this.child === child && this.pending?.id === answer.id) this.pending.settle({ answer });
    });
    const gone = (why: string): void => {
      if (this.child !== child) return;
      this.child = null;
      this.pending?.settle({ error: engineFailed(`${why}${this.noise ? `: ${this.noise.trim()}` : ''}`) });
    };
    child.on('error', (error) => gone(error.message));
    child.on('exit', (code, signal) => gone(`tiến trình nhận dạng dừng (${signal ?? code})`));
    // An idle engine must not keep the program alive.
    child.unref();
    child.channel?.unref();
    (child.stdout as Socket | null)?.unref();
    (child.stderr as Socket | null)?.unref();
    return child;
  }

  private kill(error: unknown): void {
    const { child, pending } = this;
    this.child = null;
    child?.kill('SIGKILL');
    if (error !== null) pending?.settle({ error });
  }
}
