import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { type Ledger, openLedger } from '../../packages/ledger/src/index.js';

export const TASKS = 3;

export interface Made {
  /** Simulated reading, in milliseconds. */
  readonly ms?: number;
  readonly fault?: 'crash' | 'hang';
}

/** Writes documents that stub-reader.mjs reads; `of` says how each goes. */
export function makeDocuments(folder: string, n: number, of: (i: number) => Made = () => ({})): void {
  for (let i = 0; i < n; i++) {
    const tasks = Array.from({ length: TASKS }, (_, k) => `Giao Sở Y tế làm việc ${k + 1} của văn bản ${i}.`);
    const name = `${String(i).padStart(4, '0')}.txt`;
    writeFileSync(join(folder, name), JSON.stringify({ number: `${i}/CT-UBND`, tasks, ...of(i) }));
  }
}

export interface Drive {
  readonly kind: 'batch' | 'worker';
  readonly url: string;
  readonly folder?: string;
  readonly out?: string;
  readonly jobs?: number;
  readonly silence?: number;
  readonly queueOnly?: boolean;
}

/** A process that works through the library; `open` once it has its ledger. */
export class Driven {
  readonly child: ChildProcess;
  readonly ended: Promise<number | null>;
  stdout = '';
  stderr = '';

  constructor(drive: Drive) {
    const script = fileURLToPath(new URL('drive.mjs', import.meta.url));
    this.child = spawn(process.execPath, [script, JSON.stringify(drive)], { stdio: ['ignore', 'pipe', 'pipe'] });
    this.child.stdout?.on('data', (chunk: Buffer) => {
      this.stdout += chunk.toString('utf8');
    });
    this.child.stderr?.on('data', (chunk: Buffer) => {
      this.stderr += chunk.toString('utf8');
    });
    this.ended = once(this.child, 'close').then(([code]) => code as number | null);
  }

  get alive(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  /** Until the process has said so, or has ended. */
  async said(word: 'open' | 'one'): Promise<void> {
    const lines = (): readonly string[] => this.stdout.split('\n');
    while (this.alive && !lines().includes(word))
      await Promise.race([once(this.child.stdout as NodeJS.EventEmitter, 'data'), this.ended]);
  }

  /** Until it has its ledger. */
  open(): Promise<void> {
    return this.said('open');
  }

  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.ended;
  }

  async stop(): Promise<void> {
    this.child.kill('SIGTERM');
    await this.ended;
  }

  outcomes(): readonly { readonly path: string; readonly status: string; readonly problems: { code: string }[] }[] {
    const line = this.stdout.split('\n').find((l) => l.startsWith('['));
    if (!line) throw new Error(`no outcomes: ${this.stdout}${this.stderr}`);
    return JSON.parse(line);
  }
}

/** Numbers from 0 to 1 that are the same with every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Every document is there once, no task twice, and each output is whole and says what the ledger says. */
export async function expectWhole(url: string, n: number, out?: string): Promise<void> {
  const ledger: Ledger = await openLedger(url);
  try {
    const documents = await ledger.documents();
    expect(documents.length).toBe(n);
    expect(new Set(documents.map((d) => d.header.number)).size).toBe(n);
    expect(documents.every((d) => d.status === 'ok' && d.tasks === TASKS && d.replacedBy === null)).toBe(true);
    const tasks = await ledger.tasks();
    expect(tasks.length).toBe(n * TASKS);
    expect(new Set(tasks.map((t) => `${t.document} ${t.task.text}`)).size).toBe(n * TASKS);
    if (out === undefined) return;
    const written = readdirSync(out).filter((name) => name.endsWith('.json'));
    expect(written.length).toBe(n);
    for (const name of written) {
      const result = JSON.parse(readFileSync(join(out, name), 'utf8'));
      expect(result).toEqual(await ledger.result(result.source.sha256));
    }
  } finally {
    await ledger.close();
  }
}
