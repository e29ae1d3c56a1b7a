import { boundary } from '@dondoc/text';
import { DEADLINE_WORDS, NOT_DEADLINE_AFTER, NOT_DEADLINE_BEFORE } from '../data/deadline-words.js';
import { anyMarks } from '../words/tolerant.js';
import type { Candidate } from './types.js';

/** Long enough to be known by their letters alone, and common enough that scans garble them. */
const GARBLED = /khẩn trương|kịp thời|thường xuyên/gu;
const RULES = DEADLINE_WORDS.map(({ kind, phrase }) => ({
  kind,
  pattern: boundary(phrase.replace(GARBLED, anyMarks), 'gu'),
}));
const guards = (table: Readonly<Record<string, string>>, build: (words: string) => string): Map<string, RegExp> =>
  new Map(Object.entries(table).map(([word, others]) => [word, new RegExp(build(others), 'u')]));
const BEFORE = guards(NOT_DEADLINE_BEFORE, (w) => `(?<![\\p{L}\\p{M}\\p{N}])(?:${w})\\s+$`);
const AFTER = guards(NOT_DEADLINE_AFTER, (w) => `^\\s+(?:${w})(?![\\p{L}\\p{M}\\p{N}])`);

/** What all of them hold one of. */
const MAYBE = new RegExp(
  `${['khẩn', 'kịp', 'thường', 'liên'].map(anyMarks).join('|')}|thời|nhanh|cấp|sớm|ngay|tức|lập|lộ trình|lịch|quá trình`,
  'u',
);

/** "để kịp thời …", "để khắc phục ngay": the time word of an aim, not of the act. */
const AIM = /(?<![\p{L}\p{M}\p{N}])(?:để|nhằm)(?:\s+[\p{L}\p{N}]+){0,3}\s+$/u;

/** "không thực hiện kịp thời, đầy đủ": what is not done. */
const UNDONE = /(?<![\p{L}\p{M}\p{N}])(?:không|chưa)\s+(?!ngừng|những|để|chỉ)(?:[\p{L}\p{M}]+\s+){1,3}$/u;

/** Words for no fixed time: thường xuyên, kịp thời, khẩn trương, sớm, ngay, theo lộ trình. */
export function wordCandidates(folded: string): Candidate[] {
  const out: Candidate[] = [];
  if (!MAYBE.test(folded)) return out;
  for (const { kind, pattern } of RULES) {
    for (const m of folded.matchAll(pattern)) {
      const end = m.index + m[0].length;
      const before = folded.slice(Math.max(0, m.index - 60), m.index);
      const after = folded.slice(end, end + 30);
      if (BEFORE.get(m[0])?.test(before) || AFTER.get(m[0])?.test(after)) continue;
      if (AIM.test(before) || (kind === 'vague' && UNDONE.test(before))) continue;
      out.push({
        kind,
        start: null,
        end: null,
        every: null,
        implied: false,
        span: { start: m.index, end },
        source: kind,
      });
    }
  }
  return out;
}
