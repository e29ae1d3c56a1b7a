import { type Box, unionBox } from '@dondoc/model';
import { heightOf, median, middleY, sharedHeight } from './boxes.js';
import type { Placed, Segment } from './words.js';

export function segmentOf(words: readonly Placed[]): Segment {
  return { words, at: unionBox(words.map((w) => w.at)), text: words.map((w) => w.word.text).join(' ') };
}

/** Height of the page's usual word, in points. */
export function usualHeight(words: readonly Placed[]): number {
  return median(
    words.filter((w) => /[\p{L}\p{N}]{2}/u.test(w.word.text)).map((w) => heightOf(w.at)),
    10,
  );
}

/**
 * Joins neighbours on a line into segments; a gap wider than `gap` (points) parts them. Works along the line,
 * so that a slight lean or curve of the paper does not mix lines.
 */
export function segmentsOf(words: readonly Placed[], gap: number): Segment[] {
  const open: Placed[][] = [];
  for (const word of [...words].sort((a, b) => a.at.x0 - b.at.x0)) {
    let best: Placed[] | null = null;
    let bestShared = 0.45;
    for (const segment of open) {
      const last = segment.at(-1);
      if (!last || word.at.x0 - last.at.x1 > gap || last.at.x0 > word.at.x0) continue;
      // The engine's own lines hold where boxes are drawn too tight or too wide.
      const same = last.word.line !== undefined && last.word.line === word.word.line;
      const over = last.at.x1 - word.at.x0;
      if (!same && over > 0.5 * Math.min(last.at.x1 - last.at.x0, word.at.x1 - word.at.x0)) continue;
      const shared = same ? 2 : sharedHeight(unionBox(segment.slice(-3).map((w) => w.at)), word.at);
      if (shared > bestShared) {
        best = segment;
        bestShared = shared;
      }
    }
    if (best) best.push(word);
    else open.push([word]);
  }
  return open.map(segmentOf);
}

/** Things that stand on one line as rows, top to bottom, each from left to right. */
export function rowsOf<T extends { readonly at: Box }>(segments: readonly T[]): { segments: T[]; at: Box }[] {
  const rows: T[][] = [];
  for (const segment of [...segments].sort((a, b) => middleY(a.at) - middleY(b.at))) {
    const row = rows.slice(-4).find((r) => {
      // A row takes a segment that stands beside all it has: never one above or below another.
      const beside = r.every((s) => s.at.x1 <= segment.at.x0 + 3 || segment.at.x1 <= s.at.x0 + 3);
      return beside && r.some((s) => sharedHeight(s.at, segment.at) > 0.5);
    });
    if (row) row.push(segment);
    else rows.push([segment]);
  }
  return rows
    .map((r) => ({ segments: r.sort((a, b) => a.at.x0 - b.at.x0), at: unionBox(r.map((s) => s.at)) }))
    .sort((a, b) => middleY(a.at) - middleY(b.at));
}
