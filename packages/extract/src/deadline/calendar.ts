import { type IsoDate, isoDate } from '@dondoc/model';

/** A stretch of days; `end` null where it is open. */
export interface Period {
  readonly start: IsoDate;
  readonly end: IsoDate | null;
}

const pad = (n: number, width: number): string => String(n).padStart(width, '0');

/** The day, or null where the calendar has none such. Years from 1945 to 2100: others are misreadings. */
export function day(year: number, month: number, date: number): IsoDate | null {
  return year >= 1945 && year <= 2100 ? isoDate(`${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`) : null;
}

/** Whole months, both ends included. */
export function months(year: number, from: number, to: number, lastYear: number = year): Period | null {
  if (to < 1 || to > 12) return null;
  const start = day(year, from, 1);
  const end = day(lastYear, to, new Date(Date.UTC(lastYear, to, 0)).getUTCDate());
  return start && end && start <= end ? { start, end } : null;
}

/** Calendar quarters 1–4, both ends included. */
export function quarters(year: number, from: number, to: number, lastYear: number = year): Period | null {
  return from >= 1 && to <= 4 ? months(year, 3 * from - 2, 3 * to, lastYear) : null;
}

export function years(from: number, to: number = from): Period | null {
  return months(from, 1, 12, to);
}

/** `date` and so many days more or less. */
export function addDays(date: IsoDate, days: number): IsoDate {
  const at = new Date(`${date}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10) as IsoDate;
}

/** `date` and so many months more; the last day of a shorter month. */
export function addMonths(date: IsoDate, count: number): IsoDate {
  const [year = 0, month = 1, date_ = 1] = date.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + count, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(date_, last));
  return first.toISOString().slice(0, 10) as IsoDate;
}
