import { type IsoDate, isoDate } from '@dondoc/model';
import { LUNAR_HOLIDAYS, SOLAR_HOLIDAYS, TWO_NATIONAL_DAYS_SINCE } from '../data/public-holidays.js';
import { addDays, day } from './calendar.js';

/** 0 is Sunday. */
const weekday = (date: IsoDate): number => new Date(`${date}T00:00:00Z`).getUTCDay();
const isWeekend = (date: IsoDate): boolean => weekday(date) === 0 || weekday(date) === 6;

/** 1/9 or 3/9: the one that joins a weekend to 2/9, else 1/9. The Prime Minister settles it year by year. */
function besideNationalDay(national: IsoDate): IsoDate {
  return weekday(national) === 1 || weekday(national) === 4 ? addDays(national, 1) : addDays(national, -1);
}

function holidays(year: number): IsoDate[] {
  const out = SOLAR_HOLIDAYS.flatMap(([month, date]) => day(year, month, date) ?? []);
  const national = day(year, 9, 2);
  if (national && year >= TWO_NATIONAL_DAYS_SINCE) out.push(besideNationalDay(national));
  const lunar = LUNAR_HOLIDAYS[year];
  if (lunar) {
    const newYear = isoDate(`${year}-${lunar[0]}`);
    const hungKings = isoDate(`${year}-${lunar[1]}`);
    // Five days of Tết: the last of the old year and four of the new.
    if (newYear) for (let k = -1; k <= 3; k++) out.push(addDays(newYear, k));
    if (hungKings) out.push(hungKings);
  }
  return out.sort();
}

const DAYS_OFF = new Map<number, ReadonlySet<IsoDate>>();

/** The holidays of a year, and for each that falls on a weekend the next working day (Bộ luật Lao động 2019, Điều 111 khoản 3). */
function daysOff(year: number): ReadonlySet<IsoDate> {
  const known = DAYS_OFF.get(year);
  if (known) return known;
  const named = holidays(year);
  const off = new Set(named);
  for (const holiday of named) {
    if (!isWeekend(holiday)) continue;
    let instead = addDays(holiday, 1);
    while (isWeekend(instead) || off.has(instead)) instead = addDays(instead, 1);
    off.add(instead);
  }
  DAYS_OFF.set(year, off);
  return off;
}

/**
 * `date` and so many working days more: Monday to Friday without public holidays. The days of Tết and the one beside 2/9
 * are the usual ones, as the yearly decisions on them are not known; lunar holidays are counted out from 2015 to 2035.
 */
export function addWorkingDays(date: IsoDate, days: number): IsoDate {
  let at = date;
  for (let left = days; left > 0; ) {
    at = addDays(at, 1);
    if (!isWeekend(at) && !daysOff(Number(at.slice(0, 4))).has(at)) left--;
  }
  return at;
}
