import { createHash } from 'node:crypto';
import type { DirectiveResult, TaskResult } from '@dondoc/model';
import type { FieldChange, Recorded, TaskChange } from '../entries.js';
import { fieldChanges, matchTasks } from '../match-tasks.js';
import { indexTokens, searchKey } from '../search-words.js';
import { taskIds } from '../task-key.js';
import { type Corrections, correctedTask, NO_CORRECTIONS, NO_DUE } from './corrections.js';
import { type KnownTask, taskOf } from './predecessor.js';
import type { Dialect, Rows, Sql, Value } from './store.js';

/** Tasks of the earlier reading or version; `known`: there was one, so that what differs from it is a change. */
export interface OldTasks {
  readonly tasks: readonly KnownTask[];
  readonly known: boolean;
}

export type Entered = Pick<Recorded, 'added' | 'kept' | 'withdrawn' | 'changes'>;

/** Who changed what a new scan changed. */
const SCANNER = 'dondoc';

/** What a task is found by, in the order of `indexColumns`. */
export const INDEX_COLUMNS = ['due', 'owner_words', 'words', 'tokens'] as const;
const COLUMNS = ['document', 'place', 'task', ...INDEX_COLUMNS];
const UPDATE = `
  UPDATE tasks SET ${COLUMNS.map((c) => `${c} = ?`).join(', ')}, withdrawn = 0, version = version + 1 WHERE id = ?`;
const HISTORY = ['task', 'at', 'author', 'kind', 'old', 'new', 'note'];

/** Keeps what changed in tasks: rows of task, instant, who, kind, old, new, note. */
export const insertHistory = (sql: Sql, dialect: Dialect, rows: Rows): Promise<void> =>
  dialect.insert(sql, 'history', HISTORY, rows);

/** Enters rows of id and columns. */
export const insertTasks = (sql: Sql, dialect: Dialect, rows: Rows): Promise<void> =>
  dialect.insert(sql, 'tasks', ['id', ...COLUMNS], rows);

/** The day and words that a task is found by: as people corrected it. */
export function indexColumns(read: TaskResult, corrections: Corrections): readonly [string, string, string, string] {
  const task = correctedTask(read, corrections);
  const owners = task.lead.map((o) => o.name);
  const words = [task.text, task.product ?? ''];
  const bodies = task.coordinating.map((o) => o.name);
  return [
    task.deadline?.end ?? NO_DUE,
    searchKey(owners),
    searchKey([...words, ...owners, ...bodies]),
    indexTokens([...words, ...bodies], owners),
  ];
}

const columnsOf = (
  document: number,
  place: number,
  task: TaskResult,
  corrections: Corrections = NO_CORRECTIONS,
): readonly Value[] => [document, place, JSON.stringify(task), ...indexColumns(task, corrections)];

/** Rows for the tasks of a document that stood in no ledger before. */
export function newTasks(document: number, { source, tasks }: DirectiveResult): Rows {
  const ids = taskIds(source.sha256, tasks);
  return tasks.map((task, place) => [ids[place] ?? '', ...columnsOf(document, place, task)]);
}

const remembered = (id: string, now: string, fields: readonly FieldChange[]): readonly Value[] => [
  id,
  now,
  SCANNER,
  'task',
  fields.map((f) => f.from).join(' · '),
  fields.map((f) => f.to).join(' · '),
  fields.map((f) => f.field).join(', '),
];

/** An id that no task has; the one of the words may be taken by a task whose words were read otherwise before. */
function freeId(id: string, taken: ReadonlySet<string>): string {
  let free = id;
  while (taken.has(free)) free = createHash('sha256').update(free).digest('hex').slice(0, id.length);
  return free;
}

/** Takes out what the scan no longer finds; what somebody has worked on is marked, stays and goes along to the document. */
async function withdraw(
  sql: Sql,
  dialect: Dialect,
  document: number,
  gone: readonly KnownTask[],
  now: string,
): Promise<TaskChange[]> {
  const changes: TaskChange[] = [];
  for (const { id, task } of gone) {
    const [worked] = await sql.all('SELECT 1 AS worked FROM history WHERE task = ? AND author <> ? LIMIT 1', [
      id,
      SCANNER,
    ]);
    changes.push({ id, kind: worked ? 'withdrawn' : 'removed', text: taskOf({ task }).text, fields: [] });
    if (worked) {
      await sql.run('UPDATE tasks SET withdrawn = 1, document = ?, version = version + 1 WHERE id = ?', [document, id]);
      await insertHistory(sql, dialect, [[id, now, SCANNER, 'withdrawn', null, null, null]]);
    } else {
      await sql.run('DELETE FROM history WHERE task = ?', [id]);
      await sql.run('DELETE FROM tasks WHERE id = ?', [id]);
    }
  }
  return changes;
}

/** Enters the tasks of a scan over those that stood there before. What people entered about a task stays with it. */
export async function enterTasks(
  sql: Sql,
  dialect: Dialect,
  document: number,
  { source, status, tasks }: DirectiveResult,
  old: OldTasks,
  now: string,
): Promise<Entered> {
  const before = old.tasks.map(taskOf);
  const match = matchTasks(before, tasks);
  const ids = taskIds(source.sha256, tasks);
  const taken = new Set(old.tasks.map((t) => t.id));
  const changes: TaskChange[] = [];
  const added: (readonly Value[])[] = [];
  const history: (readonly Value[])[] = [];
  for (const [place, task] of tasks.entries()) {
    const row = old.tasks[match[place] ?? -1];
    if (row) {
      const fields = fieldChanges(taskOf(row), task);
      const same = row.document === document && row.place === place && row.withdrawn === 0;
      if (fields.length > 0) {
        changes.push({ id: row.id, kind: 'changed', text: task.text, fields });
        history.push(remembered(row.id, now, fields));
      }
      if (!same || row.task !== JSON.stringify(task))
        await sql.run(UPDATE, [...columnsOf(document, place, task, row), row.id]);
    } else {
      const id = freeId(ids[place] ?? '', taken);
      taken.add(id);
      added.push([id, ...columnsOf(document, place, task)]);
      changes.push({ id, kind: 'added', text: task.text, fields: [] });
    }
  }
  const found = new Set(match);
  const gone = old.tasks.filter((row, i) => !found.has(i) && row.withdrawn === 0);
  if (status === 'ok') changes.push(...(await withdraw(sql, dialect, document, gone, now)));
  await insertTasks(sql, dialect, added);
  await insertHistory(sql, dialect, history);
  return {
    added: added.length,
    kept: tasks.length - added.length,
    withdrawn: status === 'ok' ? gone.length : 0,
    changes: old.known ? changes : [],
  };
}
