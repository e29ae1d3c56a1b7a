import type { HeaderResult, TaskResult } from '@dondoc/model';
import type Database from 'libsql';
import { indexTokens, searchKey } from '../search-words.js';
import { NO_DUE } from '../store/corrections.js';
import { identityOf } from '../store/predecessor.js';

// Foreign keys are checked when the step ends: the old tables go before the new ones have taken their names.
const TABLES = `
  PRAGMA defer_foreign_keys = ON;
  ALTER TABLE history RENAME TO old_history;
  ALTER TABLE tasks RENAME TO old_tasks;
  ALTER TABLE documents RENAME TO old_documents;
  DROP INDEX tasks_of_document;
  DROP INDEX tasks_by_due;
  DROP INDEX history_of_task;
  CREATE TABLE documents (
    seq INTEGER PRIMARY KEY,
    sha256 TEXT NOT NULL UNIQUE,
    number TEXT,
    identity TEXT,
    path TEXT NOT NULL,
    kind TEXT NOT NULL,
    pages INTEGER NOT NULL,
    status TEXT NOT NULL,
    header TEXT NOT NULL,
    facts TEXT NOT NULL,
    problems TEXT NOT NULL,
    quarantined INTEGER NOT NULL DEFAULT 0,
    replaced_by TEXT,
    recorded_at TEXT NOT NULL
  ) STRICT;
  CREATE INDEX documents_by_number ON documents (number);
  CREATE INDEX documents_by_identity ON documents (identity);
  CREATE INDEX documents_by_path ON documents (path);
  CREATE TABLE tasks (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    document INTEGER NOT NULL REFERENCES documents (seq),
    place INTEGER NOT NULL,
    task TEXT NOT NULL,
    due TEXT NOT NULL,
    owner_words TEXT NOT NULL,
    words TEXT NOT NULL,
    tokens TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'todo',
    open_due TEXT GENERATED ALWAYS AS (CASE WHEN state IN ('todo', 'doing') THEN due END) STORED,
    assignee TEXT,
    assignee_words TEXT,
    note TEXT,
    withdrawn INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE INDEX tasks_of_document ON tasks (document, place);
  CREATE INDEX tasks_by_due ON tasks (due, document, place, id);
  CREATE INDEX tasks_open ON tasks (open_due, document, place, id) WHERE open_due IS NOT NULL;
  CREATE VIRTUAL TABLE task_search USING fts5 (tokens, content = 'tasks', content_rowid = 'seq', tokenize = 'ascii');
  CREATE TRIGGER task_search_added AFTER INSERT ON tasks BEGIN
    INSERT INTO task_search (rowid, tokens) VALUES (new.seq, new.tokens);
  END;
  CREATE TRIGGER task_search_removed AFTER DELETE ON tasks BEGIN
    INSERT INTO task_search (task_search, rowid, tokens) VALUES ('delete', old.seq, old.tokens);
  END;
  CREATE TRIGGER task_search_changed AFTER UPDATE OF tokens ON tasks BEGIN
    INSERT INTO task_search (task_search, rowid, tokens) VALUES ('delete', old.seq, old.tokens);
    INSERT INTO task_search (rowid, tokens) VALUES (new.seq, new.tokens);
  END;
  CREATE TABLE history (
    seq INTEGER PRIMARY KEY,
    task TEXT NOT NULL REFERENCES tasks (id),
    at TEXT NOT NULL,
    author TEXT NOT NULL,
    kind TEXT NOT NULL,
    old TEXT,
    new TEXT,
    note TEXT
  ) STRICT;
  CREATE INDEX history_of_task ON history (task);
  CREATE TABLE attempts (
    sha256 TEXT PRIMARY KEY,
    path TEXT NOT NULL,
    tries INTEGER NOT NULL,
    problem TEXT NOT NULL,
    at TEXT NOT NULL
  ) STRICT;
  CREATE TABLE files (
    path TEXT PRIMARY KEY,
    signature TEXT NOT NULL,
    sha256 TEXT,
    problem TEXT,
    at TEXT NOT NULL
  ) STRICT;`;

const DOCUMENT = `
  INSERT INTO documents (sha256, number, identity, path, kind, pages, status, header, facts, problems, recorded_at)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, '{"references":[],"targets":[]}', '[]', ?)`;
const TASK = `
  INSERT INTO tasks (id, document, place, task, due, owner_words, words, tokens, state, note, withdrawn)
  VALUES (?, (SELECT seq FROM documents WHERE sha256 = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

interface OldDocument {
  readonly sha256: string;
  readonly number: string | null;
  readonly path: string;
  readonly kind: string;
  readonly pages: number;
  readonly status: string;
  readonly header: string;
  readonly recorded_at: string;
}

interface OldTask {
  readonly id: string;
  readonly sha256: string;
  readonly place: number;
  readonly task: string;
  readonly due: string | null;
  readonly state: string;
  readonly note: string | null;
  readonly withdrawn: number;
}

function copyTask(task: OldTask): unknown[] {
  const read = JSON.parse(task.task) as TaskResult;
  const owners = read.lead.map((o) => o.name);
  const words = [read.text, read.product ?? '', ...read.coordinating.map((o) => o.name)];
  return [
    task.id,
    task.sha256,
    task.place,
    task.task,
    task.due ?? NO_DUE,
    searchKey(owners),
    searchKey([...words, ...owners]),
    indexTokens(words, owners),
    task.state,
    task.note,
    task.withdrawn,
  ];
}

/** Version 2: search, assignees, versions of documents, what is left alone. References and targets come with the next scan. */
export function withSearch(db: Database.Database): void {
  db.exec(TABLES);
  const document = db.prepare(DOCUMENT);
  for (const d of db.prepare('SELECT * FROM old_documents ORDER BY recorded_at, rowid').all([]) as OldDocument[]) {
    const identity = identityOf(JSON.parse(d.header) as HeaderResult);
    document.run([d.sha256, d.number, identity, d.path, d.kind, d.pages, d.status, d.header, d.recorded_at]);
  }
  const task = db.prepare(TASK);
  for (const t of db.prepare('SELECT * FROM old_tasks').all([]) as OldTask[]) task.run(copyTask(t));
  db.exec(`
    INSERT INTO history (seq, task, at, author, kind, old, new, note)
      SELECT id, task, at, by, 'state', "from", "to", note FROM old_history;
    DROP TABLE old_history;
    DROP TABLE old_tasks;
    DROP TABLE old_documents;`);
}
