import type { DeadlineResult, IsoDate, Recurrence } from '@dondoc/model';
import type { ICalRepeatingOptions } from 'ical-generator';

/** An all-day event: its day, the last one where it recurs being that of each period. */
export interface Occasion {
  readonly day: IsoDate;
  readonly repeating?: ICalRepeatingOptions;
}

const utc = (year: number, month: number, day: number): IsoDate =>
  new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10) as IsoDate;

/** First last day of a period of `months` on or after `from`; periods are those of the calendar year. */
function periodEnd(from: IsoDate, months: number): IsoDate {
  const year = Number(from.slice(0, 4));
  const month = Number(from.slice(5, 7)) - 1;
  return utc(year, (Math.floor(month / months) + 1) * months, 0);
}

/** First Friday on or after `from`: the last day of the working week. */
function friday(from: IsoDate): IsoDate {
  const date = new Date(`${from}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + ((5 - date.getUTCDay() + 7) % 7));
  return date.toISOString().slice(0, 10) as IsoDate;
}

const monthOf = (date: IsoDate): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));

/** Whole periods from the last day of one to `to`; those of 0 months are weeks. */
function periodsBetween(from: IsoDate, to: IsoDate, months: number): number {
  if (months === 0) return Math.floor((Date.parse(to) - Date.parse(from)) / (7 * 86_400_000));
  const between = monthOf(to) - monthOf(from);
  const whole = Math.floor(between / months);
  return between % months === 0 && periodEnd(to, months) > to ? whole - 1 : whole;
}

// `-1` is the last day of the month, whatever its length (RFC 5545, 3.3.10).
const LAST_DAY = { byMonthDay: [-1] };
const REPEATING: Readonly<Record<Exclude<Recurrence, 'other'>, { months: number; rule: object }>> = {
  week: { months: 0, rule: { freq: 'WEEKLY' } },
  month: { months: 1, rule: { freq: 'MONTHLY', ...LAST_DAY } },
  quarter: { months: 3, rule: { freq: 'MONTHLY', interval: 3, ...LAST_DAY } },
  'half-year': { months: 6, rule: { freq: 'MONTHLY', interval: 6, ...LAST_DAY } },
  year: { months: 12, rule: { freq: 'YEARLY' } },
};

/**
 * When a task is due: the last day of its deadline; for recurring work the last day of each period, counted from `from`.
 * Null where the deadline names neither a day nor a regular period.
 */
export function occasionOf(deadline: DeadlineResult | null, due: IsoDate | null, from: IsoDate): Occasion | null {
  const every = deadline?.every;
  if (!every || every === 'other') return due ? { day: due } : null;
  const { months, rule } = REPEATING[every];
  const start = deadline.start ?? from;
  const day = every === 'week' ? friday(start) : periodEnd(start, months);
  // A count, for the library writes `UNTIL` as an instant, which does not go with days (RFC 5545, 3.3.10).
  const last = due && due >= day ? { count: 1 + periodsBetween(day, due, months) } : {};
  return { day, repeating: { ...rule, ...last } as ICalRepeatingOptions };
}
