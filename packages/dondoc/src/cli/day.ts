import { DondocError, type IsoDate, isoDate } from '@dondoc/model';

/** Today where the offices are. */
export const today = (): IsoDate =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date()) as IsoDate;

/** A day as `2026-03-31` or, as people here write it, `31/3/2026`. */
export function day(words: string, option: string): IsoDate {
  const [, d = '', m = '', y = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u.exec(words) ?? [];
  const date = isoDate(y ? `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}` : words);
  if (date) return date;
  throw new DondocError(
    'usage/invalid',
    `“${words}” sau ${option} không phải là một ngày.`,
    'Ghi ngày như 2026-03-31 hoặc 31/3/2026.',
  );
}
