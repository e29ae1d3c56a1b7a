import type { PlanItem, Task } from '@dondoc/model';
import { fold, tokens } from '@dondoc/text';
// The package's root loads databases and reads .env; this part is light.
import tfidf from 'natural/lib/natural/tfidf/index.js';

/** Syllables and pairs of neighbours, folded: Vietnamese words are mostly two syllables long. */
function terms(text: string): string[] {
  const syllables = tokens(fold(text)).map((t) => t.text);
  const pairs = syllables.slice(1).map((s, i) => `${syllables[i]} ${s}`);
  return [...syllables, ...pairs];
}

/** The weighted terms of one text, length 1. */
type Vector = ReadonlyMap<string, number>;

/** TF-IDF over all texts given: what every text says weighs little. Empty texts come out without terms. */
export function vectors(texts: readonly string[]): readonly Vector[] {
  const index = new tfidf.TfIdf();
  for (const text of texts) index.addDocument(terms(text));
  return texts.map((_, d) => {
    const weights = index.listTerms(d).map((t) => [t.term, t.tfidf] as const);
    const length = Math.hypot(...weights.map(([, w]) => w));
    return new Map(weights.map(([term, w]) => [term, w / length]));
  });
}

/** Cosine of two vectors of `vectors`: 0–1. */
export function cosine(a: Vector, b: Vector): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [term, weight] of small) sum += weight * (large.get(term) ?? 0);
  return Math.min(1, sum);
}

/** What a task or item orders: its words without the names of owners and without its deadline. */
export function workOf({ text, lead, coordinating, deadline }: Task | PlanItem): string {
  const aside = [...lead, ...coordinating].map((o) => o.name);
  if (deadline.presence === 'present') aside.push(deadline.value.text);
  return aside.reduce((words, a) => (a.length > 3 ? words.replaceAll(a, ' ') : words), text);
}
