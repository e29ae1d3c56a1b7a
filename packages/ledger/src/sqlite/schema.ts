import { DondocError } from '@dondoc/model';
import type Database from 'libsql';
import { withSearch } from './with-search.js';

/** "dond": tells a ledger from any other SQLite file. */
export const APPLICATION_ID = 0x646f6e64;

/**
 * Step `n` takes a ledger from version n to n + 1: statements, or work that statements cannot do. Steps are never changed once
 * released: a new one is added.
 */
export const MIGRATIONS: readonly (string | ((db: Database.Database) => void))[] = [
  `
  CREATE TABLE documents (
    sha256 TEXT PRIMARY KEY,
    number TEXT,
    path TEXT NOT NULL,
    kind TEXT NOT NULL,
    pages INTEGER NOT NULL,
    status TEXT NOT NULL,
    header TEXT NOT NULL,
    recorded_at TEXT NOT NULL
  ) STRICT;
  CREATE TABLE tasks (
    id TEXT PRIMARY KEY,
    sha256 TEXT NOT NULL REFERENCES documents (sha256),
    place INTEGER NOT NULL,
    task TEXT NOT NULL,
    due TEXT,
    owner_words TEXT NOT NULL,
    words TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'todo',
    note TEXT,
    withdrawn INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE INDEX tasks_of_document ON tasks (sha256);
  CREATE INDEX tasks_by_due ON tasks (due);
  CREATE TABLE history (
    id INTEGER PRIMARY KEY,
    task TEXT NOT NULL REFERENCES tasks (id),
    at TEXT NOT NULL,
    by TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    note TEXT
  ) STRICT;
  CREATE INDEX history_of_task ON history (task);
  `,
  withSearch,
  // What people correct of a reading, and how often a task was changed. The index keeps which tasks hold a word, and no more.
  `
  DROP TABLE task_search;
  CREATE VIRTUAL TABLE task_search USING fts5
    (tokens, content = 'tasks', content_rowid = 'seq', tokenize = 'ascii', detail = none, columnsize = 0);
  INSERT INTO task_search (task_search) VALUES ('rebuild');
  ALTER TABLE tasks ADD COLUMN lead TEXT;
  ALTER TABLE tasks ADD COLUMN corrected_due TEXT;
  ALTER TABLE tasks ADD COLUMN version INTEGER NOT NULL DEFAULT 0;
  CREATE INDEX tasks_open_by_owner ON tasks (owner_words, open_due, document, place, id) WHERE open_due IS NOT NULL;
  `,
];

const number = (db: Database.Database, sql: string): number => {
  const row = db.prepare(sql).get([]) as Record<string, unknown>;
  return Number(Object.values(row)[0]);
};

/**
 * Brings a ledger to the newest version, in one transaction.
 *
 * @throws DondocError `ledger/unavailable` where the file is another program's, or a later version's.
 */
export function migrate(db: Database.Database): void {
  db.transaction(() => {
    const version = number(db, 'PRAGMA user_version');
    const owner = number(db, 'PRAGMA application_id');
    const tables = number(db, 'SELECT count(*) FROM sqlite_master');
    if (owner !== APPLICATION_ID && (owner !== 0 || version !== 0 || tables > 0))
      throw new DondocError(
        'ledger/unavailable',
        'Tệp này là cơ sở dữ liệu của chương trình khác, không phải sổ của dondoc.',
        'Chọn tên tệp khác cho sổ.',
      );
    if (version > MIGRATIONS.length)
      throw new DondocError(
        'ledger/unavailable',
        `Sổ do phiên bản mới hơn của dondoc tạo ra (dạng ${version}, phiên bản này đọc được đến dạng ${MIGRATIONS.length}).`,
        'Cập nhật dondoc trên máy này.',
      );
    for (const step of MIGRATIONS.slice(version)) {
      if (typeof step === 'string') db.exec(step);
      else step(db);
    }
    db.exec(`PRAGMA user_version = ${MIGRATIONS.length}; PRAGMA application_id = ${APPLICATION_ID}`);
  }).immediate();
}
