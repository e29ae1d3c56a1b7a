/** Half-open range of UTF-16 code units in `SourceDocument.text` (NFC). `0 <= start <= end <= text.length`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Axis-aligned box in PDF points (1/72 in), origin top-left of the unrotated page. `x0 <= x1`, `y0 <= y1`. */
export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** Page number, 1-based as printed in a viewer. Never 0-based, in any layer. */
export type PageNumber = number;

/** Civil date `YYYY-MM-DD`, Asia/Ho_Chi_Minh by convention: no time, no `Date`. */
export type IsoDate = string & { readonly __brand: 'IsoDate' };

/** 0..1. Engines that report 0..100 are divided at the engine's boundary. Absent: not an estimate (born-digital text). */
export type Confidence = number;

/** The smallest box that holds all of `boxes`. Throws `RangeError` on an empty list. */
export function unionBox(boxes: readonly Box[]): Box {
  const first = boxes[0];
  if (!first) throw new RangeError('unionBox of no boxes');
  let { x0, y0, x1, y1 } = first;
  for (const b of boxes) {
    x0 = Math.min(x0, b.x0);
    y0 = Math.min(y0, b.y0);
    x1 = Math.max(x1, b.x1);
    y1 = Math.max(y1, b.y1);
  }
  return { x0, y0, x1, y1 };
}

/** True where the two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** True where `outer` holds all of `inner`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** `value` as an `IsoDate`, or null where it names no day of the Gregorian calendar. */
export function isoDate(value: string): IsoDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(value)) return null;
  const [year, month, day] = [Number(value.slice(0, 4)), Number(value.slice(5, 7)), Number(value.slice(8))];
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 && leap ? 29 : (DAYS[month - 1] ?? 0);
  return day >= 1 && day <= days ? (value as IsoDate) : null;
}
