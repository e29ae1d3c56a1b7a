import type { DirectiveResult } from '@dondoc/model';
import type { Recorded } from '../entries.js';
import { insertTasks, newTasks } from './enter-tasks.js';
import { identityOf } from './predecessor.js';
import { enterDocuments, forgiveBreakdowns, holdName, recordResult } from './record.js';
import type { Dialect, Sql, Value } from './store.js';

/** What documents are known by: two that share one of these may be versions of each other. */
const marksOf = ({ source, header }: DirectiveResult): readonly string[] => {
  const identity = identityOf(header);
  return [`sha256 ${source.sha256}`, `path ${source.path}`, ...(identity === null ? [] : [`identity ${identity}`])];
};

interface Near {
  readonly sha256: string;
  readonly path: string;
  readonly identity: string | null;
}

/** Marks that more than one of `results` has, or a document of the ledger. */
async function sharedMarks(sql: Sql, results: readonly DirectiveResult[]): Promise<ReadonlySet<string>> {
  const places = results.map(() => '?').join(', ');
  const columns: readonly (readonly Value[])[] = [
    results.map((r) => r.source.sha256),
    results.map((r) => identityOf(r.header)),
    results.map((r) => r.source.path),
  ];
  const near = await sql.all<Near>(
    `SELECT sha256, path, identity FROM documents
     WHERE sha256 IN (${places}) OR identity IN (${places}) OR path IN (${places})`,
    columns.flat(),
  );
  const shared = new Set(
    near.flatMap((d) => [
      `sha256 ${d.sha256}`,
      `path ${d.path}`,
      ...(d.identity === null ? [] : [`identity ${d.identity}`]),
    ]),
  );
  const seen = new Set<string>();
  for (const mark of results.flatMap(marksOf)) {
    if (seen.has(mark)) shared.add(mark);
    seen.add(mark);
  }
  return shared;
}

/** Documents that nothing in the ledger has to do with, by a few statements for all of them. */
async function recordNew(
  sql: Sql,
  dialect: Dialect,
  results: readonly DirectiveResult[],
  now: string,
): Promise<readonly Recorded[]> {
  const documents = await enterDocuments(sql, results, now);
  const tasks = results.map((result) => newTasks(documents.get(result.source.sha256) ?? 0, result));
  await insertTasks(sql, dialect, tasks.flat());
  return tasks.map(({ length }) => ({
    isNew: true,
    replaces: null,
    added: length,
    kept: 0,
    withdrawn: 0,
    changes: [],
  }));
}

/** Enters results, each as `recordResult` does, and answers for each in turn. To be called within a transaction. */
export async function recordAll(
  sql: Sql,
  dialect: Dialect,
  results: readonly DirectiveResult[],
  now: string,
): Promise<readonly Recorded[]> {
  if (results.length === 0) return [];
  await dialect.hold(sql, results.map(holdName));
  const shared = await sharedMarks(sql, results);
  const isNew = (result: DirectiveResult): boolean => !marksOf(result).some((mark) => shared.has(mark));
  const fresh = results.filter(isNew);
  const entered = fresh.length > 0 ? await recordNew(sql, dialect, fresh, now) : [];
  const recorded = new Map(fresh.map((result, i) => [result, entered[i] as Recorded]));
  for (const result of results)
    if (!recorded.has(result)) recorded.set(result, await recordResult(sql, dialect, result, now));
  await forgiveBreakdowns(
    sql,
    results.map(({ source }) => source.sha256),
  );
  return results.map((result) => recorded.get(result) as Recorded);
}
