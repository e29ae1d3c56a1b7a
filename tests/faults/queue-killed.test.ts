import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openLedger } from '../../packages/ledger/src/index.js';
import { Cluster, POSTGRES } from '../../packages/ledger/test/cluster.js';
import { Driven, expectWhole, makeDocuments, seeded } from './documents.js';

const DOCUMENTS = 200;
const KILLS = 50;
/** Every so many kills it is the server. */
const SERVER = 5;

describe.runIf(POSTGRES)('workers on one PostgreSQL', () => {
  let cluster: Cluster;
  let root: string;
  let url: string;
  let workers: Driven[];
  beforeAll(async () => {
    cluster = await Cluster.start(true);
  });
  afterAll(() => cluster.stop());
  beforeEach(async () => {
    root = mkdtempSync(join(tmpdir(), 'dondoc-faults-'));
    url = await cluster.database();
    workers = [];
  });
  afterEach(async () => {
    for (const worker of workers) await worker.kill();
    rmSync(root, { recursive: true, force: true });
  });

  const work = (jobs = 1): Driven => {
    const worker = new Driven({ kind: 'worker', url, jobs });
    workers.push(worker);
    return worker;
  };

  async function queue(n: number, ms: number): Promise<void> {
    const folder = join(root, `vào-${n}-${ms}`);
    mkdirSync(folder);
    makeDocuments(folder, n, () => ({ ms }));
    const batch = new Driven({ kind: 'batch', folder, url, queueOnly: true });
    expect(await batch.ended, batch.stderr).toBe(0);
  }

  async function untilEmpty(): Promise<void> {
    const ledger = await openLedger(url);
    try {
      for (let i = 0; (await ledger.queue?.length()) !== 0; i++) {
        if (i > 1200) throw new Error('the queue does not get empty');
        await wait(100);
      }
    } finally {
      await ledger.close();
    }
  }

  test(`${KILLS} kills of workers and server lose none of ${DOCUMENTS} documents`, { timeout: 300_000 }, async () => {
    await queue(DOCUMENTS, 100);
    const random = seeded(20260303);
    const running = [work(), work()];
    let servers = 0;
    for (let kill = 1; kill <= KILLS; kill++) {
      await wait(100 + random() * 500);
      if (kill % SERVER === 0) {
        servers++;
        await cluster.kill();
        await cluster.up();
      } else {
        const which = random() < 0.5 ? 0 : 1;
        await running[which]?.kill();
        running[which] = work();
      }
    }
    await untilEmpty();
    await expectWhole(url, DOCUMENTS);
    console.log(
      `giết ${KILLS - servers} lần worker, ${servers} lần PostgreSQL: ${DOCUMENTS}/${DOCUMENTS} văn bản, mất 0, trùng 0`,
    );
  });

  test('four workers read each document once; two that are killed on the way lose nothing', {
    timeout: 120_000,
  }, async () => {
    await queue(80, 100);
    const all = [work(), work(), work(), work()];
    await Promise.all(all.map((w) => w.open()));
    await wait(1500);
    await Promise.all([all[0]?.kill(), all[1]?.kill()]);
    await untilEmpty();
    await expectWhole(url, 80);
    await wait(200);
    const read = workers.flatMap((w) => w.stdout.split('\n').filter((line) => line.startsWith('read ')));
    expect(new Set(read).size).toBe(read.length);
  });

  test('more workers, more documents a second (simulated reading)', { timeout: 180_000 }, async () => {
    const rates: number[] = [];
    for (const n of [1, 2, 4]) {
      const documents = 15 * n;
      // Reading is a wait: two cores would not do for four workers that work.
      await queue(documents, 300 + n);
      for (let i = 0; i < n; i++) await work().open();
      const begun = performance.now();
      await untilEmpty();
      rates.push((documents * 1000) / (performance.now() - begun));
      for (const worker of workers) await worker.stop();
    }
    const [one = 0, two = 0, four = 0] = rates;
    console.log(
      `thông lượng, đọc giả 0,3 giây/văn bản: 1 worker ${one.toFixed(1)}, 2 worker ${two.toFixed(1)}, 4 worker ${four.toFixed(1)} văn bản/giây`,
    );
    expect(two).toBeGreaterThan(one * 1.3);
    expect(four).toBeGreaterThan(one * 1.8);
  });
});
