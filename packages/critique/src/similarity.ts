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

/** How work is given to somebody: it says nothing of the work. “Đề nghị”, “chủ trì, phối hợp với”. */
const ORDERING =
  /(?<![\p{L}\p{M}])(?:đề nghị|yêu cầu|giao cho|giao|có trách nhiệm|chịu trách nhiệm|chủ trì[,;]?\s+(?:và\s+)?phối hợp(?:\s+với)?|chủ trì)(?![\p{L}\p{M}])/giu;
/** The body that something is sent to, up to where it is said when or why: its name is not the work either. */
const RECIPIENT =
  /(?<=(?<![\p{L}\p{M}])(?:gửi|trình|nộp)(?:\s+(?:về|cho|đến))?\s)\p{Lu}[^,;.()]*?(?=\s(?:trước|trong|để|theo|xem xét|phê duyệt|ban hành|quý|chậm nhất|về)(?![\p{L}\p{M}])|[,;.()]|$)/gu;

/** Who a task or item is to be sent to, as written. */
export const recipientsOf = (text: string): readonly string[] =>
  Array.from(text.matchAll(RECIPIENT), ([name]) => name.trim());

/** What a task or item orders: its words without owners, deadline, who receives it, and the words that give it to somebody. */
export function workOf({ text, lead, coordinating, deadline }: Task | PlanItem): string {
  const aside = [...lead, ...coordinating].map((o) => o.name);
  if (deadline.presence === 'present') aside.push(deadline.value.text);
  return aside
    .reduce((words, a) => (a.length > 3 ? words.replaceAll(a, ' ') : words), text)
    .replace(RECIPIENT, ' ')
    .replace(ORDERING, ' ');
}
