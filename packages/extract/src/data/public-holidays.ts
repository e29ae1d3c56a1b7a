/**
 * Days off by the solar calendar, month and day: Bộ luật Lao động 2019 (45/2019/QH14), Điều 112 khoản 1. The lunar ones
 * stand below by year; the day beside 2/9 in `calendar.ts`.
 */
export const SOLAR_HOLIDAYS: readonly (readonly [month: number, day: number])[] = [
  [1, 1],
  [4, 30],
  [5, 1],
  [9, 2],
];

/** The first year in which a day beside 2/9 is off: Bộ luật Lao động 2019 entered into force on 1/1/2021. */
export const TWO_NATIONAL_DAYS_SINCE = 2021;

/**
 * The first day of the lunar year and the 10th of its third month, month and day. Computed from the new moons (Meeus,
 * Astronomical Algorithms, ch. 49) at UTC+7, by which the Vietnamese calendar is reckoned (Quyết định 121/CP of 8/8/1967):
 * it parts from the Chinese one where the new moon falls between 23 and 24 h, as in 2030. No year is known beyond the table.
 */
export const LUNAR_HOLIDAYS: Readonly<Record<number, readonly [newYear: string, hungKings: string]>> = {
  2015: ['02-19', '04-28'],
  2016: ['02-08', '04-16'],
  2017: ['01-28', '04-06'],
  2018: ['02-16', '04-25'],
  2019: ['02-05', '04-14'],
  2020: ['01-25', '04-02'],
  2021: ['02-12', '04-21'],
  2022: ['02-01', '04-10'],
  2023: ['01-22', '04-29'],
  2024: ['02-10', '04-18'],
  2025: ['01-29', '04-07'],
  2026: ['02-17', '04-26'],
  2027: ['02-06', '04-16'],
  2028: ['01-26', '04-04'],
  2029: ['02-13', '04-23'],
  2030: ['02-02', '04-12'],
  2031: ['01-23', '04-01'],
  2032: ['02-11', '04-19'],
  2033: ['01-31', '04-09'],
  2034: ['02-19', '04-28'],
  2035: ['02-08', '04-17'],
};
