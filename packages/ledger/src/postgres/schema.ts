/** The tables live in a schema of their own, apart from whatever else the database holds. */
export const SCHEMA = 'dondoc';

/**
 * Step `n` takes a ledger from version n to n + 1: the tables of the SQLite ledger in PostgreSQL's words. Steps are never changed
 * once released: a new one is added.
 */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE documents (
    seq INTEGER GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
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
  );
  CREATE INDEX documents_by_number ON documents (number);
  CREATE INDEX documents_by_identity ON documents (identity);
  CREATE INDEX documents_by_path ON documents (path);
  CREATE TABLE tasks (
    seq BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id TEXT NOT NULL COLLATE "C" UNIQUE,
    document INTEGER NOT NULL REFERENCES documents (seq),
    place INTEGER NOT NULL,
    task TEXT NOT NULL,
    due TEXT NOT NULL COLLATE "C",
    owner_words TEXT NOT NULL,
    words TEXT NOT NULL,
    tokens TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'todo',
    open_due TEXT COLLATE "C" GENERATED ALWAYS AS (CASE WHEN state IN ('todo', 'doing') THEN due END) STORED,
    assignee TEXT,
    assignee_words TEXT,
    note TEXT,
    withdrawn INTEGER NOT NULL DEFAULT 0
  );
  CREATE INDEX tasks_of_document ON tasks (document, place);
  CREATE INDEX tasks_by_due ON tasks (due, document, place, id);
  CREATE INDEX tasks_open ON tasks (open_due, document, place, id) WHERE open_due IS NOT NULL;
  CREATE INDEX task_search ON tasks USING gin (string_to_array(tokens, ' '));
  CREATE TABLE history (
    seq BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    task TEXT NOT NULL COLLATE "C" REFERENCES tasks (id),
    at TEXT NOT NULL,
    author TEXT NOT NULL,
    kind TEXT NOT NULL,
    old TEXT,
    new TEXT,
    note TEXT
  );
  CREATE INDEX history_of_task ON history (task);
  CREATE TABLE attempts (
    sha256 TEXT PRIMARY KEY,
    path TEXT NOT NULL,
    tries INTEGER NOT NULL,
    problem TEXT NOT NULL,
    at TEXT NOT NULL
  );
  CREATE TABLE files (
    path TEXT PRIMARY KEY,
    signature TEXT NOT NULL,
    sha256 TEXT,
    problem TEXT,
    at TEXT NOT NULL
  );
  CREATE TABLE stored_files (
    sha256 TEXT PRIMARY KEY,
    bytes BYTEA NOT NULL
  );
  CREATE TABLE lanes (
    worker TEXT PRIMARY KEY,
    alive INTEGER NOT NULL
  );
  `,
  // Words and hashes are compared byte by byte, not by the rules of a language. What people correct of a reading, and how often a
  // task was changed.
  `
  ALTER TABLE documents
    ALTER COLUMN sha256 TYPE TEXT COLLATE "C",
    ALTER COLUMN number TYPE TEXT COLLATE "C",
    ALTER COLUMN identity TYPE TEXT COLLATE "C",
    ALTER COLUMN path TYPE TEXT COLLATE "C";
  DROP INDEX task_search;
  CREATE INDEX task_search ON tasks USING gin (string_to_array(tokens COLLATE "C", ' '));
  ALTER TABLE tasks
    ADD COLUMN lead TEXT,
    ADD COLUMN corrected_due TEXT,
    ADD COLUMN version INTEGER NOT NULL DEFAULT 0;
  `,
];
