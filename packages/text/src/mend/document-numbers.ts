import type { SureAt } from './context.js';
import { DOCUMENT_CODES } from './document-codes.js';
import type { Edit } from './edits.js';
import { asFigures, FIGURE_LIKE } from './strokes.js';

/** `1744/`, `30/2020/`, `15-`; the first figures may be strokes. */
const FIGURES = new RegExp(
  `(?<![\\p{L}\\p{M}\\p{N}/.-])[${FIGURE_LIKE}]{2,5}(?=/(?:(?:19|20)\\d\\d/)?\\p{Lu}[\\p{L}\\d]*[-/]?)`,
  'gu',
);
/** The code between the figures and the body that issued the document. */
const CODE = /(?<=(?<![\p{L}\p{M}])(?:\d{1,5}[a-zđ]?)?(?:\/(?:19|20)\d\d)?[/-])[\p{L}\d]{2,4}(?=[-/]\p{Lu})/gu;

/** Letters that look alike fall together: two codes of the same key may be taken for one another. */
const keyOf = (code: string): string =>
  code.replace(/II/gu, 'H').replace(/[ĐÐb]/gu, 'D').replace(/[O0]/gu, 'Q').replace(/[Il1]/gu, 'T');

const byKey = new Map<string, string[]>();
for (const code of DOCUMENT_CODES) byKey.set(keyOf(code), [...(byKey.get(keyOf(code)) ?? []), code]);

/** Numbers of documents in an engine's reading: strokes for figures, codes that no document has. */
export function repairDocumentNumbers(text: string, sureAt: SureAt): Edit[] {
  const out: Edit[] = [];
  for (const m of text.matchAll(FIGURES)) {
    const figures = asFigures(m[0]);
    if (!/^\d+$/u.test(figures) || !/\d/u.test(m[0]) || figures === m[0] || sureAt(m.index) === undefined) continue;
    out.push({ start: m.index, end: m.index + m[0].length, text: figures, kind: 'number' });
  }
  for (const m of text.matchAll(CODE)) {
    if (DOCUMENT_CODES.has(m[0]) || sureAt(m.index) === undefined) continue;
    const meant = byKey.get(keyOf(m[0])) ?? [];
    if (meant.length !== 1 || !meant[0]) continue;
    out.push({ start: m.index, end: m.index + m[0].length, text: meant[0], kind: 'number' });
  }
  return out.sort((a, b) => a.start - b.start);
}
