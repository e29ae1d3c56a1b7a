import type { DirectiveResult } from '@dondoc/model';
import type { Recorded } from '../entries.js';
import { enterTasks, type OldTasks } from './enter-tasks.js';
import { earlierVersion, identityOf, type KnownDocument, tasksOf } from './predecessor.js';
import type { Dialect, Sql } from './store.js';

const KNOWN = `
  SELECT seq, sha256, path, status, identity, header, replaced_by FROM documents
  WHERE sha256 = ? OR identity = ? OR path = ? ORDER BY seq DESC`;

const ENTER = `
  INSERT INTO documents (sha256, number, identity, path, kind, pages, status, header, facts, problems, recorded_at)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  ON CONFLICT (sha256) DO UPDATE SET
    number = excluded.number, identity = excluded.identity, path = excluded.path, kind = excluded.kind,
    pages = excluded.pages, status = excluded.status, header = excluded.header, facts = excluded.facts,
    problems = excluded.problems, quarantined = 0
  RETURNING seq`;

const NOTHING = { isNew: false, replaces: null, added: 0, kept: 0, withdrawn: 0, changes: [] } as const;
const NO_TASKS: OldTasks = { tasks: [], known: false };

async function enterDocument(sql: Sql, result: DirectiveResult, now: string): Promise<number> {
  const { source, header, status, problems, references, targets } = result;
  const [row] = await sql.all<{ readonly seq: number }>(ENTER, [
    source.sha256,
    header.number,
    identityOf(header),
    source.path,
    source.kind,
    source.pages,
    status,
    JSON.stringify(header),
    JSON.stringify({ references, targets }),
    JSON.stringify(problems),
    now,
  ]);
  if (!row) throw new Error('a document that was entered has no number');
  return row.seq;
}

/** What a result is held by: two versions that come in at the same time must see one another. */
export const holdName = ({ header, source }: DirectiveResult): string => identityOf(header) ?? source.sha256;

/** Forgets how often a document broke its reader: it was read after all. */
export const forgiveBreakdowns = (sql: Sql, sha256: string): Promise<number> =>
  sql.run('DELETE FROM attempts WHERE sha256 = ?', [sha256]);

/** Enters `result`. To be called within a transaction. */
export async function recordResult(
  sql: Sql,
  dialect: Dialect,
  result: DirectiveResult,
  now: string,
): Promise<Recorded> {
  const { source, header, status } = result;
  const identity = identityOf(header);
  await dialect.hold(sql, holdName(result));
  const near = await sql.all<KnownDocument>(KNOWN, [source.sha256, identity, source.path]);
  const known = near.find((d) => d.sha256 === source.sha256);
  // A reading that failed says nothing against an earlier one that did not.
  if (status === 'failed' && known && known.status !== 'failed') return NOTHING;

  const fresh = known === undefined || known.status === 'failed';
  const others = near.filter((d) => d.sha256 !== source.sha256);
  const earlier = fresh && status !== 'failed' ? await earlierVersion(sql, others, result) : null;
  const document = await enterDocument(sql, result, now);
  // The tasks of a version that was replaced are those of the later one.
  if (known?.replaced_by) return NOTHING;

  const old: OldTasks = earlier
    ? { tasks: earlier.tasks, known: true }
    : known
      ? { tasks: await tasksOf(sql, known.seq), known: !fresh }
      : NO_TASKS;
  if (earlier)
    await sql.run('UPDATE documents SET replaced_by = ? WHERE seq = ?', [source.sha256, earlier.document.seq]);
  const entered = await enterTasks(sql, document, result, old, now);
  return { isNew: known === undefined, replaces: earlier?.document.sha256 ?? null, ...entered };
}

/** Enters a failed result as one that is left alone. To be called within a transaction. */
export async function quarantineResult(
  sql: Sql,
  dialect: Dialect,
  result: DirectiveResult,
  now: string,
): Promise<void> {
  await recordResult(sql, dialect, result, now);
  await sql.run('UPDATE documents SET quarantined = 1 WHERE sha256 = ?', [result.source.sha256]);
}
