import type { OverlapResult, PlanItem } from '@dondoc/model';
import { Neighbours } from './neighbours.js';
import { vectors } from './similarity.js';

/** Cosine from which two items say the same. */
const SAME = 0.8;
/** Shorter items (“Báo cáo kết quả”) are alike by nature. */
const LEAST_WORDS = 6;
/** Earlier items named for one, at most: a line that stands everywhere is one matter, not thousands. */
const MOST_EARLIER = 3;

/** True of an item long enough to be told from others. */
const tellable = (text: string): boolean => text.split(/\s+/u).length >= LEAST_WORDS;

/** Pairs of items of one plan that order the same work, in text order. */
export function overlapsOf(items: readonly PlanItem[]): readonly OverlapResult[] {
  const all = vectors(items.map((i) => i.text));
  const earlier = new Neighbours(SAME);
  const ids: number[] = [];
  const out: { readonly first: number; readonly second: number; readonly similarity: number }[] = [];
  items.forEach((item, second) => {
    const own = all[second];
    if (!own || !tellable(item.text)) return;
    for (const { at, similarity } of earlier.near(own).slice(0, MOST_EARLIER))
      out.push({ first: ids[at] ?? 0, second, similarity });
    earlier.add(own);
    ids.push(second);
  });
  return out
    .sort((a, b) => a.first - b.first || a.second - b.second)
    .map(({ first, second, similarity }) => ({
      items: [items[first]?.id ?? '', items[second]?.id ?? ''],
      similarity: Math.round(similarity * 100) / 100,
    }));
}
