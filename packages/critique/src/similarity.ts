import type { PlanItem, Task } from '@dondoc/model';
import { fold, tokens } from '@dondoc/text';

/** Syllables and pairs of neighbours, folded: Vietnamese words are mostly two syllables long. */
function terms(text: string): readonly string[] {
  const syllables = tokens(fold(text)).map((t) => t.text);
  return [...syllables, ...pairs(syllables)];
}

const pairs = (syllables: readonly string[]): readonly string[] =>
  syllables.slice(1).map((s, i) => `${syllables[i]} ${s}`);

/** The weighted terms of one text, length 1. */
export type Vector = ReadonlyMap<string, number>;

/** The pairs of syllables in a title: what every text of the document is about tells none of them apart. */
export const topic = (titles: readonly string[]): ReadonlySet<string> =>
  new Set(titles.flatMap((t) => pairs(tokens(fold(t)).map((s) => s.text))));

/** TF-IDF over all texts given, without the terms of `aside`: what every text says weighs little. Linear in their length. */
export function vectors(texts: readonly string[], aside: ReadonlySet<string> = new Set()): readonly Vector[] {
  const counts = texts.map((text) => {
    const count = new Map<string, number>();
    for (const term of terms(text)) if (!aside.has(term)) count.set(term, (count.get(term) ?? 0) + 1);
    return count;
  });
  const documents = new Map<string, number>();
  for (const count of counts) for (const term of count.keys()) documents.set(term, (documents.get(term) ?? 0) + 1);
  const rarity = (term: string): number => 1 + Math.log(texts.length / (1 + (documents.get(term) ?? 0)));
  return counts.map((count) => {
    const weights = Array.from(count, ([term, n]) => [term, n * rarity(term)] as const);
    const length = Math.hypot(...weights.map(([, w]) => w));
    return new Map(weights.map(([term, w]) => [term, w / length]));
  });
}

/** Cosine of two vectors of `vectors`: 0–1. */
export function cosine(a: Vector, b: Vector): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [term, weight] of small) sum += weight * (large.get(term) ?? 0);
  return Math.min(1, Math.max(0, sum));
}

/** What a task or item orders: its words without the names of owners and without its deadline. */
export function workOf({ text, lead, coordinating, deadline }: Task | PlanItem): string {
  const aside = [...lead, ...coordinating].map((o) => o.name);
  if (deadline.presence === 'present') aside.push(deadline.value.text);
  return aside.reduce((words, a) => (a.length > 3 ? words.replaceAll(a, ' ') : words), text);
}
