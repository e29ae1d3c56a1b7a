import { fold, literal, placeTones, stripDiacritics, WORD_END, WORD_START } from '@dondoc/text';
import { ACRONYMS, NAMED_AFTER, PROPER_NAMES, SPELT_OUT } from '../data/proper-names.js';
import { isShouted } from '../words/words.js';

const NAMED = new RegExp(`${WORD_START}(?:${NAMED_AFTER.map(literal).join('|')})\\s+`, 'gu');
const PROPER = new RegExp(`${WORD_START}(?:${PROPER_NAMES.map((n) => literal(fold(n))).join('|')})${WORD_END}`, 'gu');
/** Names of two syllables and more are known without their marks too: scans lose them. */
const BARE_NAMES = PROPER_NAMES.filter((n) => n.length > 8 && n.includes(' '));
const BARE = new RegExp(
  `${WORD_START}(?:${BARE_NAMES.map((n) => literal(stripDiacritics(fold(n)))).join('|')})${WORD_END}`,
  'gu',
);
const WRITTEN = new Map([
  ...BARE_NAMES.map((n) => [stripDiacritics(fold(n)), n] as const),
  ...PROPER_NAMES.map((n) => [fold(n), n] as const),
]);
const LEVELS = ['tỉnh', 'thành phố', 'huyện', 'xã', 'phường', 'đặc khu'];
const LEVEL = new RegExp(
  `(?<=^(?:uy ban|hoi dong) nhan dan )(?:${LEVELS.map(stripDiacritics).join('|')})${WORD_END}`,
  'u',
);
/** Bodies whose own name opens with a capital right after the word for what they are. */
const KIND = new RegExp(
  `${WORD_START}(?<!(?:đảng|cán|nội|liên)\\s)(?:cục|vụ|viện|tổng cục|chi cục|phòng|trung tâm|sở|bộ|hội|học viện)\\s+(?=\\p{Ll})`,
  'gu',
);
/** "KHO BẠC NHÀ NƯỚC KHU VỰC V". */
const AREA = /(?<=khu vực |quân khu )[ivx]+(?![\p{L}\p{M}])/gu;
const SPELT = SPELT_OUT.map(([short, long]) => [new RegExp(`${WORD_START}${short}${WORD_END}`, 'gu'), long] as const);
/** Where the name of a place or school ends, beside the words of LEVELS. */
const JOINT = /^(?:và|của|các|thuộc|tại|về|cho|với|tối|trong|nước|công tác|phòng,|chống|quận)$/u;

const upperFirst = (s: string): string => s.slice(0, 1).toUpperCase() + s.slice(1);

/** Each word with a capital first letter: names of places and people. */
export function properCase(name: string): string {
  return placeTones(name.toLowerCase()).replace(/(?<![\p{L}\p{M}])\p{L}/gu, (c) => c.toUpperCase());
}

/**
 * A body's name that is set in capitals as it is written in running text: "ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG" → "Ủy ban nhân dân tỉnh Lâm
 * Đồng". Names that are not set in capitals stay; common abbreviations are spelt out.
 *
 * @param known  names of this document that open with capitals wherever they stand, such as the place of its date line
 */
export function normalCase(name: string, known: readonly string[] = []): string {
  const spaced = name
    .replace(/\s+/gu, ' ')
    .replace(/(?<=\p{L}{2})\s?[-–]\s?(?=\p{L}{2})/gu, ' - ')
    .trim();
  const spelt = SPELT.reduce((s, [short, long]) => s.replace(short, long), spaced);
  const even = isShouted(name) || /^\p{Lu}+(?:\s\p{Lu}+)*$/u.test(name) || !/\p{Lu}/u.test(name.slice(1));
  if (!even) return spelt;
  const folded = fold(spelt);
  const bare = stripDiacritics(folded);
  const out = Array.from(folded);
  const put = (at: number, words: string): void => {
    Array.from(words).forEach((c, i) => {
      out[at + i] = c;
    });
  };
  for (const m of folded.matchAll(NAMED)) {
    let at = m.index + m[0].length;
    for (const word of folded.slice(at).split(' ')) {
      if (JOINT.test(word) || LEVELS.includes(word) || /^[-–,(]/u.test(word)) break;
      put(at, upperFirst(word));
      at += word.length + 1;
      if (word.endsWith(',')) break;
    }
  }
  for (const m of folded.matchAll(KIND))
    put(m.index + m[0].length, (folded[m.index + m[0].length] ?? '').toUpperCase());
  const level = LEVEL.exec(bare);
  if (level) put(level.index, LEVELS.find((l) => stripDiacritics(l) === level[0]) ?? level[0]);
  for (const m of bare.matchAll(BARE)) put(m.index, WRITTEN.get(m[0].replace(/\s+/gu, ' ')) ?? m[0]);
  for (const m of folded.matchAll(PROPER)) put(m.index, WRITTEN.get(m[0].replace(/\s+/gu, ' ')) ?? m[0]);
  for (const place of known) {
    const key = stripDiacritics(fold(place));
    if (!bare.includes(key.replace(/\s+/gu, ' ').trim())) continue;
    for (const m of bare.matchAll(new RegExp(`${WORD_START}${literal(key)}${WORD_END}`, 'gu'))) put(m.index, place);
  }
  for (const m of spelt.matchAll(/[\p{Lu}&-]{2,}/gu)) if (ACRONYMS.has(m[0])) put(m.index, m[0]);
  for (const m of folded.matchAll(AREA)) put(m.index, m[0].toUpperCase());
  return upperFirst(out.join(''));
}
