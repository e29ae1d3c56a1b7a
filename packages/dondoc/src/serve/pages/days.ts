import { type IsoDate, isoDate } from '@dondoc/model';

/** A day as it is written here: 15/03/2026. */
export const vnDate = (date: IsoDate): string => date.split('-').reverse().join('/');

/** The day that somebody wrote, as 15/3/2026, 15-3-2026 or 2026-03-15; null for anything else. */
export function dayOf(text: string): IsoDate | null {
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u.exec(text) ?? [];
  if (day === undefined || month === undefined) return isoDate(text) ?? null;
  return isoDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`) ?? null;
}
