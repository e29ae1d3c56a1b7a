import type { BlockView, SourceDocument, Target } from '@dondoc/model';

/** The quantified levels and outputs that the document sets for the future. */
export function findTargets(_document: SourceDocument, _blocks: readonly BlockView[]): Target[] {
  return [];
}
