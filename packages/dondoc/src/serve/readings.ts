import { createHash, randomBytes } from 'node:crypto';
import type { CritiqueResult, DirectiveResult, SourceDocument } from '@dondoc/model';
import type { DocumentView, Language, ServeWords } from '@dondoc/report/html';
import type { ReadProgress } from '../read/read-document.js';
import type { Upload } from './uploads.js';

export type Role = 'directive' | 'plan';

/** What a plan is held against: a reading of this server, or a document of the register. */
export type Against = { readonly reading: string } | { readonly sha256: string } | null;

/** What reading a file gave. */
export type Outcome =
  | {
      readonly kind: 'directive';
      readonly result: DirectiveResult;
      readonly document: SourceDocument;
      readonly view: DocumentView | null;
    }
  | {
      readonly kind: 'plan';
      /** In the language of the server. */
      readonly result: CritiqueResult;
      /** The same in each language. */
      readonly told: Readonly<Record<Language, CritiqueResult>>;
      readonly document: SourceDocument;
      readonly view: DocumentView | null;
      readonly against: { readonly result: DirectiveResult; readonly view?: DocumentView } | null;
    };

/** How far a reading is; `before`: files that are read before it. */
export type Progress =
  | { readonly kind: 'waiting'; readonly before: number }
  | ({ readonly kind: 'page' } & ReadProgress)
  | { readonly kind: 'opening' | 'judging' | 'done' | 'failed' | 'fault' };

/** One line on how far a reading is. */
export function progressWords(progress: Progress, { progress: words, stages }: ServeWords): string {
  if (progress.kind === 'waiting') return words.waiting(progress.before);
  if (progress.kind === 'page') return words.page(progress.page, progress.pages, stages[progress.stage]);
  return words[progress.kind];
}

export interface Reading {
  readonly id: string;
  readonly role: Role;
  readonly name: string;
  readonly sha256: string;
  readonly bytes: Uint8Array;
  readonly against: Against;
  readonly state: 'waiting' | 'reading' | 'done' | 'failed';
  readonly progress: Progress;
  readonly outcome: Outcome | null;
  /** Findings that somebody agrees with, by fingerprint. */
  readonly accepted: ReadonlyMap<string, string>;
}

export type ReadFile = (reading: Reading, onProgress: (progress: Progress) => void) => Promise<Outcome>;

/** Finished readings that are kept with their pages; the oldest make room. */
const KEPT = 30;
/** Files that may wait. */
export const MOST_WAITING = 60;

/** The files that people sent, read one after the other; who listens is told how far each is. */
export class Readings {
  private readonly readings = new Map<string, Reading>();
  private readonly listeners = new Map<string, Set<(reading: Reading) => void>>();
  private chain: Promise<void> = Promise.resolve();

  constructor(
    private readonly read: ReadFile,
    private readonly onFault: (error: unknown) => void,
  ) {}

  get waiting(): number {
    return this.all().filter((r) => r.state === 'waiting').length;
  }

  /** Newest first. */
  all(): readonly Reading[] {
    return [...this.readings.values()].reverse();
  }

  get(id: string): Reading | undefined {
    return this.readings.get(id);
  }

  add(role: Role, { name, bytes }: Upload, against: Against): Reading {
    const reading: Reading = {
      id: randomBytes(8).toString('hex'),
      role,
      name,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      bytes,
      against,
      state: 'waiting',
      progress: { kind: 'waiting', before: this.ahead() },
      outcome: null,
      accepted: new Map(),
    };
    this.readings.set(reading.id, reading);
    this.chain = this.chain.then(() => this.run(reading.id));
    return reading;
  }

  accept(id: string, fingerprint: string, by: string | null): void {
    const reading = this.readings.get(id);
    if (!reading) return;
    const accepted = new Map(reading.accepted);
    if (by === null) accepted.delete(fingerprint);
    else accepted.set(fingerprint, by);
    this.update(id, { accepted });
  }

  /** Calls back with every change until the answer is called. */
  listen(id: string, listener: (reading: Reading) => void): () => void {
    const listeners = this.listeners.get(id) ?? new Set();
    this.listeners.set(id, listeners);
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }

  /** Resolves once everything that was sent so far is read. */
  idle(): Promise<void> {
    return this.chain;
  }

  /** Files that are not read yet. */
  private ahead(): number {
    return this.all().filter((r) => r.state === 'waiting' || r.state === 'reading').length;
  }

  private update(id: string, change: Partial<Reading>): void {
    const before = this.readings.get(id);
    if (!before) return;
    const after = { ...before, ...change };
    this.readings.set(id, after);
    for (const listener of this.listeners.get(id) ?? []) listener(after);
  }

  private async run(id: string): Promise<void> {
    const reading = this.readings.get(id);
    if (!reading) return;
    this.update(id, { state: 'reading', progress: { kind: 'opening' } });
    try {
      const outcome = await this.read(reading, (progress) => this.update(id, { progress }));
      const state = outcome.result.status === 'failed' ? 'failed' : 'done';
      this.update(id, { state, progress: { kind: state }, outcome });
    } catch (error) {
      this.onFault(error);
      this.update(id, { state: 'failed', progress: { kind: 'fault' } });
    }
    this.makeRoom();
    for (const [before, { id }] of [...this.readings.values()].filter((r) => r.state === 'waiting').entries())
      this.update(id, { progress: { kind: 'waiting', before } });
  }

  private makeRoom(): void {
    const ended = [...this.readings.values()].filter((r) => r.state === 'done' || r.state === 'failed');
    for (const { id } of ended.slice(0, Math.max(0, ended.length - KEPT))) {
      this.readings.delete(id);
      this.listeners.delete(id);
    }
  }
}
