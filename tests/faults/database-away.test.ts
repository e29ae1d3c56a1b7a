import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Cluster, POSTGRES } from '../../packages/ledger/test/cluster.js';
import { Driven, expectWhole, makeDocuments } from './documents.js';

const AWAY_MS = 60_000;

describe.runIf(POSTGRES)('the server is away for a minute', () => {
  let cluster: Cluster;
  let root: string;
  beforeAll(async () => {
    cluster = await Cluster.start(true);
    root = mkdtempSync(join(tmpdir(), 'dondoc-faults-'));
  });
  afterAll(async () => {
    await cluster.stop();
    rmSync(root, { recursive: true, force: true });
  });

  test('a batch waits, tells, and goes on by itself', { timeout: 240_000 }, async () => {
    const [folder, out, url] = [join(root, 'vào'), join(root, 'ra'), await cluster.database()];
    mkdirSync(folder);
    makeDocuments(folder, 60, () => ({ ms: 150 }));
    const batch = new Driven({ kind: 'batch', folder, out, url, jobs: 2 });
    await batch.open();
    await wait(2500);
    await cluster.kill();
    await wait(AWAY_MS);
    expect(batch.alive, batch.stderr).toBe(true);
    await cluster.up();
    expect(await batch.ended, batch.stderr).toBe(0);
    expect(batch.stderr).toMatch(/trouble (?:Không nối được|Mất kết nối) tới sổ/u);
    expect(batch.stderr).toContain('back');
    await expectWhole(url, 60, out);
  });
});
