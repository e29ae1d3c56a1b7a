import type { SourceDocument } from './document.js';
import type { Evidence } from './facts.js';
import { type Box, type Confidence, type PageNumber, type Span, unionBox } from './geometry.js';

/** First index in `origins` whose span ends after `offset`. */
function firstAfter(origins: SourceDocument['origins'], offset: number): number {
  let low = 0;
  let high = origins.length;
  while (low < high) {
    const mid = (low + high) >>> 1;
    if ((origins[mid]?.end ?? 0) <= offset) low = mid + 1;
    else high = mid;
  }
  return low;
}

/** Words of one printed line share a box: their heights overlap by more than half, on one page. */
function lineBoxes(words: readonly { page: PageNumber; box: Box }[]): Box[] {
  const lines: { page: PageNumber; boxes: Box[]; box: Box }[] = [];
  for (const { page, box } of words) {
    const last = lines.at(-1);
    const shared = last ? Math.min(last.box.y1, box.y1) - Math.max(last.box.y0, box.y0) : 0;
    if (
      last &&
      last.page === page &&
      shared > 0.5 * Math.min(box.y1 - box.y0, last.box.y1 - last.box.y0) &&
      box.x0 >= last.box.x0
    ) {
      last.boxes.push(box);
      last.box = unionBox(last.boxes);
    } else lines.push({ page, boxes: [box], box });
  }
  return lines.map((l) => l.box);
}

type Sourced = Pick<SourceDocument, 'text' | 'origins'>;

/** The words in `span` as evidence, with one box a printed line. Boxes are of the first page and those after, in order. */
export function evidenceOf(document: Sourced, span: Span): Evidence {
  const words: { page: PageNumber; box: Box }[] = [];
  for (let i = firstAfter(document.origins, span.start); i < document.origins.length; i++) {
    const o = document.origins[i];
    if (!o || o.start >= span.end) break;
    if (o.origin.kind === 'page') words.push({ page: o.origin.page, box: o.origin.box });
  }
  return {
    start: span.start,
    end: span.end,
    quote: document.text.slice(span.start, span.end),
    page: words[0]?.page ?? null,
    boxes: lineBoxes(words),
  };
}

/**
 * How well the words in `span` were read: the lower fifth of their engine confidences, so that a smudged word
 * in a long passage shows. Undefined for born-digital text.
 */
export function confidenceOf(document: Sourced, span: Span): Confidence | undefined {
  const seen: number[] = [];
  for (let i = firstAfter(document.origins, span.start); i < document.origins.length; i++) {
    const o = document.origins[i];
    if (!o || o.start >= span.end) break;
    if (o.origin.kind === 'page' && o.origin.confidence !== undefined) seen.push(o.origin.confidence);
  }
  if (seen.length === 0) return undefined;
  seen.sort((a, b) => a - b);
  return seen[Math.floor((seen.length - 1) * 0.2)];
}
