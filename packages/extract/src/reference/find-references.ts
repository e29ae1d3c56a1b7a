import type { BlockView, HeaderFacts, Reference, SourceDocument } from '@dondoc/model';

/** The other documents that `document` cites by number, each once with every place that cites it. */
export function findReferences(
  _document: SourceDocument,
  _blocks: readonly BlockView[],
  _header: HeaderFacts,
): Reference[] {
  return [];
}
