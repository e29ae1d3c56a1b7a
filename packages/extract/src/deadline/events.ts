import { boundary } from '@dondoc/text';
import { ENACTMENTS, EVENTS } from '../data/deadline-events.js';
import type { Candidate } from './types.js';

/** The words up to the end of the clause. */
const REST = '((?:\\s+[\\p{L}\\p{N}"(][^\\s,;:]*){1,30})';
const EVENT = `(?:${EVENTS.join('|')})(?![\\p{L}\\p{M}\\p{N}])`;

interface EventRule {
  readonly pattern: RegExp;
  /** Whether the phrase tells when, given the words before it in the passage. */
  readonly holds: (phrase: string, before: string) => boolean;
}

/** Nothing, or punctuation, stands before: the phrase is no attribute of a noun ("các xã sau khi sắp xếp"). */
const OPENS = /(?:^|[,;:.(+•-])\s*$/u;
/** "24 tháng kể từ …" is counted, not told by the event alone. */
const AFTER_TERM = /(?:giờ|ngày|tuần|tháng|năm|làm việc),?\s*$/u;
const ENACTED = boundary(ENACTMENTS, 'u');

const RULES: readonly EventRule[] = [
  {
    pattern: boundary(`ngay\\s+(?:sau\\s+)?khi${REST}`, 'gu'),
    holds: (phrase) => !/^ngay\s+(?:cả|trong)\s/u.test(phrase),
  },
  {
    pattern: boundary(`sau\\s+khi(?!\\s+(?:nghe|xem xét|thảo luận))${REST}`, 'gu'),
    // A group "tự giải thể sau khi hoàn thành nhiệm vụ": how long it stands, not when its work is due.
    holds: (phrase, before) => (OPENS.test(before) || ENACTED.test(phrase)) && !/giải\s+thể\s*$/u.test(before),
  },
  {
    pattern: boundary(`(?:kể\\s+)?từ\\s+(?:khi|ngày|thời điểm)${REST}`, 'gu'),
    holds: (phrase, before) =>
      ENACTED.test(phrase) &&
      !/hiệu lực(?:\s+thi hành)?\s*$/u.test(before) &&
      !/ngày\s+\d/u.test(phrase) &&
      !AFTER_TERM.test(before),
  },
  {
    pattern: boundary(
      `khi\\s+(?!có\\s)(?:\\p{L}[^\\s;:]*\\s+){1,14}?(?:ban hành|thông qua|có hiệu lực|phê duyệt)${REST}?`,
      'gu',
    ),
    holds: (_, before) => !/(?:trước|sau|ngay|từ)\s*$/u.test(before),
  },
  { pattern: boundary(`trước\\s+khi${REST}`, 'gu'), holds: () => true },
  {
    pattern: boundary(
      `(?:ngay\\s+)?(?:trước|sau)\\s+(?:(?:ngày|thời điểm|lúc|mỗi|khi\\s+kết\\s+thúc)\\s+)?${EVENT}(?:\\s+[\\p{L}\\p{N}][^\\s,;:()]*){0,12}`,
      'gu',
    ),
    holds: () => true,
  },
  {
    pattern: boundary(
      `(?:trong|vào|nhân)\\s+(?:suốt\\s+|các\\s+|những\\s+)*(?:dịp|thời điểm|thời gian|đợt|tháng)\\s+(?:cao\\s+điểm|tết|lễ|hè|nghỉ|trước|sau|nông\\s+nhàn|diễn\\s+ra)(?:\\s+[\\p{L}\\p{N}][^\\s,;:()]*){0,12}`,
      'gu',
    ),
    holds: () => true,
  },
];

/** What all of them hold one of. */
const MAYBE = /khi|trước|sau|từ\s|(?:trong|vào|nhân)\s/u;

/** Times told by an event: "sau khi Luật được thông qua", "trước kỳ họp", "trong dịp Tết". Without dates. */
export function eventCandidates(folded: string): Candidate[] {
  const out: Candidate[] = [];
  if (!MAYBE.test(folded)) return out;
  for (const { pattern, holds } of RULES) {
    for (const m of folded.matchAll(pattern)) {
      if (!holds(m[0], folded.slice(Math.max(0, m.index - 60), m.index))) continue;
      const span = { start: m.index, end: m.index + m[0].replace(/[\s.)"]+$/u, '').length };
      out.push({ kind: 'relative', start: null, end: null, every: null, implied: false, span, source: 'event' });
    }
  }
  return out;
}
