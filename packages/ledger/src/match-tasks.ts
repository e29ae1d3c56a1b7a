import type { TaskResult } from '@dondoc/model';
import type { FieldChange } from './entries.js';
import { searchWords } from './search-words.js';
import { taskWords } from './task-key.js';

/** Share of words from which a task of the new scan counts as one of the old scan that was changed. */
const ALIKE = 0.6;

function counts(words: string): Map<string, number> {
  const all = new Map<string, number>();
  for (const word of words.split(' ')) all.set(word, (all.get(word) ?? 0) + 1);
  return all;
}

/** Dice's coefficient over words, 0–1. */
function alike(a: Map<string, number>, b: Map<string, number>): number {
  let shared = 0;
  let total = 0;
  for (const [word, n] of a) {
    shared += Math.min(n, b.get(word) ?? 0);
    total += n;
  }
  for (const n of b.values()) total += n;
  return total === 0 ? 0 : (2 * shared) / total;
}

/**
 * Which task of the old scan each of the new one is: first those of the same words, in their order, then the most alike.
 *
 * @returns for each new task the index of the old one, or -1
 */
export function matchTasks(before: readonly TaskResult[], after: readonly TaskResult[]): readonly number[] {
  const old = before.map(taskWords);
  const now = after.map(taskWords);
  const free = new Set(old.keys());
  const found = now.map((words) => {
    for (const i of free)
      if (old[i] === words) {
        free.delete(i);
        return i;
      }
    return -1;
  });
  if (free.size === 0) return found;
  const rest = Array.from(free, (i) => [i, counts(old[i] ?? '')] as const);
  const pairs = found.flatMap((i, at) => {
    if (i >= 0) return [];
    const own = counts(now[at] ?? '');
    return rest.map(([index, words]) => ({ at, index, score: alike(words, own) }));
  });
  for (const { at, index, score } of pairs.sort((a, b) => b.score - a.score || a.at - b.at || a.index - b.index)) {
    if (score < ALIKE) break;
    if (found[at] !== -1 || !free.delete(index)) continue;
    found[at] = index;
  }
  return found;
}

const names = (owners: TaskResult['lead']): string => owners.map((o) => o.name).join('; ');

/** What of a task the new scan reads otherwise; spaces, case and tone placement aside. */
export function fieldChanges(before: TaskResult, after: TaskResult): readonly FieldChange[] {
  const pairs: readonly FieldChange[] = [
    { field: 'text', from: before.text, to: after.text },
    { field: 'lead', from: names(before.lead), to: names(after.lead) },
    { field: 'coordinating', from: names(before.coordinating), to: names(after.coordinating) },
    { field: 'deadline', from: before.deadline?.text ?? '', to: after.deadline?.text ?? '' },
    { field: 'product', from: before.product ?? '', to: after.product ?? '' },
  ];
  const words = pairs.filter(({ from, to }) => searchWords(from) !== searchWords(to));
  // The day counts even where the words are the same: a date of issue that is read at last moves "trong 10 ngày".
  const days = [before.deadline?.end ?? '', after.deadline?.end ?? ''] as const;
  if (days[0] === days[1] || words.some((c) => c.field === 'deadline')) return words;
  return [...words, { field: 'deadline', from: days[0], to: days[1] }];
}
