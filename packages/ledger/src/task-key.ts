import { createHash } from 'node:crypto';
import type { TaskResult } from '@dondoc/model';
import { searchWords } from './search-words.js';

/** The letters and digits that a task is known by: those of its quotes, else of its text. */
export const taskWords = ({ evidence, text }: TaskResult): string =>
  searchWords(evidence.map((e) => e.quote).join(' ')) || searchWords(text);

/**
 * Ids of tasks that stay the same from scan to scan: of the document's hash and the quote's letters and digits. Equal quotes of
 * one document are told apart by their order.
 */
export function taskIds(sha256: string, tasks: readonly TaskResult[]): readonly string[] {
  const seen = new Map<string, number>();
  return tasks.map((task) => {
    const words = taskWords(task);
    const repeat = seen.get(words) ?? 0;
    seen.set(words, repeat + 1);
    return createHash('sha256').update(`${sha256}\n${words}\n${repeat}`).digest('hex').slice(0, 16);
  });
}
