import { day, months, type Period, quarters, years } from './calendar.js';

import type { Precision, TimeAtom } from './time.js';
import { joinRuns } from './time-runs.js';

interface AtomRule {
  readonly precision: Precision;
  readonly pattern: RegExp;
  readonly read: (m: readonly (string | undefined)[]) => Pick<TimeAtom, 'year' | 'of' | 'strokes'> | null;
  readonly bare?: true;
  /** The heart of the pattern, which every match holds: cheap to look for, and few texts have it. */
  readonly near: RegExp;
}

const START = '(?<![\\p{L}\\p{M}\\p{N}/.,-])';
const END = '(?![\\p{L}\\p{M}\\p{N}])(?!\\s?[/%]\\s?\\d)(?!\\s?%)';
/** "13h30' ", "16 giờ 00 ", "8h00-10h00 ", "sáng thứ hai ", in any of their orders; unread. */
const CLOCK = "\\d{1,2}\\s?(?:giờ|g|h)(?:\\s?\\d{2}(?:\\s?phút|\\s?')?)?";
const HOUR = `(?:(?:${CLOCK}(?:\\s?-\\s?${CLOCK})?|(?:cả |buổi )?(?:sáng|chiều|tối|trưa)|cả|thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật)(?:,\\s?|\\s))*`;
const NAMED = `${HOUR}ngày\\s*`;
const D = '(\\d{1,2})';
const YEAR = '(\\d{4})';
const DATE_YEAR = `(?:(?:\\s?[/.-]\\s?|\\s*,?\\s*năm\\s*)${YEAR})`;
/** " năm 2025", "/2025", "-2025", ", 2025". */
const PERIOD_YEAR = `(?:(?:\\s?[/-]\\s?|\\s*,?\\s*(?:của\\s+)?năm\\s*|\\s+)${YEAR})`;
/** I to IV, also as scans misread them: H for II, IH and HI for III, l or 1 for I. */
const QUARTER = '([il1|]v|[il1|]?h|h[il1|]|[il1|]{1,3}|[2-4])';
const QUARTER_WORD = '(?:qu[ýíỷỳ]|qúy)';
const AND = '(?:\\s?[,;&-]\\s?|\\s+(?:và|đến|hoặc)\\s+)';
const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };
const ROMAN_STROKES = /[l1|]/gu;

const number = (s: string | undefined): number => Number(s ?? Number.NaN);
const quarter = (s: string | undefined): number =>
  ROMAN[(s ?? '').replace(ROMAN_STROKES, 'i').replace('h', 'ii')] ?? number(s);
/** What a quarter written in strokes may have been before one was lost; nothing for figures and IV. */
function strokesOf(seen: string): Pick<TimeAtom, 'strokes'> {
  const n = quarter(seen);
  if (!/^[il1|h]+$/u.test(seen) || seen === '1') return {};
  return { strokes: { more: (year) => (n < 3 ? quarters(year, n + 1, n + 1) : null), guessed: !/^i+$/u.test(seen) } };
}
const yearOr = (s: string | undefined): number | null => (s === undefined ? null : number(s));
const tenDays: Readonly<Record<string, readonly [number, number]>> = {
  đầu: [1, 10],
  'thượng tuần': [1, 10],
  giữa: [11, 20],
  'trung tuần': [11, 20],
  cuối: [21, 31],
  'hạ tuần': [21, 31],
};

function oneDay(d: number, m: number): (year: number) => Period | null {
  return (year) => {
    const at = day(year, m, d);
    return at && { start: at, end: at };
  };
}

function dayRun(first: number, last: number, m: number): (year: number) => Period | null {
  return (year) => {
    const start = day(year, m, first);
    const end = day(year, m, last);
    return start && end && start <= end ? { start, end } : null;
  };
}

function partOfMonth(part: string, m: number): (year: number) => Period | null {
  return (year) => {
    const whole = months(year, m, m);
    const [first, last] = tenDays[part] ?? [1, 31];
    const start = day(year, m, first);
    const end = last === 31 ? (whole?.end ?? null) : day(year, m, last);
    return start && end && { start, end };
  };
}

/** Months by part of the year: "đầu năm" the first quarter, "cuối năm" the last, "giữa năm" the two between. */
const PART_OF_YEAR: Readonly<Record<string, readonly [number, number]>> = { đầu: [1, 3], giữa: [4, 9], cuối: [10, 12] };

/** Nghị định 30/2020/NĐ-CP, Phụ lục I writes "ngày 05 tháng 3 năm 2020"; the figures are what bodies print besides. */
const RULES: readonly AtomRule[] = [
  {
    precision: 'day',
    near: /\d\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}/u,
    pattern: new RegExp(`${START}(?:${NAMED})?${D}\\s?([/.-])\\s?${D}\\s?\\2\\s?${YEAR}${END}`, 'gu'),
    read: ([, d, , m, y]) => ({ year: number(y), of: oneDay(number(d), number(m)) }),
  },
  {
    precision: 'day',
    near: /\d\s*tháng\s*\d/u,
    pattern: new RegExp(`${START}(?:${NAMED})?${D}\\s*tháng\\s*${D}${DATE_YEAR}?${END}`, 'gu'),
    read: ([, d, m, y]) => ({ year: yearOr(y), of: oneDay(number(d), number(m)) }),
  },
  {
    precision: 'day',
    near: /ngày\s*\d{1,2}\s?[/.-]\s?\d/u,
    pattern: new RegExp(`${START}${NAMED}${D}\\s?[/.-]\\s?${D}${DATE_YEAR}?${END}`, 'gu'),
    read: ([, d, m, y]) => ({ year: yearOr(y), of: oneDay(number(d), number(m)) }),
  },
  {
    precision: 'day',
    near: /\d\s?\/\s?\d/u,
    pattern: new RegExp(`${START}${D}\\s?/\\s?${D}${END}`, 'gu'),
    read: ([, d, m]) => ({ year: null, of: oneDay(number(d), number(m)) }),
    bare: true,
  },
  {
    precision: 'day',
    near: /\d(?:\s?[,;&-]\s?|\s+(?:và|đến|hoặc)\s+)\d/u,
    pattern: new RegExp(
      `${START}(?:${NAMED}|từ\\s+)?${D}((?:${AND}\\d{1,2})+)(?:\\s?/\\s?|\\s*tháng\\s*)${D}${DATE_YEAR}?${END}`,
      'gu',
    ),
    read: ([, first, rest, m, y]) => {
      const last = /(\d{1,2})$/u.exec(rest ?? '')?.[1];
      return { year: yearOr(y), of: dayRun(number(first), number(last), number(m)) };
    },
  },
  {
    precision: 'month',
    near: /(?:đầu|giữa|cuối|tuần)\s+tháng\s*\d/u,
    pattern: new RegExp(
      `${START}(đầu|giữa|cuối|thượng tuần|trung tuần|hạ tuần)\\s+tháng\\s*${D}${PERIOD_YEAR}?${END}`,
      'gu',
    ),
    read: ([, part, m, y]) => ({ year: yearOr(y), of: partOfMonth(part ?? '', number(m)) }),
  },
  {
    precision: 'month',
    near: /t(?:háng\s*|\.?)\d/u,
    pattern: new RegExp(`${START}(?:tháng\\s*|t\\.?)${D}${PERIOD_YEAR}?${END}`, 'gu'),
    read: ([, m, y]) => ({ year: yearOr(y), of: (year) => months(year, number(m), number(m)) }),
  },
  {
    precision: 'month',
    near: /t(?:háng\s*)?\d{1,2}(?:\s?[,;&-]\s?|\s+(?:và|đến|hoặc)\s+)[\dt]/u,
    pattern: new RegExp(`${START}(?:tháng\\s*|t)${D}((?:${AND}(?:tháng\\s*)?\\d{1,2})+)${PERIOD_YEAR}?${END}`, 'gu'),
    read: ([, first, rest, y]) => {
      const last = number(/(\d{1,2})$/u.exec(rest ?? '')?.[1]);
      return { year: yearOr(y), of: (year) => months(year, number(first), last) };
    },
  },
  {
    precision: 'month',
    near: /\d\s?[/-]\s?\d{4}/u,
    pattern: new RegExp(`${START}${D}(?:\\s?-\\s?${D})?\\s?[/-]\\s?${YEAR}${END}`, 'gu'),
    read: ([, first, last, y]) => ({
      year: number(y),
      of: (year) => months(year, number(first), number(last ?? first)),
    }),
    bare: true,
  },
  {
    precision: 'quarter',
    near: /qu[ýíỷỳ]|qúy/u,
    pattern: new RegExp(
      `${START}${QUARTER_WORD}\\s*${QUARTER}(?:(?:${AND}(?:${QUARTER_WORD}\\s*)?${QUARTER})*${AND}(?:${QUARTER_WORD}\\s*)?${QUARTER})?${PERIOD_YEAR}?${END}`,
      'gu',
    ),
    read: ([, first, , last, y]) => ({
      year: yearOr(y),
      of: (year) => quarters(year, quarter(first), quarter(last ?? first)),
      ...(last === undefined ? strokesOf(first ?? '') : {}),
    }),
  },
  {
    precision: 'half-year',
    near: /tháng\s+(?:đầu|cuối)\s+năm/u,
    pattern: new RegExp(`${START}(\\d{1,2}|sáu)\\s+tháng\\s+(đầu|cuối)\\s+năm(?:\\s*${YEAR})?${END}`, 'gu'),
    read: ([, count, part, y]) => {
      const n = count === 'sáu' ? 6 : number(count);
      return { year: yearOr(y), of: (year) => (part === 'đầu' ? months(year, 1, n) : months(year, 13 - n, 12)) };
    },
  },
  {
    precision: 'quarter',
    near: /(?:đầu|giữa|cuối)\s+năm/u,
    pattern: new RegExp(`${START}(đầu|giữa|cuối)\\s+năm(?:\\s*${YEAR})?${END}`, 'gu'),
    read: ([, part, y]) => {
      const [from, to] = PART_OF_YEAR[part ?? ''] ?? [1, 12];
      return { year: yearOr(y), of: (year) => months(year, from, to) };
    },
  },
  {
    precision: 'year',
    near: /năm\s*\d{4}/u,
    pattern: new RegExp(
      `${START}(?:từ\\s+)?năm\\s*${YEAR}(?:(?:\\s?-\\s?|\\s+đến\\s+)(?:hết\\s+)?(?:năm\\s+)?${YEAR})?${END}`,
      'gu',
    ),
    read: ([, from, to]) => ({ year: number(from), of: () => years(number(from), number(to ?? from)) }),
  },
  {
    precision: 'year',
    near: /giai đoạn|thời kỳ|nhiệm kỳ/u,
    pattern: new RegExp(
      `${START}(?:giai đoạn|thời kỳ|nhiệm kỳ)\\s*(?:từ\\s+)?(?:năm\\s+)?${YEAR}(?:\\s?-\\s?|\\s+đến\\s+)(?:năm\\s+)?${YEAR}${END}`,
      'gu',
    ),
    read: ([, from, to]) => ({ year: number(from), of: () => years(number(from), number(to)) }),
  },
  {
    precision: 'year',
    near: /năm học\s*\d/u,
    pattern: new RegExp(`${START}năm học\\s*${YEAR}\\s?-\\s?${YEAR}${END}`, 'gu'),
    read: ([, from, to]) => ({ year: number(from), of: () => months(number(from), 9, 5, number(to)) }),
  },
  {
    precision: 'year',
    near: /\d{4}/u,
    pattern: new RegExp(`${START}${YEAR}(?:\\s?-\\s?${YEAR})?${END}`, 'gu'),
    read: ([, from, to]) => ({ year: number(from), of: () => years(number(from), number(to ?? from)) }),
    bare: true,
  },
];

/** A figure, or a part of the year in words: most passages name no time and need no closer look. */
const MAYBE = /\d|qu[ýíỷỳ]|qúy|(?:đầu|giữa|cuối)\s+năm/u;
/**
 * The calendar times in `folded` (see `fold` of @dondoc/text): in text order, not overlapping, the longest reading
 * of each. Days that no calendar has are left out.
 */
export function timeAtoms(folded: string): readonly TimeAtom[] {
  if (!MAYBE.test(folded)) return [];
  const found: (TimeAtom & { readonly rank: number })[] = [];
  RULES.forEach(({ precision, near, pattern, read, bare }, rank) => {
    if (!near.test(folded)) return;
    for (const m of folded.matchAll(pattern)) {
      const reading = read([...m]);
      // A leap year has every day of any year.
      if (!reading?.of(reading.year ?? 2000)) continue;
      const start = m.index + (m[0].startsWith('từ ') ? m[0].indexOf(' ') + 1 : 0);
      found.push({
        ...reading,
        start,
        end: m.index + m[0].length,
        precision,
        bare: bare === true,
        joined: false,
        rank,
      });
    }
  });
  found.sort((a, b) => b.end - b.start - (a.end - a.start) || a.rank - b.rank);
  const kept: TimeAtom[] = [];
  for (const atom of found) if (!kept.some((k) => atom.start < k.end && k.start < atom.end)) kept.push(atom);
  kept.sort((a, b) => a.start - b.start);
  return joinRuns(kept, folded);
}
