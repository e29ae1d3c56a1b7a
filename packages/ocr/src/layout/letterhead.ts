import type { Box } from '@dondoc/model';
import { heightOf, middleX, middleY, sharedHeight } from './boxes.js';
import { isAddressCue, isDateLine, isHeadCue, isTypeTitle } from './cues.js';
import { rowsOf, segmentOf } from './segments.js';
import type { Segment } from './words.js';

/** Two columns side by side, and what stands apart from them. */
export interface Columns {
  readonly left: readonly Segment[];
  readonly right: readonly Segment[];
  readonly rest: readonly Segment[];
}

/** Parts a segment that runs over both columns before the first word of a head cue. */
export function splitAtHeadCue(segments: readonly Segment[]): Segment[] {
  return segments.flatMap((s) => {
    if (!isHeadCue(s.text)) return [s];
    for (let i = 1; i < s.words.length - 2; i++) {
      const rest = segmentOf(s.words.slice(i));
      const before = s.words[i - 1];
      const after = s.words[i];
      const opens = /^(?:C[ỘÔOQ]NG|ĐẢNG|Đ[ộôo]c)$/u.test(after?.word.text ?? '');
      if (before && after && opens && isHeadCue(rest.text) && after.at.x0 - before.at.x1 > 0.5 * heightOf(s.at))
        return [segmentOf(s.words.slice(0, i)), rest];
    }
    return [s];
  });
}

/**
 * The letterhead: left the issuing body and the number, right the nation's name and motto (or the Party's) and the
 * place-and-date line. Null where the page has none.
 */
export function takeLetterhead(all: readonly Segment[], page: { width: number; height: number }): Columns | null {
  const cues = all
    .filter((s) => isHeadCue(s.text) && middleY(s.at) < 0.5 * page.height)
    .sort((a, b) => a.at.y0 - b.at.y0);
  const first = cues[0];
  if (!first) return null;
  const heads = cues.filter((c) => c.at.y0 - first.at.y0 < 60);
  const centre = heads.reduce((sum, c) => sum + middleX(c.at), 0) / heads.length;
  const usual = heightOf(first.at);
  // A nation's name in the middle of the sheet, with nothing beside it, heads a page of one column.
  const beside = all.filter(
    (s) => s.at.x1 < first.at.x0 + 3 && Math.abs(middleY(s.at) - middleY(first.at)) < 5 * usual,
  );
  if (beside.length === 0 && Math.abs(centre - page.width / 2) < 0.08 * page.width) return null;

  const top = first.at.y0 - 3 * usual;
  const below = all.filter((s) => middleY(s.at) > top);
  const last = heads.at(-1) ?? first;
  const dateRow = rowsOf(below.filter((s) => s.at.x1 > centre - 0.25 * page.width && s.at.x0 > 0.3 * page.width)).find(
    (r) =>
      r.at.y0 > first.at.y0 && r.at.y0 - last.at.y1 < 9 * usual && isDateLine(r.segments.map((s) => s.text).join(' ')),
  );
  const rightBottom = dateRow ? dateRow.at.y1 : last.at.y1 + 0.5 * usual;
  const rightLeft = Math.min(...heads.map((h) => h.at.x0), ...(dateRow ? [dateRow.at.x0] : []));
  const rightEdge = Math.min(...heads.map((h) => h.at.x0));

  const left: Segment[] = [];
  const right: Segment[] = [];
  const isLeft = (b: Box): boolean =>
    middleX(b) < rightLeft && b.x1 < Math.max(rightEdge, rightLeft) + 0.06 * page.width;
  let stopped = false;
  let bottom = first.at.y1;
  for (const row of rowsOf(below)) {
    if (stopped) break;
    for (const s of row.segments) {
      const inRight = middleX(s.at) > rightEdge - 0.1 * page.width && middleY(s.at) <= rightBottom + 1;
      const dated = dateRow?.segments.includes(s) ?? false;
      const title = isTypeTitle(s.text) && Math.abs(middleX(s.at) - page.width / 2) < 0.12 * page.width;
      if (isAddressCue(s.text) || title) stopped = true;
      else if (dated || (inRight && !isLeft(s.at))) {
        right.push(s);
        bottom = Math.max(bottom, s.at.y1);
      } else if (isLeft(s.at) && !stopped && s.at.y0 - bottom < 2.6 * usual) {
        left.push(s);
        bottom = Math.max(bottom, s.at.y1);
      } else if (
        middleY(s.at) > rightBottom &&
        !row.segments.some((o) => left.includes(o) && sharedHeight(o.at, s.at) > 0.5)
      )
        stopped = true;
    }
  }
  const taken = new Set([...left, ...right]);
  return { left, right, rest: all.filter((s) => !taken.has(s)) };
}
