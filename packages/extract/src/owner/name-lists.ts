import { HANDLING, TRADES } from '../data/acts.js';
import { joined, type Word } from '../words/words.js';
import { type Head, keyOf, readHead } from './head.js';
import { portfolios } from './lexicon.js';

/** The portfolio at `words[at]` ("Văn hóa, Thể thao và Du lịch"): number of words, 0 for none. */
export function portfolioAt(words: readonly Word[], at: number): number {
  for (const keys of portfolios) {
    if (keys.every((k, n) => words[at + n]?.key === k) && words[at]?.capital) return keys.length;
  }
  return 0;
}

/** Bodies whose portfolios are listed one after another: "Sở Tài chính, Xây dựng và Tư pháp" is sloppy for three. */
const SHARED_PORTFOLIOS = /^(?:bộ|sở|phòng|ban|ngành)$/u;
/** A word of a title that is written with its first letter only: "Xây dựng", "Kinh doanh" and no "Bắc Ninh". */
const isTitleWord = (words: readonly Word[], at: number): boolean =>
  words[at]?.capital === true &&
  !words[at]?.acronym &&
  joined(words[at + 1]) &&
  !words[at + 1]?.capital &&
  words[at + 1]?.key !== 'và' &&
  readHead(words, at, true) === null;

/**
 * "Công ty TNHH Đầu tư | , Xây dựng và Kinh doanh dịch vụ": a name that is itself a list. The word index of the first word behind
 * its "và", or 0 where the comma before `words[at]` parts bodies.
 */
export function titleList(words: readonly Word[], head: Head, at: number): number {
  if (head.quantified || !/^(?:org|named|class)$/u.test(head.kind)) return 0;
  if (!words.slice(head.end, at).some((w) => w.capital) || !isTitleWord(words, at)) return 0;
  if (SHARED_PORTFOLIOS.test(head.key) && portfolioAt(words, at) > 0) return 0;
  for (let k = at + 1; k < words.length && k < at + 16; k++) {
    const word = words[k];
    if (word?.key === 'và') return joined(word) && isTitleWord(words, k + 1) ? k + 1 : 0;
    if (word?.gap.includes(',') ? !isTitleWord(words, k) : !joined(word) || word?.capital) return 0;
  }
  return 0;
}

/** How many words at `at` say what bodies do with goods: "kinh doanh", "bảo quản"; 0 for none. */
function tradeAt(words: readonly Word[], at: number): number {
  for (const length of [2, 1]) {
    const key = keyOf(words, at, at + length);
    if ((TRADES.has(key) || HANDLING.has(key)) && (length === 1 || joined(words[at + 1]))) return length;
  }
  return 0;
}

/** "các đơn vị sản xuất | , kinh doanh, sử dụng và bảo quản hóa chất": trades go on; the word index behind the next one, or 0. */
export function nextTrade(words: readonly Word[], head: Head, at: number): number {
  if (!head.quantified || at - head.end < 1) return 0;
  const before = tradeAt(words, at - 2) === 2 || tradeAt(words, at - 1) === 1;
  const length = before ? tradeAt(words, at) : 0;
  return length > 0 ? at + length : 0;
}
