import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openLedger } from '../../src/index.js';
import { APPLICATION_ID, MIGRATIONS } from '../../src/sqlite/schema.js';
import { taskIds } from '../../src/task-key.js';
import { directive, TASKS } from '../sample.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dondoc-upgrade-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a ledger of version 1 keeps documents, tasks, states and history, and can be searched', async () => {
  const file = join(folder, 'so.db');
  const result = directive('a');
  const ids = taskIds(result.source.sha256, TASKS);
  const db = new Database(file);
  db.exec(MIGRATIONS[0] as string);
  db.exec(`PRAGMA user_version = 1; PRAGMA application_id = ${APPLICATION_ID}`);
  db.prepare('INSERT INTO documents VALUES (?, ?, ?, ?, ?, ?, ?, ?)').run([
    result.source.sha256,
    result.header.number,
    'den/a.pdf',
    'scan',
    2,
    'ok',
    JSON.stringify(result.header),
    '2026-03-03T01:02:03.000Z',
  ]);
  TASKS.forEach((task, place) => {
    db.prepare('INSERT INTO tasks VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0)').run([
      ids[place],
      result.source.sha256,
      place,
      JSON.stringify(task),
      task.deadline?.end ?? null,
      '',
      '',
      place === 0 ? 'doing' : 'todo',
      place === 0 ? 'đã nhắc' : null,
    ]);
  });
  db.prepare('INSERT INTO history (task, at, by, "from", "to", note) VALUES (?, ?, ?, ?, ?, ?)').run([
    ids[0],
    '2026-03-04T01:02:03.000Z',
    'An',
    'todo',
    'doing',
    'đã nhắc',
  ]);
  db.close();

  const ledger = await openLedger(file);
  expect(await ledger.documents()).toMatchObject([
    {
      sha256: result.source.sha256,
      tasks: 3,
      status: 'ok',
      recordedAt: '2026-03-03T01:02:03.000Z',
      quarantined: false,
    },
  ]);
  expect((await ledger.tasks()).map((t) => [t.id, t.due, t.state, t.note])).toEqual([
    [ids[0], '2026-03-15', 'doing', 'đã nhắc'],
    [ids[1], '2026-06-30', 'todo', null],
    [ids[2], null, 'todo', null],
  ]);
  expect((await ledger.tasks({ text: 'tap huan', owner: 'Sở Y tế' })).map((t) => t.id)).toEqual([ids[0]]);
  expect(await ledger.history(ids[0] ?? '')).toEqual([
    { at: '2026-03-04T01:02:03.000Z', by: 'An', kind: 'state', from: 'todo', to: 'doing', note: 'đã nhắc' },
  ]);
  expect(await ledger.record(result)).toMatchObject({ isNew: false, kept: 3, added: 0, changes: [] });
  await ledger.close();
  await (await openLedger(file)).close();
});
