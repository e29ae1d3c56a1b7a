import type { DirectiveResult } from '@dondoc/model';
import type { Recorded } from '../entries.js';
import { enterTasks, type OldTasks } from './enter-tasks.js';
import { earlierVersion, identityOf, type KnownDocument, tasksOf } from './predecessor.js';
import { rowsOfValues } from './rows.js';
import type { Dialect, Sql, Value } from './store.js';

const KNOWN = `
  SELECT seq, sha256, path, status, identity, header, replaced_by FROM documents
  WHERE sha256 = ? OR identity = ? OR path = ? ORDER BY seq DESC`;

const enter = (places: string): string => `
  INSERT INTO documents (sha256, number, identity, path, kind, pages, status, header, facts, problems, recorded_at)
  VALUES ${places}
  ON CONFLICT (sha256) DO UPDATE SET
    number = excluded.number, identity = excluded.identity, path = excluded.path, kind = excluded.kind,
    pages = excluded.pages, status = excluded.status, header = excluded.header, facts = excluded.facts,
    problems = excluded.problems, quarantined = 0
  RETURNING seq, sha256`;

const NOTHING = { isNew: false, replaces: null, added: 0, kept: 0, withdrawn: 0, changes: [] } as const;
const NO_TASKS: OldTasks = { tasks: [], known: false };

const columnsOf = (result: DirectiveResult, now: string): readonly Value[] => {
  const { source, header, status, problems, references, targets } = result;
  return [
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
  ];
};

/** Enters documents of different content; their numbers by hash. */
export async function enterDocuments(
  sql: Sql,
  results: readonly DirectiveResult[],
  now: string,
): Promise<ReadonlyMap<string, number>> {
  const { sql: places, values } = rowsOfValues(results.map((result) => columnsOf(result, now)));
  const rows = await sql.all<{ readonly seq: number; readonly sha256: string }>(enter(places), values);
  if (rows.length !== results.length) throw new Error('a document that was entered has no number');
  return new Map(rows.map(({ sha256, seq }) => [sha256, seq]));
}

/** What a result is held by: two versions that come in at the same time must see one another. */
export const holdName = ({ header, source }: DirectiveResult): string => identityOf(header) ?? source.sha256;

/** Forgets how often a document broke its reader: it was read after all. */
export const forgiveBreakdowns = (sql: Sql, hashes: readonly string[]): Promise<number> =>
  sql.run(`DELETE FROM attempts WHERE sha256 IN (${hashes.map(() => '?').join(', ')})`, hashes);

/** Enters `result`. To be called within a transaction that holds its name. */
export async function recordResult(
  sql: Sql,
  dialect: Dialect,
  result: DirectiveResult,
  now: string,
): Promise<Recorded> {
  const { source, header, status } = result;
  const identity = identityOf(header);
  const near = await sql.all<KnownDocument>(KNOWN, [source.sha256, identity, source.path]);
  const known = near.find((d) => d.sha256 === source.sha256);
  // A reading that failed says nothing against an earlier one that did not.
  if (status === 'failed' && known && known.status !== 'failed') return NOTHING;

  const fresh = known === undefined || known.status === 'failed';
  const others = near.filter((d) => d.sha256 !== source.sha256);
  const earlier = fresh && status !== 'failed' ? await earlierVersion(sql, others, result) : null;
  const document = (await enterDocuments(sql, [result], now)).get(source.sha256) ?? 0;
  // The tasks of a version that was replaced are those of the later one.
  if (known?.replaced_by) return NOTHING;

  const old: OldTasks = earlier
    ? { tasks: earlier.tasks, known: true }
    : known
      ? { tasks: await tasksOf(sql, known.seq), known: !fresh }
      : NO_TASKS;
  if (earlier)
    await sql.run('UPDATE documents SET replaced_by = ? WHERE seq = ?', [source.sha256, earlier.document.seq]);
  const entered = await enterTasks(sql, dialect, document, result, old, now);
  return { isNew: known === undefined, replaces: earlier?.document.sha256 ?? null, ...entered };
}

/** Enters a failed result as one that is left alone. To be called within a transaction that holds its name. */
export async function quarantineResult(
  sql: Sql,
  dialect: Dialect,
  result: DirectiveResult,
  now: string,
): Promise<void> {
  await recordResult(sql, dialect, result, now);
  await sql.run('UPDATE documents SET quarantined = 1 WHERE sha256 = ?', [result.source.sha256]);
}
