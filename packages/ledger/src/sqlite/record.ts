import type { DirectiveResult } from '@dondoc/model';
import type Database from 'libsql';
import type { Recorded } from '../ledger.js';
import { searchKey, taskIds } from '../task-key.js';

const DOCUMENT = `
  INSERT INTO documents (sha256, number, path, kind, pages, status, header, recorded_at)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?)
  ON CONFLICT (sha256) DO UPDATE SET
    number = excluded.number, path = excluded.path, kind = excluded.kind, pages = excluded.pages,
    status = excluded.status, header = excluded.header`;

const TASK = `
  INSERT INTO tasks (id, sha256, place, task, due, owner_words, words)
  VALUES (?, ?, ?, ?, ?, ?, ?)
  ON CONFLICT (id) DO UPDATE SET
    place = excluded.place, task = excluded.task, due = excluded.due, owner_words = excluded.owner_words,
    words = excluded.words, withdrawn = 0`;

/** Takes out of the ledger what the scan no longer finds; what somebody has worked on is marked and stays. */
function withdraw(db: Database.Database, sha256: string, found: ReadonlySet<string>): number {
  const before = db.prepare('SELECT id FROM tasks WHERE sha256 = ? AND withdrawn = 0').all([sha256]) as {
    id: string;
  }[];
  const gone = before.filter(({ id }) => !found.has(id));
  const worked = db.prepare('SELECT 1 FROM history WHERE task = ? LIMIT 1');
  const mark = db.prepare('UPDATE tasks SET withdrawn = 1 WHERE id = ?');
  const remove = db.prepare('DELETE FROM tasks WHERE id = ?');
  for (const { id } of gone) (worked.get([id]) ? mark : remove).run([id]);
  return gone.length;
}

/** Enters `result`. To be called within a transaction. */
export function recordResult(db: Database.Database, result: DirectiveResult, now: string): Recorded {
  const { source, header, status } = result;
  const known = db.prepare('SELECT status FROM documents WHERE sha256 = ?').get([source.sha256]) as
    | { status: string }
    | undefined;
  // A reading that failed says nothing against an earlier one that did not.
  if (status === 'failed' && known && known.status !== 'failed')
    return { isNew: false, added: 0, kept: 0, withdrawn: 0 };

  db.prepare(DOCUMENT).run([
    source.sha256,
    header.number,
    source.path,
    source.kind,
    source.pages,
    status,
    JSON.stringify(header),
    now,
  ]);
  const ids = taskIds(source.sha256, result.tasks);
  const exists = db.prepare('SELECT 1 FROM tasks WHERE id = ?');
  const insert = db.prepare(TASK);
  let kept = 0;
  result.tasks.forEach((task, place) => {
    const id = ids[place] ?? '';
    if (exists.get([id])) kept++;
    insert.run([
      id,
      source.sha256,
      place,
      JSON.stringify(task),
      task.deadline?.end ?? null,
      searchKey(task.lead.map((o) => o.name)),
      searchKey([task.text, task.product ?? '']),
    ]);
  });
  const withdrawn = status === 'ok' ? withdraw(db, source.sha256, new Set(ids)) : 0;
  return { isNew: known === undefined, added: ids.length - kept, kept, withdrawn };
}
