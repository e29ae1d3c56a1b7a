import { confidenceOf, evidenceOf, type Fact, type SourceDocument, type Span } from '@dondoc/model';

export const ABSENT: { readonly presence: 'absent' } = { presence: 'absent' };

/** A fact that stands in `spans`; its confidence is that of the worst read of them. */
export function present<T>(
  document: SourceDocument,
  value: T,
  spans: readonly Span[],
  inferred: readonly string[] = [],
): Fact<T> {
  const read = spans.map((s) => confidenceOf(document, s)).filter((c) => c !== undefined);
  return {
    presence: 'present',
    value,
    evidence: spans.map((s) => evidenceOf(document, s)),
    ...(read.length > 0 ? { confidence: Math.min(...read) } : {}),
    ...(inferred.length > 0 ? { inferred } : {}),
  };
}

/** A fact of which something stands in `span` that cannot be read. */
export function unreadable<T>(document: SourceDocument, span: Span): Fact<T> {
  const confidence = confidenceOf(document, span);
  return {
    presence: 'unreadable',
    evidence: [evidenceOf(document, span)],
    ...(confidence === undefined ? {} : { confidence }),
  };
}
