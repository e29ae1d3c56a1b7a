import type { Span } from '@dondoc/model';
import type { Period } from './calendar.js';

export type Precision = 'day' | 'month' | 'quarter' | 'half-year' | 'year';

/** A point or stretch of calendar time as written, its year perhaps left out. Spans index the folded text. */
export interface TimeAtom extends Span {
  readonly precision: Precision;
  /** As written; null where the words leave it out. */
  readonly year: number | null;
  /** The days it names, given the year for what is left out; null where the calendar has none such. */
  readonly of: (year: number) => Period | null;
  /** Written as bare figures (`11/2025`, `2026-2030`): time only after a preposition or alone in a cell. */
  readonly bare: boolean;
  /** Written with both ends: "từ tháng 3 đến tháng 6". */
  readonly joined: boolean;
  /** Of a lone quarter: the one with a stroke more, and whether its numeral had to be guessed. */
  readonly strokes?: { readonly more: (year: number) => Period | null; readonly guessed: boolean };
}
