import { checkFacts, type Facts, type SourceDocument } from '@dondoc/model';

const known = new WeakMap<SourceDocument, Facts>();

/** The facts of a document, worked out once: a directive may be held against many plans. */
export async function factsOf(document: SourceDocument, debug = false): Promise<Facts> {
  const before = known.get(document);
  if (before) return before;
  const { extractFacts } = await import('@dondoc/extract');
  const facts = extractFacts(document);
  if (debug) checkFacts(document.text, facts);
  known.set(document, facts);
  return facts;
}
