import type { IsoDate } from '@dondoc/model';
import type { LedgerTask, OverdueOwner } from '../entries.js';
import { searchWords } from '../search-words.js';
import { type OverdueRow, toTask } from './rows.js';

interface Board {
  readonly owner: string;
  count: number;
  oldest: string;
  readonly tasks: LedgerTask[];
}

/** Rows of combinations of leading bodies as one board a body: a task that two of them lead stands on both. */
export function boardsOf(rows: readonly OverdueRow[], shown: number): readonly OverdueOwner[] {
  const boards = new Map<string, Board>();
  const counted = new Set<string>();
  for (const row of rows) {
    const task = toTask(row);
    const names = task.task.lead.length > 0 ? task.task.lead.map((o) => o.name) : [''];
    const owners = new Map(names.map((name) => [searchWords(name), name]));
    for (const [key, owner] of owners) {
      const board = boards.get(key) ?? { owner, count: 0, oldest: row.oldest, tasks: [] };
      boards.set(key, board);
      if (!counted.has(row.owner_words)) board.count += row.total;
      if (row.oldest < board.oldest) board.oldest = row.oldest;
      if (board.tasks.length < shown) board.tasks.push(task);
    }
    counted.add(row.owner_words);
  }
  return [...boards.values()]
    .sort((a, b) => b.count - a.count || (a.owner < b.owner ? -1 : 1))
    .map((board) => ({ ...board, oldest: board.oldest as IsoDate }));
}
