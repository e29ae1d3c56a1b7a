import { createHash } from 'node:crypto';
import { appendFileSync, mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Ledger, openLedger } from '@dondoc/ledger';
import { DondocError, toProblem } from '@dondoc/model';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Outcome } from '../../src/batch/outcome.js';
import type { Reader } from '../../src/batch/reader.js';
import { watchFolder } from '../../src/batch/watch-folder.js';
import { EMPTY_HEADER } from '../../src/scan/header-result.js';

const EVERY = 20;
let root: string;
let inbox: string;
let ledger: Ledger;
let outcomes: Outcome[];
let stop: AbortController;
let watching: Promise<void>;
let reads: string[];

/** Reads the words of a file; one that says "khóa" cannot be read. */
const reader: Reader = {
  close: async () => undefined,
  read: async ({ path }) => {
    const bytes = await readFile(path);
    reads.push(path);
    const failed = bytes.includes('khóa');
    const problem = new DondocError('input/encrypted', 'khóa', 'mở khóa');
    return {
      format: 'dondoc/directive@1',
      source: { path, sha256: createHash('sha256').update(bytes).digest('hex'), kind: 'text', pages: 0 },
      status: failed ? 'failed' : 'ok',
      problems: failed ? [toProblem(problem)] : [],
      header: EMPTY_HEADER,
      tasks: [],
      references: [],
      targets: [],
    };
  },
};

const start = (): void => {
  stop = new AbortController();
  watching = watchFolder(inbox, {
    ledger,
    reader,
    signal: stop.signal,
    every: EVERY,
    patience: 10 * EVERY,
    onOutcome: (outcome) => outcomes.push(outcome),
  });
};
const end = async (): Promise<void> => {
  stop.abort();
  await watching;
};

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'dondoc-watch-'));
  inbox = join(root, 'vào');
  mkdirSync(inbox);
  ledger = await openLedger(join(root, 'so.db'));
  outcomes = [];
  reads = [];
  start();
});
afterEach(async () => {
  await end();
  await ledger.close();
  rmSync(root, { recursive: true });
});

async function until(what: () => boolean): Promise<void> {
  for (let i = 0; i < 500; i++) {
    if (what()) return;
    await wait(EVERY);
  }
  throw new Error(`waited in vain; ${JSON.stringify(outcomes)}`);
}
const quiet = (): Promise<void> => wait(15 * EVERY);
const statuses = (): readonly string[] => outcomes.map((o) => o.status);

test('a file is taken once it has stopped growing, and only once', async () => {
  const path = join(inbox, 'a.txt');
  writeFileSync(path, 'Giao');
  for (let i = 0; i < 10; i++) {
    await wait(EVERY);
    appendFileSync(path, ` thêm ${i}`);
    expect(reads).toEqual([]);
  }
  await until(() => outcomes.length > 0);
  await quiet();
  expect(statuses()).toEqual(['ok']);
  expect(reads).toEqual([path]);
});

test('a half-written PDF waits, is set aside with the reason, and is taken when it is whole', async () => {
  const path = join(inbox, 'a.pdf');
  writeFileSync(path, '%PDF-1.7\n1 0 obj');
  await until(() => outcomes.length > 0);
  expect(outcomes).toMatchObject([{ status: 'quarantined', problems: [{ code: 'input/truncated' }] }]);
  expect(await ledger.watched(inbox)).toMatchObject([{ path, sha256: null, problem: { code: 'input/truncated' } }]);
  await quiet();
  expect(outcomes).toHaveLength(1);
  appendFileSync(path, '\n%%EOF\n');
  await until(() => outcomes.length > 1);
  expect(statuses()).toEqual(['quarantined', 'ok']);
  expect(await ledger.watched(inbox)).toMatchObject([{ path, problem: null }]);
});

test('what cannot be read is left alone until it changes', async () => {
  const path = join(inbox, 'a.txt');
  writeFileSync(path, 'khóa');
  await until(() => outcomes.length > 0);
  await quiet();
  expect(statuses()).toEqual(['failed']);
  utimesSync(path, new Date(), new Date());
  await until(() => outcomes.length > 1);
  writeFileSync(path, 'mở rồi');
  await until(() => outcomes.length > 2);
  expect(statuses()).toEqual(['failed', 'failed', 'ok']);
});

test('copies and renamed files are known; the ledger learns where they lie', async () => {
  const [first, second] = [join(inbox, 'a.txt'), join(inbox, 'b.txt')];
  writeFileSync(first, 'Giao Sở Y tế.');
  await until(() => outcomes.length > 0);
  writeFileSync(second, 'Giao Sở Y tế.');
  await until(() => outcomes.length > 1);
  expect(await ledger.documents()).toMatchObject([{ path: first }]);
  rmSync(first);
  const third = join(inbox, 'c.txt');
  renameSync(second, third);
  await until(() => outcomes.length > 2);
  await quiet();
  expect(statuses()).toEqual(['ok', 'known', 'known']);
  expect(reads).toEqual([first]);
  expect(await ledger.documents()).toMatchObject([{ path: third }]);
  expect((await ledger.watched(inbox)).map((f) => f.path)).toEqual([third]);
});

test('a new start takes up only what has changed meanwhile', async () => {
  const [a, b] = [join(inbox, 'a.txt'), join(inbox, 'b.txt')];
  writeFileSync(a, 'một');
  writeFileSync(b, 'khóa');
  await until(() => outcomes.length === 2);
  await end();
  writeFileSync(b, 'hai');
  start();
  await until(() => outcomes.length === 3);
  await quiet();
  expect(reads).toEqual([a, b, b]);
});

test('a folder that goes away for a while is waited for', async () => {
  const away = join(root, 'mất');
  renameSync(inbox, away);
  await quiet();
  renameSync(away, inbox);
  writeFileSync(join(inbox, 'a.txt'), 'một');
  await until(() => outcomes.length > 0);
  expect(statuses()).toEqual(['ok']);
});
