import type { SureAt } from './context.js';
import { DOCUMENT_CODES } from './document-codes.js';
import type { Edit } from './edits.js';
import { asFigures, FIGURE_LIKE } from './strokes.js';

/** What may be a number: no space, a slash or a hyphen within. */
const NUMBER = /[^\s,;()]*[\p{L}\p{N}][/-]\p{L}[^\s,;()]*|(?<=\s|^)[/-]\p{L}[^\s,;()]*/gu;
/** `1744/`, `30/2020/`, `15-`; the first figures may be strokes. */
const FIGURES = new RegExp(`(?<![\\p{L}\\p{N}/.-])[${FIGURE_LIKE}]{2,5}(?=/(?:(?:19|20)\\d\\d/)?\\p{Lu}\\p{L})`, 'gu');
/** The code between the figures and the body that issued the document. */
const CODE = /(?<=(?<!\p{L})(?:\d{1,5}[a-zđ]?)?(?:\/(?:19|20)\d\d)?[/-])[\p{L}\d]{2,4}(?=[-/]\p{Lu})/gu;

/** Letters that look alike fall together: two codes of the same key may be taken for one another. */
const keyOf = (code: string): string =>
  code.replace(/II/gu, 'H').replace(/[ĐÐb]/gu, 'D').replace(/[O0]/gu, 'Q').replace(/[Il1]/gu, 'T');

const byKey = new Map<string, string[]>();
for (const code of DOCUMENT_CODES) byKey.set(keyOf(code), [...(byKey.get(keyOf(code)) ?? []), code]);

/** Numbers of documents in an engine's reading: strokes for figures, codes that no document has. */
export function repairDocumentNumbers(text: string, sureAt: SureAt): Edit[] {
  const out: Edit[] = [];
  const add = (start: number, raw: string, meant: string): void => {
    out.push({ start, end: start + raw.length, text: meant, kind: 'number' });
  };
  for (const { 0: number, index } of text.matchAll(NUMBER)) {
    if (sureAt(index) === undefined) continue;
    for (const m of number.matchAll(FIGURES)) {
      const figures = asFigures(m[0]);
      if (/^\d+$/u.test(figures) && /\d/u.test(m[0]) && figures !== m[0]) add(index + m.index, m[0], figures);
    }
    for (const m of number.matchAll(CODE)) {
      const meant = DOCUMENT_CODES.has(m[0]) ? [] : (byKey.get(keyOf(m[0])) ?? []);
      if (meant.length === 1 && meant[0]) add(index + m.index, m[0], meant[0]);
    }
  }
  return out.sort((a, b) => a.start - b.start);
}
