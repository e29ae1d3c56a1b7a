import type { Span } from '@dondoc/model';
import type { DeadlineContext, DeadlineValue } from '../deadline/types.js';
import { actAt } from '../owner/lexicon.js';
import { trim } from '../passage/clauses.js';
import { wordsOf } from '../words/words.js';
import { cellDeadline } from './deadlines.js';

/** A line of a timetable: when, and what is done then. */
export interface DatedLine {
  readonly value: DeadlineValue;
  readonly rest: Span;
}

/** The time ends with a colon, a closing bracket or a dash behind figures, early in the line; a word in capitals follows. */
const HEAD = /^[^\n]{4,70}?(?::|\)|(?<=\d)\s[–-])\s+(?=\p{Lu})/u;
const FIGURES = /\d{1,2}\s?[/.-]\s?\d{1,4}|\d\s+tháng\s+\d|(?:tháng|quý)\s*(?:\d|[IV])/iu;

/**
 * "06-07/6/2026: Tổng kết và trao giải", "Tuần 32 (từ 08/4 đến 12/5/2026) Tổ chức đăng ký": the time that opens a line and the
 * work behind it; null where the line opens otherwise.
 */
export function readDatedLine(text: string, span: Span, context: DeadlineContext): DatedLine | null {
  const head = HEAD.exec(text.slice(span.start, span.end))?.[0];
  if (!head || !FIGURES.test(head)) return null;
  const when = trim(text, { start: span.start, end: span.start + head.length });
  const words = wordsOf(text, when);
  if (words.some((_, k) => actAt(words, k)?.tag === 'verb')) return null;
  const value = cellDeadline(text, when, context);
  if (value?.kind !== 'within' && value?.kind !== 'by') return null;
  return { value, rest: { start: span.start + head.length, end: span.end } };
}
