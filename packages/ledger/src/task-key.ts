import { createHash } from 'node:crypto';
import type { TaskResult } from '@dondoc/model';

/** Letters and digits alone, without marks and case: "Sở Y tế," and "SO Y TE" are one. */
export const searchWords = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/đ/gu, 'd')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Names in the form that `searchPattern` finds whole words in; words do not run over from one name to the next. */
export const searchKey = (texts: readonly string[]): string => texts.map((t) => ` ${searchWords(t)} `).join('|');

/** What to look for in a `searchKey`; null where the text has no letter or digit. */
export const searchPattern = (text: string): string | null => {
  const words = searchWords(text);
  return words ? ` ${words} ` : null;
};

/**
 * Ids of tasks that stay the same from scan to scan: of the document's hash and the quote's letters and digits. Equal quotes of
 * one document are told apart by their order.
 */
export function taskIds(sha256: string, tasks: readonly TaskResult[]): readonly string[] {
  const seen = new Map<string, number>();
  return tasks.map(({ evidence, text }) => {
    const words = searchWords(evidence.map((e) => e.quote).join(' ')) || searchWords(text);
    const repeat = seen.get(words) ?? 0;
    seen.set(words, repeat + 1);
    return createHash('sha256').update(`${sha256}\n${words}\n${repeat}`).digest('hex').slice(0, 16);
  });
}
