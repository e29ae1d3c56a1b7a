import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { DirectiveResult } from '@dondoc/model';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Ledger, openLedger, ReaderBroke, type ReadJob, type Settled, type WorkQueue } from '../../src/index.js';
import { Cluster, POSTGRES } from '../cluster.js';
import { directive } from '../sample.js';

const sha = (n: number): string => createHash('sha256').update(String(n)).digest('hex');
const jobs = (n: number): readonly ReadJob[] =>
  Array.from({ length: n }, (_, i) => ({ sha256: sha(i), path: `den/${i}.pdf` }));

/** What a reader would make of a job. */
const readingOf = ({ sha256, path }: ReadJob): DirectiveResult => {
  const sample = directive('a');
  return {
    ...sample,
    source: { ...sample.source, sha256, path },
    header: { ...sample.header, number: `${sha256.slice(0, 8)}/CT-UBND` },
  };
};

const failing = (job: ReadJob): DirectiveResult => ({
  ...readingOf(job),
  status: 'failed',
  problems: [{ code: 'internal/invariant', message: 'bộ đọc chết', remedy: 'x', page: null }],
  tasks: [],
});

describe.runIf(POSTGRES)('the queue on PostgreSQL', () => {
  let cluster: Cluster;
  let url: string;
  let open: Ledger[];
  const ledger = async (): Promise<Ledger & { readonly queue: WorkQueue }> => {
    const one = await openLedger(url);
    open.push(one);
    if (!one.queue) throw new Error('no queue');
    return one as Ledger & { readonly queue: WorkQueue };
  };
  beforeAll(async () => {
    cluster = await Cluster.start();
  });
  afterAll(() => cluster.stop());
  beforeEach(async () => {
    open = [];
    url = await cluster.database();
  });
  afterEach(async () => {
    for (const one of open) await one.close();
  });

  test('many programs may open a new ledger at once', async () => {
    const all = await Promise.all(Array.from({ length: 8 }, ledger));
    await Promise.all(all.map((one, i) => one.queue.add(jobs(i))));
    expect(await all[0]?.queue.length()).toBe(7);
  });

  test('each document is read once, by whichever worker', async () => {
    const all = await Promise.all(Array.from({ length: 4 }, ledger));
    const [first] = all;
    if (!first) throw new Error('no ledger');
    await first.queue.add(jobs(60));
    await first.queue.add(jobs(40));
    expect(await first.queue.length()).toBe(60);
    const read: string[] = [];
    await Promise.all(
      all.map(({ queue }) =>
        queue.work({
          lanes: 2,
          signal: new AbortController().signal,
          until: async () => (await queue.length()) === 0,
          read: async (job) => {
            read.push(job.sha256);
            await wait(5);
            return readingOf(job);
          },
        }),
      ),
    );
    expect(read.length).toBe(60);
    expect(new Set(read).size).toBe(60);
    expect(await first.documents()).toHaveLength(60);
    expect(await first.tasks()).toHaveLength(180);
    expect(await cluster.query('SELECT * FROM graphile_worker.jobs', url)).toEqual([]);
    // What stands in the ledger is not read again, whoever puts it into the queue.
    await first.queue.add(jobs(1));
    await first.queue.work({
      lanes: 1,
      signal: new AbortController().signal,
      until: async () => (await first.queue.length()) === 0,
      read: async () => {
        throw new Error('read again');
      },
    });
    expect(await first.documents()).toHaveLength(60);
  });

  test('a document that breaks its reader is tried three times, then left alone; the rest goes on', async () => {
    const one = await ledger();
    await one.queue.add(jobs(10));
    const settled: Settled[] = [];
    await one.queue.work({
      lanes: 2,
      signal: new AbortController().signal,
      until: async () => (await one.queue.length()) === 0,
      read: async (job) => {
        if (job.sha256 === sha(3)) throw new ReaderBroke(failing(job));
        return readingOf(job);
      },
      onSettled: (s) => settled.push(s),
    });
    expect(settled.filter((s) => s.kind === 'broken').map((s) => s.tries)).toEqual([1, 2]);
    expect(settled.filter((s) => s.kind === 'quarantined').map((s) => s.job.sha256)).toEqual([sha(3)]);
    expect(settled.filter((s) => s.kind === 'read')).toHaveLength(9);
    expect(await one.standing(sha(3))).toBe('quarantined');
    expect(await one.documents({ standing: 'quarantined' })).toMatchObject([
      { problems: [{ message: 'bộ đọc chết' }] },
    ]);
  });

  test('what is in hand when the work is stopped goes back, to be had at once', async () => {
    const one = await ledger();
    await one.queue.add(jobs(1));
    const stop = new AbortController();
    await one.queue.work({
      lanes: 1,
      signal: stop.signal,
      read: (_, signal) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason));
          stop.abort(new Error('đủ rồi'));
        }),
    });
    const [job] = await cluster.query<{ locked_by: null; attempts: number; due: boolean }>(
      'SELECT locked_by, attempts, run_at <= now() AS due FROM graphile_worker.jobs',
      url,
    );
    expect(job).toEqual({ locked_by: null, attempts: 0, due: true });
    expect(await one.documents()).toEqual([]);
  });

  test('what a worker that is gone had in hand is set free; its late result comes to nothing', async () => {
    const [dead, alive] = [await ledger(), await ledger()];
    await dead.queue.add(jobs(1));
    let finish: (result: DirectiveResult) => void = () => undefined;
    let gone: Promise<void> = Promise.resolve();
    const begun = new Promise<void>((tell) => {
      gone = dead.queue.work({
        lanes: 1,
        signal: AbortSignal.timeout(30_000),
        until: async () => (await alive.documents()).length > 0,
        read: (job) =>
          new Promise((answer) => {
            finish = () => answer({ ...readingOf(job), pages: 99 } as unknown as DirectiveResult);
            tell();
          }),
      });
    });
    await begun;
    // The server loses the connection that says "I am alive", as it does when a machine goes down.
    await cluster.query(
      `SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND classid = ${0x616c6976}`,
      url,
    );
    await alive.queue.work({
      lanes: 1,
      signal: AbortSignal.timeout(30_000),
      until: async () => (await alive.documents()).length > 0,
      read: async (job) => readingOf(job),
    });
    finish(readingOf(jobs(1)[0] as ReadJob));
    await gone;
    expect(await alive.documents()).toMatchObject([{ pages: 2, tasks: 3 }]);
    expect(await cluster.query('SELECT * FROM graphile_worker.jobs', url)).toEqual([]);
  });

  test('what a worker took that was gone before it was noted is set free', async () => {
    const one = await ledger();
    await one.queue.add(jobs(1));
    await cluster.query(
      "UPDATE graphile_worker._private_jobs SET locked_by = 'nobody', locked_at = now() - INTERVAL '1 minute', attempts = 1",
      url,
    );
    await one.queue.work({
      lanes: 1,
      signal: AbortSignal.timeout(30_000),
      until: async () => (await one.documents()).length > 0,
      read: async (job) => readingOf(job),
    });
    expect(await one.queue.length()).toBe(0);
  });

  test('documents that are asked for again while they are read are not read twice', async () => {
    const one = await ledger();
    const read: string[] = [];
    await one.queue.add(jobs(3));
    await one.queue.work({
      lanes: 3,
      signal: AbortSignal.timeout(30_000),
      until: async () => (await one.queue.length()) === 0,
      read: async (job) => {
        read.push(job.sha256);
        await one.queue.add(jobs(3));
        return readingOf(job);
      },
    });
    expect(read.sort()).toEqual(
      jobs(3)
        .map((j) => j.sha256)
        .sort(),
    );
  });

  test('a late result that comes while another worker reads the document does not take its job away', async () => {
    const [dead, alive] = [await ledger(), await ledger()];
    await dead.queue.add(jobs(1));
    const job = jobs(1)[0] as ReadJob;
    const readers: ((result: DirectiveResult) => void)[] = [];
    const [begun, taken] = [0, 1].map((i) => async (): Promise<void> => {
      while (readers.length <= i) await wait(20);
    });
    const read = (): Promise<DirectiveResult> => new Promise((answer) => readers.push(answer));
    const done = async (): Promise<boolean> => (await alive.documents()).length > 0;
    const first = dead.queue.work({ lanes: 1, signal: AbortSignal.timeout(30_000), until: done, read });
    await begun?.();
    await cluster.query(
      `SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND classid = ${0x616c6976}`,
      url,
    );
    const second = alive.queue.work({ lanes: 1, signal: AbortSignal.timeout(30_000), until: done, read });
    await taken?.();
    readers[0]?.(readingOf(job));
    await wait(500);
    expect(await alive.documents()).toEqual([]);
    expect(await alive.queue.length()).toBe(1);
    readers[1]?.(readingOf(job));
    await Promise.all([first, second]);
    expect(await alive.documents()).toMatchObject([{ tasks: 3 }]);
  });

  test('files that the queue carries are there for the reader, and go once they are read', async () => {
    const one = await ledger();
    await one.queue.add([{ sha256: sha(1), path: '/nơi/khác.pdf', bytes: new TextEncoder().encode('nội dung') }]);
    let seen = '';
    await one.queue.work({
      lanes: 1,
      signal: new AbortController().signal,
      until: async () => (await one.queue.length()) === 0,
      read: async (job) => {
        seen = new TextDecoder().decode(job.bytes);
        return readingOf(job);
      },
    });
    expect(seen).toBe('nội dung');
    expect(await cluster.query('SELECT * FROM dondoc.stored_files', url)).toEqual([]);
  });

  test('a file that is gone is a document that failed, and may be asked for again', async () => {
    const one = await ledger();
    await one.queue.add(jobs(1));
    const missing = { ...failing(jobs(1)[0] as ReadJob) };
    await one.queue.work({
      lanes: 1,
      signal: new AbortController().signal,
      until: async () => (await one.queue.length()) === 0,
      read: async () => ({ ...missing, source: { ...missing.source, sha256: '' } }),
    });
    expect(await one.standing(sha(0))).toBe('failed');
    await one.queue.add(jobs(1));
    expect(await one.queue.waiting([sha(0), sha(1)])).toEqual(new Set([sha(0)]));
  });
});
