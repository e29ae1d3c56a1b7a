import type { BlockView, Span } from '@dondoc/model';
import { fold } from '@dondoc/text';
import { type Word, wordsOf } from '../words/words.js';

/** What a document says a short name stands for. `span`: of the full name. */
export interface Definition {
  readonly full: string;
  readonly span: Span;
}

/** "(sau đây gọi tắt là …)", "(gọi chung là …)", "(viết tắt là …)", ", sau đây gọi là …,"; group 1: the short name. */
const DEFINES =
  /[(,]\s*(?:(?:dưới|sau)\s+đây\s+)?(?:được\s+)?(?:gọi|viết)(?:\s+(?:tắt|chung|gọn))?(?:\s+là|\s*:)\s*"?([^"(),;.:\n]{2,80}?)"?\s*(?=[),;.:]|$)/gu;
const MAYBE = /gọi|viết tắt/u;
const LONGEST = 30;
/** Words that stand in a name and in no abbreviation of it. */
const SILENT = /^(?:và|của|về|các|cho|trong|với)$/u;

/** Where the words that `letters` abbreviate begin, ending with the last word; -1 where they do not stand there. */
function abbreviated(words: readonly Word[], letters: string): number {
  let at = words.length - 1;
  for (let k = letters.length - 1; k >= 0; at--) {
    const word = words[at];
    if (!word) return -1;
    if (word.key[0] === letters[k]) k--;
    else if (!SILENT.test(word.key)) return -1;
  }
  return at + 1;
}

/** Where the full name that `short` stands for begins in `words`, which it closes; -1 where none is told. */
function opening(words: readonly Word[], short: readonly Word[]): number {
  const [first] = short;
  if (!first) return -1;
  if (short.length === 1 && first.acronym) {
    const from = abbreviated(words, first.key);
    if (from >= 0) return from;
  }
  for (let at = words.length - short.length; at >= 0; at--)
    if (short.every((w, k) => words[at + k]?.key === w.key)) return at;
  return words.findLastIndex((w) => w.capital && w.key === first.key);
}

/** The key of a name: folded, one space between words. */
export const nameKey = (name: string): string => fold(name).replace(/\s+/gu, ' ').trim();

/**
 * The short names that the document gives to bodies: "Ban Chỉ đạo phòng thủ dân sự tỉnh (sau đây gọi tắt là Ban Chỉ đạo)".
 * A name that is defined twice goes by its first definition.
 *
 * @returns by `nameKey` of the short name
 */
export function definitions(text: string, blocks: readonly BlockView[]): ReadonlyMap<string, Definition> {
  const out = new Map<string, Definition>();
  for (const { span } of blocks) {
    const folded = fold(text.slice(span.start, span.end));
    if (!MAYBE.test(folded)) continue;
    for (const m of folded.matchAll(DEFINES)) {
      const at = span.start + m.index;
      const before = wordsOf(text, { start: Math.max(span.start, at - 400), end: at }).slice(-LONGEST);
      const name = m[1] ?? '';
      const shortAt = at + m[0].indexOf(name, m[0].search(/là|:/u));
      const short = wordsOf(text, { start: shortAt, end: shortAt + name.length });
      const from = opening(before, short);
      const start = before[from]?.start;
      const end = before.at(-1)?.end;
      if (start === undefined || end === undefined || before.length - from <= short.length) continue;
      const full = text.slice(start, end).replace(/\s+/gu, ' ');
      if (!out.has(nameKey(name))) out.set(nameKey(name), { full, span: { start, end } });
    }
  }
  return out;
}
