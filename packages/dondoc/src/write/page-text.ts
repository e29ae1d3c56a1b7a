import { originsIn, type SourceDocument, type Span } from '@dondoc/model';

/** A part of a span that stands on one page; `page` is null for sources without pages. */
export interface PagePart extends Span {
  readonly page: number | null;
}

/** `span` cut where its words go over to another page, in text order, parts trimmed of the space between them. */
export function pageParts(document: Pick<SourceDocument, 'text' | 'origins'>, span: Span): readonly PagePart[] {
  const parts: { start: number; end: number; page: number | null }[] = [];
  for (const { start, end, origin } of originsIn(document, span)) {
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
