import type { DirectiveResult, HeaderResult, TaskResult } from '@dondoc/model';
import { matchTasks } from '../match-tasks.js';
import { searchWords } from '../search-words.js';
import type { Corrections } from './corrections.js';
import type { Sql } from './store.js';

/** What stands in the ledger about a document that is to be recorded, or about one that may be an earlier version of it. */
export interface KnownDocument {
  readonly seq: number;
  readonly sha256: string;
  readonly path: string;
  readonly status: string;
  readonly identity: string | null;
  readonly header: string;
  readonly replaced_by: string | null;
}

export interface KnownTask extends Corrections {
  readonly id: string;
  readonly document: number;
  readonly place: number;
  readonly task: string;
  readonly withdrawn: number;
}

/** What an office knows a document by: its number; null without one. */
export function identityOf({ number }: HeaderResult): string | null {
  return (number && searchWords(number)) || null;
}

const agree = (a: string | null, b: string | null): boolean => !a || !b || searchWords(a) === searchWords(b);

/** Offices count anew every year, and each for itself. What one of the readings could not read speaks for neither. */
const sameOrigin = (a: HeaderResult, b: HeaderResult): boolean => agree(a.date, b.date) && agree(a.issuer, b.issuer);

export const taskOf = ({ task }: Pick<KnownTask, 'task'>): TaskResult => JSON.parse(task) as TaskResult;

export const tasksOf = (sql: Sql, document: number): Promise<readonly KnownTask[]> =>
  sql.all<KnownTask>(
    `SELECT id, document, place, task, withdrawn, lead, corrected_due FROM tasks WHERE document = ? ORDER BY place, id`,
    [document],
  );

/** Parts of one directive carry its number too: a version of it has at least half of the tasks. */
function mostlyTheSame(before: readonly KnownTask[], after: readonly TaskResult[], sameNumber: boolean): boolean {
  const smaller = Math.min(before.length, after.length);
  // A form whose number was left blank is known by nothing.
  if (smaller === 0) return sameNumber && before.length === after.length;
  const shared = matchTasks(before.map(taskOf), after).filter((i) => i >= 0).length;
  return shared * 2 >= smaller;
}

/**
 * The earlier version of a document among `candidates` (of the same number or file), with its tasks. A file that was replaced
 * under the same name is a version only where its number does not say otherwise.
 */
export async function earlierVersion(
  sql: Sql,
  candidates: readonly KnownDocument[],
  result: DirectiveResult,
): Promise<{ readonly document: KnownDocument; readonly tasks: readonly KnownTask[] } | null> {
  const identity = identityOf(result.header);
  for (const document of candidates) {
    if (document.replaced_by !== null || document.status === 'failed') continue;
    const sameNumber = identity !== null && document.identity === identity;
    if (!sameNumber && identity !== null && document.identity !== null) continue;
    if (!sameOrigin(JSON.parse(document.header) as HeaderResult, result.header)) continue;
    const tasks = await tasksOf(sql, document.seq);
    if (mostlyTheSame(tasks, result.tasks, sameNumber && /\p{N}/u.test(identity ?? ''))) return { document, tasks };
  }
  return null;
}
