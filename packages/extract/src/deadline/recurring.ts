import type { Recurrence } from '@dondoc/model';
import { boundary } from '@dondoc/text';
import { ATTRIBUTIVE_NOUNS, PERIODICALS, RECURRENCE_MONTHS, RECURRENCE_UNITS } from '../data/recurrence-words.js';
import type { TimeAtom } from './time.js';
import type { Candidate } from './types.js';

const COUNT = '(\\d{1,2}|một|hai|ba|sáu|nửa)';
const COUNTS: Readonly<Record<string, number>> = { một: 1, hai: 2, ba: 3, sáu: 6 };
const UNIT = '(ngày|tuần|tháng|qu[ýí]|năm)';
const EVERY = '(?:hằng|hàng|mỗi|từng)';

function every(count: string | undefined, unit: string | undefined): Recurrence {
  if (count === 'nửa') return unit === 'năm' ? 'half-year' : 'other';
  const n = count === undefined ? 1 : (COUNTS[count] ?? Number(count));
  if (unit === 'tháng') return RECURRENCE_MONTHS[n] ?? 'other';
  return n === 1 ? (RECURRENCE_UNITS[unit ?? ''] ?? 'other') : 'other';
}

interface RecurringRule {
  readonly pattern: RegExp;
  readonly read: (m: readonly (string | undefined)[]) => Recurrence;
}

const RULES: readonly RecurringRule[] = [
  // "định kỳ hằng năm", "định kỳ (6 tháng, 01 năm)", "theo định kỳ", "định kỳ 03 tháng một lần"
  {
    pattern: boundary(
      `(?:theo\\s+|chế độ\\s+)?định\\s+k[ỳì](?:\\s*\\(?(?:(?:vào|theo|là)\\s+)?(?:${EVERY}\\s+)?(?:${COUNT}\\s+)?${UNIT}(?:\\s*/\\s*(?:\\d+\\s+)?lần|\\s+(?:một|1|01)\\s+lần)?)?`,
      'gu',
    ),
    read: ([, count, unit]) => (unit === undefined ? 'other' : every(count, unit)),
  },
  { pattern: boundary(`${EVERY}\\s+(?:${COUNT}\\s+)?${UNIT}`, 'gu'), read: ([, count, unit]) => every(count, unit) },
  // "02 lần/tháng", "ít nhất 1 lần/năm"
  {
    pattern: boundary(
      `(?:ít nhất\\s+|tối thiểu\\s+)?(?:\\d{1,2}|một|hai)\\s+lần\\s*(?:/|trong|mỗi)\\s*(?:một\\s+|1\\s+)?${UNIT}`,
      'gu',
    ),
    read: ([, unit]) => every(undefined, unit),
  },
  // "6 tháng/lần", "01 năm 01 lần", "mỗi năm một lần"
  {
    pattern: boundary(`${COUNT}\\s+${UNIT}\\s*(?:/\\s*(?:\\d+\\s*)?|(?:một|1|01)\\s+)lần`, 'gu'),
    read: ([, count, unit]) => every(count, unit),
  },
  // "báo cáo quý, 6 tháng, năm": the first of them
  {
    pattern: boundary(
      `(?:(?:báo cáo|sơ kết)\\s+)(tháng|qu[ýí])(?:\\s*(?:,|và)\\s*(?:(?:hằng|hàng)\\s+)?(?:qu[ýí]|\\d{1,2} tháng|năm))+`,
      'gu',
    ),
    read: ([, unit]) => every(undefined, unit),
  },
  {
    pattern: boundary(
      '(?:6|06|sáu)\\s+tháng(?:\\s*,|\\s+và)\\s*(?:hằng\\s+|hàng\\s+|01\\s+|1\\s+|một\\s+|cả\\s+)?năm',
      'gu',
    ),
    read: () => 'half-year',
  },
  // "của tháng cuối quý", "tháng đầu quý sau"
  {
    pattern: boundary(
      '(?:của\\s+)?tháng\\s+(?:cuối|đầu|thứ\\s+\\p{L}+)\\s+(?:của\\s+|mỗi\\s+|trong\\s+)*qu[ýí](?:\\s+sau)?',
      'gu',
    ),
    read: () => 'quarter',
  },
  { pattern: boundary(`cuối\\s+${EVERY}\\s+${UNIT}`, 'gu'), read: ([, unit]) => every(undefined, unit) },
];

/** A day of the month, of the week, or of the year that a recurrence is anchored on. */
const ANCHOR_DAY =
  "(?:(?:\\d{1,2}\\s?(?:giờ|h|g)\\s?(?:\\d{2})?(?:\\s?phút|\\s?')?,?\\s+)?(?:ngày|thứ)\\s*(?:\\d{1,2}(?:\\s*[/]\\s*\\d{1,2}|\\s+tháng\\s+\\d{1,2})?|thứ\\s+\\p{L}+|hai|ba|tư|năm|sáu|bảy|cuối cùng|làm việc cuối cùng)(?:\\s*(?:,|và)\\s*(?:ngày\\s*)?\\d{1,2}(?:/\\d{1,2})?)*)";
const ANCHOR_LEAD = '(?:(?:hoàn thành\\s+)?(?:trước|chậm nhất(?:\\s+(?:là|vào|trước))*|vào|trong)\\s+)';
const ANCHOR_BEFORE = new RegExp(
  `${ANCHOR_LEAD}?(?:${ANCHOR_DAY}|tháng\\s*\\d{1,2}|qu[ýí]\\s*(?:iv|i{1,3}|[1-4]))\\s*(?:(?:của|và|,)\\s*)?$`,
  'u',
);
const ANCHOR_AFTER = new RegExp(
  `^\\s*[,:(]?\\s*${ANCHOR_LEAD}(?:${ANCHOR_DAY})(?:\\s+(?:của\\s+)?tháng\\s+(?:cuối|đầu|sau|kế tiếp|tiếp theo)(?:\\s+(?:của\\s+)?qu[ýí](?:\\s+sau)?)?)?`,
  'u',
);
const NEXT_YEAR = boundary('(?:của\\s+)?năm\\s+(?:liền\\s+kề|sau|kế\\s+tiếp|tiếp\\s+theo)', 'gu');

const NOUN_BEFORE = new RegExp(
  `(?<![\\p{L}\\p{M}\\p{N}])(?:${ATTRIBUTIVE_NOUNS.map((n) => n.replace(/\s+/gu, '\\s+')).join('|')})(?:\\s+[\\p{L}\\p{N}-]+){0,5}?\\s+$`,
  'u',
);

const PERIODICAL_BEFORE = new RegExp(`(?:${PERIODICALS})\\s+$`, 'u');
const PLAIN = /^(?:theo\s+|chế độ\s+)?định\s+k[ỳì]$/u;

const REPORTS = boundary('báo cáo|cập nhật|thông báo|công khai|gửi', 'u');

/** "kế hoạch hằng năm" says which plan; "báo cáo định kỳ hằng năm" and "Hằng năm, …" say when. */
function isAttributive(folded: string, start: number, phrase: string): boolean {
  const before = folded.slice(Math.max(0, start - 60), start);
  if (PLAIN.test(phrase)) return PERIODICAL_BEFORE.test(before);
  if (/định\s+k[ỳì]|lần/u.test(phrase)) return false;
  const clause = before.slice(Math.max(before.lastIndexOf(','), before.lastIndexOf(';'), before.lastIndexOf('.')) + 1);
  // "báo cáo kết quả thực hiện hằng tuần": the reports come weekly.
  const noun = NOUN_BEFORE.exec(clause);
  return noun !== null && !(noun[0].startsWith('kết quả') && REPORTS.test(clause.slice(0, noun.index)));
}

/** What all of them hold one of. */
const MAYBE = /định\s+k|hằng|hàng|mỗi|từng|lần|báo cáo|sơ kết|tháng|năm/u;

/**
 * Recurrences: "hằng năm", "định kỳ 6 tháng", "02 lần/tháng", and with the day they are anchored on: "trước ngày 20 hằng
 * tháng", "tháng 12 hằng năm", "trước ngày 31/01 năm liền kề".
 */
export function recurringCandidates(folded: string, atoms: readonly TimeAtom[]): Candidate[] {
  const out: Candidate[] = [];
  if (!MAYBE.test(folded)) return out;
  const base = { kind: 'recurring', start: null, end: null, implied: false } as const;
  for (const { pattern, read } of RULES) {
    for (const m of folded.matchAll(pattern)) {
      const end = m.index + m[0].length;
      const before = ANCHOR_BEFORE.exec(folded.slice(Math.max(0, m.index - 60), m.index))?.[0] ?? '';
      const after = ANCHOR_AFTER.exec(folded.slice(end, end + 90))?.[0] ?? '';
      if (!before && isAttributive(folded, m.index, m[0])) continue;
      // "định kỳ" alone gives way to a recurrence that names its unit.
      const source = (before || after) && !PLAIN.test(m[0]) ? 'anchored-recurrence' : 'recurrence';
      out.push({
        ...base,
        every: read([...m]),
        span: { start: m.index - before.length, end: end + after.length },
        source,
      });
    }
  }
  for (const m of folded.matchAll(NEXT_YEAR)) {
    const anchor = atoms.find(
      (a) => a.year === null && a.precision === 'day' && a.end <= m.index && folded.slice(a.end, m.index).trim() === '',
    );
    if (!anchor) continue;
    const lead = new RegExp(`${ANCHOR_LEAD}$`, 'u').exec(folded.slice(0, anchor.start))?.[0] ?? '';
    out.push({
      ...base,
      every: 'year',
      span: { start: anchor.start - lead.length, end: m.index + m[0].length },
      source: 'anchored-recurrence',
    });
  }
  return out;
}
