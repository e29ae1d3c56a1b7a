import { type Evidence, type OriginSpan, originsIn, type SourceDocument } from '@dondoc/model';
import { clean } from '@dondoc/text';

/** Half-open range of UTF-16 units in the Markdown file. */
export interface SourceRange {
  readonly start: number;
  readonly end: number;
}

/** Where `from`–`to` of the canonical text stands in the file, by one origin that covers it; null where it came from no file. */
function rangeIn(origin: OriginSpan, from: number, to: number): SourceRange | null {
  if (origin.origin.kind !== 'markdown') return null;
  const { offset } = origin.origin;
  if (origin.raw === undefined) return { start: offset + from - origin.start, end: offset + to - origin.start };
  const { text, map } = clean(origin.raw);
  // Escapes and entities are a piece of their own and are shown whole; letters that are not composed have their map.
  if (text.length !== origin.end - origin.start) return { start: offset, end: offset + origin.raw.length };
  return { start: offset + map.toSource(from - origin.start), end: offset + map.toSource(to - origin.start) };
}

/** Where evidence stands in the Markdown file that the document was read from; null where it stands in another document. */
export function sourceRange(document: Pick<SourceDocument, 'origins'>, evidence: Evidence): SourceRange | null {
  if (evidence.document !== undefined) return null;
  const ranges = originsIn(document, evidence).flatMap(
    (o) => rangeIn(o, Math.max(o.start, evidence.start), Math.min(o.end, evidence.end)) ?? [],
  );
  if (ranges.length === 0) return null;
  return { start: Math.min(...ranges.map((r) => r.start)), end: Math.max(...ranges.map((r) => r.end)) };
}
