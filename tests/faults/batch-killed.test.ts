import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openLedger } from '../../packages/ledger/src/index.js';
import { Driven, expectWhole, makeDocuments, seeded } from './documents.js';

const DOCUMENTS = 200;
const KILLS = 50;

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'dondoc-faults-'));
  mkdirSync(join(root, 'vào'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test(`a batch of ${DOCUMENTS} documents that is killed ${KILLS} times loses nothing`, {
  timeout: 300_000,
}, async () => {
  const [folder, url, out] = [join(root, 'vào'), join(root, 'so.db'), join(root, 'ra')];
  makeDocuments(folder, DOCUMENTS, () => ({ ms: 150 }));
  const random = seeded(20260302);
  let amid = 0;
  for (let kill = 0; kill < KILLS; kill++) {
    const batch = new Driven({ kind: 'batch', folder, url, out, jobs: 2 });
    // One in five before its first document, at whatever it takes to begin; the others some documents later.
    await batch.said(kill % 5 === 0 ? 'open' : 'one');
    await Promise.race([wait(random() * 250), batch.ended]);
    if (batch.alive) amid++;
    await batch.kill();
  }
  const ledger = await openLedger(url);
  const before = (await ledger.documents()).length;
  await ledger.close();
  const last = new Driven({ kind: 'batch', folder, url, out, jobs: 2 });
  expect(await last.ended, last.stderr).toBe(0);
  await expectWhole(url, DOCUMENTS, out);
  console.log(
    `giết batch (SQLite): ${amid}/${KILLS} lần khi đang chạy, ${before}/${DOCUMENTS} văn bản trước lần chạy cuối; mất 0, trùng 0`,
  );
  expect(amid).toBeGreaterThan(KILLS / 2);
  expect(before).toBeGreaterThan(KILLS / 2);
});
