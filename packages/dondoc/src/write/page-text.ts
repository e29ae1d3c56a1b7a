import type { OriginSpan, SourceDocument, Span } from '@dondoc/model';

/** A part of a span that stands on one page; `page` is null for sources without pages. */
export interface PagePart extends Span {
  readonly page: number | null;
}

/** Index of the first origin that ends after `offset`. */
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

/** `span` cut where its words go over to another page, in text order, parts trimmed of the space between them. */
export function pageParts(document: Pick<SourceDocument, 'text' | 'origins'>, span: Span): readonly PagePart[] {
  const parts: { start: number; end: number; page: number | null }[] = [];
  for (let i = firstAfter(document.origins, span.start); i < document.origins.length; i++) {
    const { start, end, origin } = document.origins[i] as OriginSpan;
    if (start >= span.end) break;
    const page = origin.kind === 'page' ? origin.page : null;
    const last = parts.at(-1);
    // What was inserted belongs to the page it was inserted on.
    if (last && (page === last.page || origin.kind === 'inserted')) last.end = Math.min(end, span.end);
    else parts.push({ start: Math.max(start, span.start), end: Math.min(end, span.end), page });
  }
  const first = parts[0];
  const last = parts.at(-1);
  // Separators around the first and last word (the bars of empty cells) have no origin of their own.
  if (first) first.start = span.start;
  if (last) last.end = span.end;
  return parts;
}
