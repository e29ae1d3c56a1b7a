import { openDocument } from '../../packages/ingest/src/index.js';
import { type CritiqueResult, evidenceOf, type Finding, type SourceDocument } from '../../packages/model/src/index.js';
import { critique } from '../../packages/report/test/samples.js';
import { toTree } from '../../packages/tree/src/index.js';

/** A .docx as dondoc reads it. */
export const readWord = async (bytes: Uint8Array): Promise<SourceDocument> =>
  toTree(await openDocument({ path: 'ke-hoach.docx', bytes }, { engine: null }));

/** Findings on the given spans of a document, or on the whole of it for null. */
export function resultOn(
  document: SourceDocument,
  spans: readonly (readonly [number, number] | null)[],
): CritiqueResult {
  const sample = critique.findings[2] as Finding;
  const { summary: _, ...without } = critique;
  return {
    ...without,
    source: document.source,
    items: [],
    findings: spans.map((span, i) => ({
      ...sample,
      subject: 'document',
      message: `Nhận xét thứ ${i + 1}.`,
      evidence: span ? [evidenceOf(document, { start: span[0], end: span[1] })] : [],
      fingerprint: i.toString(16).padStart(16, '0'),
    })),
  };
}

export function spanOf(document: SourceDocument, words: string): readonly [number, number] {
  const start = document.text.indexOf(words);
  if (start < 0) throw new Error(`“${words}” is not in “${document.text}”`);
  return [start, start + words.length];
}
