import type { Span } from '@dondoc/model';

export interface Token extends Span {
  readonly text: string;
}

/**
 * Syllables, numbers and document numbers, each whole: `30/2020/NĐ-CP`, `15/9/2021`, `1.200`, `UBND`. Punctuation is left out.
 * Document numbers come first, then dates and figures, then letters.
 */
const TOKEN = /\d+[a-zđ]?(?:\/\d{4})?[/-]\p{Lu}[\p{L}\d]*(?:[-–/&]\p{L}[\p{L}\d]*)*|\d+(?:[./,:-]\d+)*|[\p{L}\p{M}]+/gu;

/** The tokens of `text` (NFC) or of the part in `span`, in order, with offsets into `text`. */
export function tokens(text: string, span: Span = { start: 0, end: text.length }): readonly Token[] {
  return Array.from(text.slice(span.start, span.end).matchAll(TOKEN), (m) => ({
    start: span.start + m.index,
    end: span.start + m.index + m[0].length,
    text: m[0],
  }));
}
