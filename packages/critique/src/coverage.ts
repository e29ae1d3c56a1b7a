import type { CoverageResult, PlanItem, Task } from '@dondoc/model';
import { fold } from '@dondoc/text';
import distance from 'natural/lib/natural/distance/index.js';
import { cosine, vectors, workOf } from './similarity.js';

/**
 * Cosine from which an item is taken to carry out a task, and from which it only touches it. Of tasks set against plans that
 * have nothing to do with them, one in a hundred finds an item above the first and two in a hundred above the second.
 */
const COVERED = 0.32;
const TOUCHED = 0.22;
/** Names this alike (Jaro-Winkler) are one body in two spellings. */
const SAME_BODY = 0.93;
/** What a shared owner adds to the likeness of the words. */
const OWNER_BONUS = 0.05;
const MOST_ITEMS = 5;

const likeNames = (a: string, b: string): boolean =>
  distance.JaroWinklerDistance(fold(a), fold(b), { ignoreCase: true }) >= SAME_BODY;

const sharesOwner = (task: Task, item: PlanItem): boolean =>
  task.lead.some((t) => item.lead.some((i) => likeNames(t.name, i.name)));

export interface Match {
  readonly task: string;
  readonly item: string;
  /** 0–1. */
  readonly similarity: number;
}

export interface Coverage {
  readonly results: readonly CoverageResult[];
  /** Items at or above the lower threshold, best first, at most five a task. */
  readonly matches: readonly Match[];
}

/**
 * Which tasks of a directive the items of a plan take up, by the likeness of their words (TF-IDF over both documents) and
 * owners. An aid to reading: what is `missing` may be said in other words, and the finding says so.
 */
export function coverageOf(tasks: readonly Task[], items: readonly PlanItem[]): Coverage {
  const all = vectors([...tasks, ...items].map(workOf));
  const matches: Match[] = [];
  const results = tasks.map((task, t): CoverageResult => {
    const own = all[t];
    const near = items
      .map((item, i): Match => {
        const words = own ? cosine(own, all[tasks.length + i] ?? new Map()) : 0;
        const bonus = words > TOUCHED / 2 && sharesOwner(task, item) ? OWNER_BONUS : 0;
        return { task: task.id, item: item.id, similarity: Math.min(1, words + bonus) };
      })
      .filter((m) => m.similarity >= TOUCHED)
      .sort((a, b) => b.similarity - a.similarity)
      .slice(0, MOST_ITEMS);
    matches.push(...near);
    const best = near[0]?.similarity ?? 0;
    return {
      task: task.id,
      items: near.map((m) => m.item),
      state: best >= COVERED ? 'covered' : best > 0 ? 'partly' : 'missing',
    };
  });
  return { results, matches };
}
