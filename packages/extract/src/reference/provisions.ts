import type { ProvisionPart, Span } from '@dondoc/model';
import { fold, WORD_END, WORD_START } from '@dondoc/text';

/** The parts of a document that are cited, and where. */
export interface CitedProvision extends Span {
  readonly parts: readonly ProvisionPart[];
}

/** Nghị định 78/2025/NĐ-CP, phần, chương, mục, tiểu mục, điều, khoản, điểm; annexes beside them. */
const UNIT = '(?:tiểu mục|điểm|khoản|điều|mục|phần|chương|phụ lục|tiết)';
const NUMBER = `(?:\\d{1,3}(?:\\.\\d{1,3})*[a-zđ]?|[ivxlc]{1,7}|[a-zđ])(?:\\.\\d{1,3})*${WORD_END}`;
const NUMBERS = `${NUMBER}(?:(?:\\s?,\\s?|\\s+và\\s+|\\s?-\\s?)${NUMBER})*`;
const PART = `(?:các\\s+)?${UNIT}(?:\\s+số)?\\s+${NUMBERS}`;
/** "điểm a khoản 2, khoản 3 Điều 14 của " right before the document. */
const BEFORE = new RegExp(`${WORD_START}(${PART}(?:(?:\\s?[,;]\\s?|\\s+và\\s+|\\s+)${PART})*)\\s+(?:của\\s+)?$`, 'u');
const PARTS = new RegExp(`(${UNIT})(?:\\s+số)?\\s+(${NUMBERS})`, 'gu');
const LOOK_BACK = 160;

/**
 * The articles, clauses and sections that stand right before a citation: "khoản 2 Điều 14 Nghị định số …", "mục 1 Kết luận 328".
 *
 * @param from  where the passage starts in `text` (NFC)
 * @param at    where the citation starts
 */
export function provisionBefore(text: string, from: number, at: number): CitedProvision | null {
  const start = Math.max(from, at - LOOK_BACK);
  const m = BEFORE.exec(fold(text.slice(start, at)));
  if (!m) return null;
  const span = { start: start + m.index, end: start + m.index + (m[1]?.length ?? 0) };
  const parts = Array.from((m[1] ?? '').matchAll(PARTS), (part): ProvisionPart => {
    const [whole, unit = '', number = ''] = part;
    // As long as the text: what is folded is printed at the same place.
    const end = span.start + part.index + whole.length;
    return { unit: unit.replace(/\s+/gu, ' '), number: text.slice(end - number.length, end).replace(/\s+/gu, ' ') };
  });
  return { ...span, parts };
}
