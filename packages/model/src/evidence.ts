import type { OriginSpan, SourceDocument } from './document.js';
import type { Evidence } from './facts.js';
import { type Box, type Confidence, type PageNumber, type Span, unionBox } from './geometry.js';

/** The origins of the characters in `span`, in text order; the first and last may reach over its ends. */
export function originsIn({ origins }: Pick<SourceDocument, 'origins'>, span: Span): readonly OriginSpan[] {
  let low = 0;
  let high = origins.length;
  while (low < high) {
    const mid = (low + high) >>> 1;
    if ((origins[mid]?.end ?? 0) <= span.start) low = mid + 1;
    else high = mid;
  }
  const first = low;
  while (low < origins.length && (origins[low]?.start ?? 0) < span.end) low++;
  return origins.slice(first, low);
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
  for (const { origin } of originsIn(document, span))
    if (origin.kind === 'page') words.push({ page: origin.page, box: origin.box });
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
  for (const { origin } of originsIn(document, span))
    if (origin.kind === 'page' && origin.confidence !== undefined) seen.push(origin.confidence);
  if (seen.length === 0) return undefined;
  seen.sort((a, b) => a - b);
  return seen[Math.floor((seen.length - 1) * 0.2)];
}
