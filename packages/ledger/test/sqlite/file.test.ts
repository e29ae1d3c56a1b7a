import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openLedger } from '../../src/index.js';
import { MIGRATIONS } from '../../src/sqlite/schema.js';
import { directive } from '../sample.js';

let folder: string;
let file: string;
let children: ChildProcess[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dondoc-ledger-'));
  file = join(folder, 'so.db');
});
afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
  children = [];
  rmSync(folder, { recursive: true });
});

/** Another process that writes to the ledger, says so and goes on as `then` tells. */
async function writer(then: string): Promise<ChildProcess> {
  const libsql = createRequire(import.meta.url).resolve('libsql');
  const script = `
    const Database = require(${JSON.stringify(libsql)});
    const db = new Database(${JSON.stringify(file)}, { timeout: 5000 });
    db.exec('BEGIN IMMEDIATE; DELETE FROM history; DELETE FROM tasks; DELETE FROM documents');
    db.exec(\`INSERT INTO documents (sha256, path, kind, pages, status, header, facts, problems, recorded_at)
      VALUES ('dở', 'x', 'pdf', 0, 'ok', '{}', '{}', '[]', 'now')\`);
    console.log('writing');
    ${then}`;
  const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  if (child.stdout) await once(child.stdout, 'data');
  return child;
}

describe('other processes', () => {
  test('one that is killed while it writes leaves no trace', async () => {
    const before = await openLedger(file);
    await before.record(directive('a'));
    const tasks = await before.tasks();
    await before.close();

    const child = await writer('setInterval(() => {}, 1000)');
    child.kill('SIGKILL');
    await once(child, 'exit');

    const after = await openLedger(file);
    expect(await after.tasks()).toEqual(tasks);
    expect(await after.has('dở')).toBe(false);
    expect(await after.record(directive('b'))).toMatchObject({ isNew: true, added: 3 });
    await after.close();
  });

  test('a writer is waited for', async () => {
    const ledger = await openLedger(file);
    await ledger.record(directive('a'));
    await writer("setTimeout(() => db.exec('COMMIT'), 500)");
    expect(await ledger.record(directive('b'))).toMatchObject({ isNew: true });
    expect((await ledger.documents()).map((d) => d.sha256)).toEqual(['dở', 'b'.repeat(64)]);
    await ledger.close();
  });

  test('what one enters the other sees', async () => {
    const [one, two] = [await openLedger(file), await openLedger(file)];
    await one.record(directive('a'));
    expect(await two.record(directive('a'))).toMatchObject({ isNew: false, kept: 3 });
    const id = (await two.tasks())[0]?.id ?? '';
    await two.setStatus(id, 'done', 'An');
    expect((await one.tasks())[0]?.state).toBe('done');
    await one.close();
    await two.close();
  });
});

describe('files', () => {
  test('is kept over closing, in write-ahead mode and at the newest version', async () => {
    const first = await openLedger(file);
    await first.record(directive('a'));
    await first.close();
    const db = new Database(file);
    expect(db.prepare('PRAGMA journal_mode').get([])).toMatchObject({ journal_mode: 'wal' });
    expect(db.prepare('PRAGMA user_version').get([])).toMatchObject({ user_version: MIGRATIONS.length });
    db.close();
    const second = await openLedger(`file://${file}`);
    expect(await second.tasks()).toHaveLength(3);
    await second.close();
  });

  test('of another program are refused and stay as they are', async () => {
    const db = new Database(file);
    db.exec('CREATE TABLE khac (x)');
    db.close();
    await expect(openLedger(file)).rejects.toMatchObject({
      code: 'ledger/unavailable',
      message: expect.stringContaining('chương trình khác'),
    });
    const again = new Database(file);
    expect(again.prepare('SELECT name FROM sqlite_master').all([])).toMatchObject([{ name: 'khac' }]);
    again.close();
  });

  test('of a later version are refused', async () => {
    await (await openLedger(file)).close();
    const db = new Database(file);
    db.exec(`PRAGMA user_version = ${MIGRATIONS.length + 1}`);
    db.close();
    await expect(openLedger(file)).rejects.toMatchObject({
      code: 'ledger/unavailable',
      message: expect.stringContaining('phiên bản mới hơn'),
    });
  });

  test.each<[string, () => string, RegExp]>([
    [
      'that are no database',
      () => {
        writeFileSync(file, 'không phải sổ, chỉ là chữ. '.repeat(50));
        return file;
      },
      /không phải là sổ/u,
    ],
    ['that are folders', () => folder, /Không được phép mở|Không đọc hoặc ghi/u],
    ['in a folder that is not there', () => join(folder, 'thieu', 'so.db'), /Không có thư mục/u],
  ])('%s are refused with a remedy', async (_, url, message) => {
    const error = await openLedger(url()).then(
      () => null,
      (e: unknown) => e,
    );
    expect(error).toMatchObject({ code: 'ledger/unavailable', message: expect.stringMatching(message) });
    expect((error as { remedy: string }).remedy.length).toBeGreaterThan(10);
  });
});
