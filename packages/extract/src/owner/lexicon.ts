import {
  ACTS,
  type Act,
  ASSIGN_WORDS,
  COMPOUNDS,
  COUNTED_SYLLABLES,
  NOT_ACTS,
  NOT_HOA,
  PRODUCE,
  STRONG_SYLLABLES,
} from '../data/acts.js';
import { BODY_HEADS, type BodyKind, PORTFOLIOS, QUANTIFIERS } from '../data/bodies.js';
import { ADJUNCTS, CONNECTIVES, INTRODUCERS, NOT_BODIES } from '../data/joints.js';
import { type PhraseMatch, PhraseSet, phrases } from '../words/phrase-set.js';
import { joined, type Word } from '../words/words.js';

export type AssignVerb = keyof typeof ASSIGN_WORDS;

const acts: PhraseSet<Act> = new PhraseSet(ACTS);
export const assigns: PhraseSet<AssignVerb> = new PhraseSet(
  (Object.keys(ASSIGN_WORDS) as AssignVerb[]).flatMap((verb) => phrases(ASSIGN_WORDS[verb], verb)),
);
export const heads: PhraseSet<BodyKind> = new PhraseSet(BODY_HEADS);
export const quantifiers: PhraseSet<true> = new PhraseSet(phrases(QUANTIFIERS, true as const));
export const notBodies: PhraseSet<true> = new PhraseSet(phrases(NOT_BODIES, true as const));
const notActs: PhraseSet<true> = new PhraseSet(phrases(NOT_ACTS, true as const));
export const connectives: PhraseSet<true> = new PhraseSet(phrases(CONNECTIVES, true as const));
/** Between "giao" and the one to whom it is handed. */
export const fillers: PhraseSet<true> = new PhraseSet(
  phrases(
    'cho | trách nhiệm | nhiệm vụ | cụ thể | quý | toàn thể | thêm | trách nhiệm cho | nhiệm vụ cho | đồng thời',
    true as const,
  ),
);
export const introducers: PhraseSet<true> = new PhraseSet(phrases(INTRODUCERS, true as const));
export const adjuncts: PhraseSet<true> = new PhraseSet(phrases(ADJUNCTS, true as const));

/** Portfolios as word keys, longest first; commas between their words do not part them. */
export const portfolios: readonly (readonly string[])[] = phrases(PORTFOLIOS, true)
  .map(([p]) => p.split(/[\s,-]+/u).filter(Boolean))
  .sort((a, b) => b.length - a.length);

/** The act that opens at `words[at]`: the longest phrase whose later words do not begin a name ("hình | Thành phố"). */
export function actAt(words: readonly Word[], at: number): PhraseMatch<Act> | null {
  const noun = notActs.at(words, at);
  for (const match of acts.all(words, at)) {
    if (noun && noun.length >= match.length) return null;
    // "Quy định số 11-QĐi/TW", "Báo cáo số 5": a document.
    if (words[at + match.length]?.key === 'số' && /^\d/u.test(words[at + match.length + 1]?.key ?? '')) return null;
    const rest = words.slice(at + 1, at + match.length);
    if (words[at]?.acronym || rest.every((w) => !w.capital)) return match;
  }
  return noun ? null : madeVerb(words, at);
}

/** "tối ưu hóa", "cứng hóa": a verb made of what stands before "hóa". */
function madeVerb(words: readonly Word[], at: number): PhraseMatch<Act> | null {
  for (const length of [2, 3]) {
    const last = words[at + length - 1];
    if (last?.key !== 'hóa' || last.capital || NOT_HOA.has(words[at + length - 2]?.key ?? '')) continue;
    if (words.slice(at + 1, at + length).every((w) => joined(w) && !w.capital) && heads.at(words, at) === null)
      return { length, tag: 'verb' };
  }
  return null;
}

/** As `actAt`, but inside a body's name, where common syllables ("cấp", "phòng", "thu") are nouns. */
export function strongActAt(words: readonly Word[], at: number): PhraseMatch<Act> | null {
  const match = actAt(words, at);
  const key = words[at]?.key ?? '';
  // "nông sản | xuất khẩu": no "sản xuất".
  if (match && match.length > 1 && PRODUCE.has(`${words[at - 1]?.key} ${key}`)) return null;
  if (
    match?.length === 1 &&
    (COMPOUNDS.has(`${words[at - 1]?.key} ${key}`) || COMPOUNDS.has(`${key} ${words[at + 1]?.key}`))
  )
    return null;
  if (match && key === 'thông' && /^(?:nghệ|thống|toàn|cổng)$/u.test(words[at - 1]?.key ?? '')) return null;
  if (match?.length === 1 && COUNTED_SYLLABLES.has(key)) {
    const next = words[at + 1]?.key ?? '';
    if (/^\d{2,}$/u.test(next) || (next === 'một' && key !== 'cấp')) return match;
  }
  return match && (match.length > 1 || STRONG_SYLLABLES.has(key)) ? match : null;
}
