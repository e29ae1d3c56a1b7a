import type { OverlapResult, PlanItem } from '@dondoc/model';
import { cosine, vectors } from './similarity.js';

/** Cosine from which two items say the same. */
const SAME = 0.8;
/** Shorter items (“Báo cáo kết quả”) are alike by nature. */
const LEAST_WORDS = 6;

/** Pairs of items of one plan that order the same work, in text order. */
export function overlapsOf(items: readonly PlanItem[]): readonly OverlapResult[] {
  const all = vectors(items.map((i) => i.text));
  const long = items.map((i) => i.text.split(/\s+/u).length >= LEAST_WORDS);
  const out: OverlapResult[] = [];
  for (let a = 0; a < items.length; a++)
    for (let b = a + 1; b < items.length; b++) {
      const [x, y, u, v] = [items[a], items[b], all[a], all[b]];
      if (!x || !y || !u || !v || !long[a] || !long[b]) continue;
      const similarity = cosine(u, v);
      if (similarity >= SAME) out.push({ items: [x.id, y.id], similarity: Math.round(similarity * 100) / 100 });
    }
  return out;
}
