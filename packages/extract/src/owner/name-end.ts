import { HANDLING, NAME_VERBS, TRADES } from '../data/acts.js';
import type { BodyKind } from '../data/bodies.js';
import { NAMED_HEADS } from '../data/bodies.js';
import { NAME_TAIL } from '../data/joints.js';
import { joined, type Word } from '../words/words.js';
import { type Head, keyOf, readHead } from './head.js';
import { actAt, adjuncts, heads, portfolios, strongActAt } from './lexicon.js';

export interface NameEnd {
  /** Word index after the name. */
  readonly end: number;
  /** What parts the name from the next word: list separators, or `stop`. */
  readonly by: 'comma' | 'and' | 'semicolon' | 'stop';
  /** The name ends with a bare class noun ("các cơ quan"), which the next in a list may join. */
  readonly bare: BodyKind | null;
  /** Word index after the last word that is sure to be of the name; where no act follows, the name ends there. */
  readonly tight: number;
}

/** The portfolio at `words[at]` ("Văn hóa, Thể thao và Du lịch"): number of words, 0 for none. */
export function portfolioAt(words: readonly Word[], at: number): number {
  for (const keys of portfolios) {
    if (keys.every((k, n) => words[at + n]?.key === k) && words[at]?.capital) return keys.length;
  }
  return 0;
}

/** Party committees by level, listed as the levels of territory are. */
export const COMMITTEES: RegExp = /^(?:tỉnh|thành|huyện|quận|thị) ủy$/u;
const CAPITALISED = /^(?:bộ|sở|cục|vụ|viện|chi cục|tổng cục|trường|khoa|ban)$/u;
/** "Ông A - Chủ tịch - phụ trách chung". */
const PORTFOLIO = /^phụ trách$/u;
/** Bodies whose portfolios are listed one after another: "Sở Tài chính, Xây dựng và Tư pháp" is sloppy for three. */
const SHARED_PORTFOLIOS = /^(?:bộ|sở|phòng|ban|ngành)$/u;
const DATIVE = /^(?:với|chặt)$/u;
const RELATIVE_END = /^(?:phải|cần|sẽ|khẩn|chủ|tiếp|kịp|tập|nghiêm|tổ|xây|triển|rà|báo|căn|lập)$/u;

/** After "được giao …" the name runs on to the modal that closes the clause, within reach. */
function relativeEnd(words: readonly Word[], at: number): number {
  for (let k = at + 1; k < words.length && k < at + 28; k++) {
    const word = words[k];
    if (!word || /[;:.]/u.test(word.gap)) break;
    const act = strongActAt(words, k);
    if (act?.tag === 'modal' && word.key !== 'được' && word.key !== 'có' && word.key !== 'không') return k;
    if (act?.tag === 'modal' && /^(?:có trách nhiệm|có nhiệm vụ|có nghĩa vụ)$/u.test(keyOf(words, k, k + act.length)))
      return k;
    if (act && k > at + 4 && RELATIVE_END.test(word.key) && act.tag === 'manner') return k;
  }
  let k = at + 2;
  while (
    k < words.length &&
    joined(words[k]) &&
    /^(?:chủ|trì|nhiệm|vụ|phụ|trách|quản|lý|công|kiểm|tra)$/u.test(words[k]?.key ?? '')
  )
    k++;
  return k;
}

/** The list that a bare head may be part of: classes ("các sở, ban"), territories, "Trưởng, Phó các phòng". */
const bareKind = (head: Head): BodyKind | null =>
  head.kind === 'class' ||
  head.kind === 'territory' ||
  head.kind === 'people' ||
  head.key === 'trưởng' ||
  head.key === 'phó'
    ? head.kind
    : COMMITTEES.test(head.key)
      ? 'org'
      : null;

/** "Trưởng đoàn giám sát:", "Tổ trưởng thẩm định phải …": what a team is for goes on with the post over it where an act or nothing follows. */
function teamVerb(words: readonly Word[], head: Head): number {
  if (!/(?:đoàn|^tổ trưởng)$/u.test(head.key)) return head.end;
  const act = joined(words[head.end]) ? actAt(words, head.end) : null;
  if (
    !act ||
    !/^(?:giám sát|kiểm tra|thanh tra|khảo sát|thẩm định)$/u.test(keyOf(words, head.end, head.end + act.length))
  )
    return head.end;
  const after = head.end + act.length;
  const next = words[after];
  return !next || /[:;,.(-]/u.test(next.gap) || strongActAt(words, after) ? after : head.end;
}

/** Verbs that belong to the name after `phòng`, `tổ`, `hội đồng` …: the word index after them. */
function nameVerbs(words: readonly Word[], head: Head): number {
  let at = head.end;
  if (head.quantified) return at;
  if (head.kind === 'post') return teamVerb(words, head);
  if (!NAMED_HEADS.has(head.key)) return at;
  // Ministries, departments and the like write their names with capitals.
  if (CAPITALISED.test(head.key) && !words[at]?.capital) return at;
  const capital = words[at]?.capital ?? false;
  for (;;) {
    const act = strongActAt(words, at) ?? actAt(words, at);
    if (!act || !joined(words[at]) || !NAME_VERBS.has(keyOf(words, at, at + act.length))) return at;
    const after = at + act.length;
    if (DATIVE.test(words[after]?.key ?? '') || (!capital && strongActAt(words, after))) return at;
    at = after;
  }
}

/** Acts that no body has for its function. */
const OWN_ACTS = /^(?:tổ chức|phối hợp|chủ trì|tăng cường|thực hiện|triển khai|rà soát|lập|đẩy mạnh)$/u;

/** The verb at `at` says which bodies are meant: "các cơ sở sản xuất … phải", "thuộc phạm vi quản lý của Bộ". */
function isTrade(words: readonly Word[], head: Head, at: number, length: number, title: boolean): boolean {
  const key = keyOf(words, at, at + length);
  if (/^(?:phạm vi|thẩm quyền)$/u.test(keyOf(words, at - 2, at)) || words[at - 1]?.key === 'diện') return true;
  if (/^(?:thuộc|theo|có|đúng) chức năng$/u.test(keyOf(words, at - 3, at)) && !OWN_ACTS.test(key)) return true;
  if (key === 'nghiên cứu' && /viện$/u.test(words[at - 1]?.key ?? '')) return true;
  if (key === 'quản lý' && /^(?:vụ|cục)$/u.test(words[at - 1]?.key ?? '')) return true;
  if (!head.quantified || !TRADES.has(key)) return false;
  if (title) return true;
  for (let k = at + length; k < words.length && k < at + 25; k++) {
    if (/[;:.]/u.test(words[k]?.gap ?? '')) return false;
    const act = strongActAt(words, k);
    if (act && !TRADES.has(keyOf(words, k, k + act.length))) return true;
  }
  return false;
}

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
function titleList(words: readonly Word[], head: Head, at: number): number {
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

/** "các đơn vị sản xuất | , kinh doanh, sử dụng và bảo quản hóa chất": trades go on; the word index behind the next one, or 0. */
function nextTrade(words: readonly Word[], head: Head, at: number): number {
  if (!head.quantified) return 0;
  const act = actAt(words, at);
  if (!act || !(TRADES.has(keyOf(words, at, at + act.length)) || HANDLING.has(keyOf(words, at, at + act.length))))
    return 0;
  for (let k = Math.max(head.end, at - 3); k < at; k++) {
    const before = actAt(words, k);
    const key = before ? keyOf(words, k, k + before.length) : '';
    if (before && k + before.length <= at && (TRADES.has(key) || HANDLING.has(key))) return at + act.length;
  }
  return 0;
}

/** Where the name that opens with `head` ends. */
export function nameEnd(words: readonly Word[], head: Head, title: boolean): NameEnd {
  let at = head.end;
  let tight = head.end;
  let bare = bareKind(head);
  let capitals = words[head.at]?.acronym ?? false;
  const verbs = nameVerbs(words, head);
  if (verbs > at) {
    at = verbs;
    tight = at;
    bare = null;
  }
  if (
    /^(?:bộ|sở|phòng|ban|đảng ủy|đảng ủy bộ|thanh tra|cục|chi cục|tổng cục|vụ|ngành)$/u.test(head.key) ||
    head.kind === 'class'
  ) {
    const n = joined(words[at]) ? portfolioAt(words, at) : 0;
    if (n > 0) {
      at += n;
      tight = at;
      bare = null;
      capitals = true;
    }
  }
  for (; at < words.length; at++) {
    const word = words[at];
    if (!word) break;
    const stop = (by: NameEnd['by']): NameEnd => ({ end: at, by, bare, tight });
    // "Ông. Trần Văn An": a stop behind the form of address.
    const addressed = at === head.end && head.kind === 'person' && word.gap === '. ' && word.capital;
    if (/[:.!?"(]/u.test(word.gap) && !addressed) return stop('stop');
    if (word.gap.includes(';')) return stop('semicolon');
    if (word.gap.includes(',')) {
      const trade = nextTrade(words, head, at);
      const list = trade === 0 ? titleList(words, head, at) : 0;
      if (trade === 0 && list === 0) return stop('comma');
      at = (trade || list + 1) - 1;
      tight = at + 1;
      bare = null;
      continue;
    }
    if (word.gap.includes('-') && !word.capital && (strongActAt(words, at) || PORTFOLIO.test(keyOf(words, at, at + 2))))
      return stop('stop');
    if (word.key === 'và' || word.key === 'cùng' || word.key === 'hoặc') {
      const next = words[at + 1];
      if (readHead(words, at + 1, true)) return stop('and');
      if (!next || (!next.capital && strongActAt(words, at + 1))) return stop('stop');
      at++;
      bare = null;
      if (next.capital) tight = at + 1;
      continue;
    }
    if (word.key === 'được' && strongActAt(words, at)?.tag === 'modal') {
      const end = relativeEnd(words, at);
      return { end, by: 'stop', bare: null, tight: end };
    }
    const inner = word.capital || !joined(word) ? null : heads.at(words, at);
    const listed = inner !== null && (inner.length > 1 || (head.kind === 'post' && at === head.end));
    const innerHead = readHead(words, at, false) ?? (listed ? readHead(words, at, true) : null);
    const act = strongActAt(words, at);
    const relative = word.key === 'có' && act?.length === 1;
    if (title && keyOf(words, at, at + 2) === 'tham gia')
      return { end: words.length, by: 'stop', bare: null, tight: words.length };
    const trade = act && isTrade(words, head, at, act.length, title);
    if (act && !word.capital && !relative && !trade && !(innerHead && innerHead.end - innerHead.at > act.length))
      return stop('stop');
    if (act && word.capital && !capitals && at === head.end && head.kind === 'class' && head.quantified)
      return stop('stop');
    const upwards = word.key === 'lên' && words[at - 1]?.key === 'trở';
    if (!word.capital && adjuncts.at(words, at) && !innerHead && !upwards) return stop('stop');
    if (innerHead && innerHead.start === at && (head.kind !== 'named' || innerHead.end - innerHead.start > 1)) {
      bare = bareKind(innerHead);
      at = nameVerbs(words, innerHead) - 1;
      tight = at + 1;
      if (tight > innerHead.end) bare = null;
      capitals = words[innerHead.at]?.acronym ?? false;
      const n = joined(words[at + 1]) ? portfolioAt(words, at + 1) : 0;
      if (n > 0) {
        at += n;
        tight = at + 1;
        bare = null;
        capitals = true;
      }
      continue;
    }
    bare = heads.at(words, at)?.tag === 'territory' ? 'territory' : null;
    if (word.capital || /^\d/u.test(word.key)) {
      capitals = true;
      tight = at + 1;
    } else if (!capitals || NAME_TAIL.has(word.key)) tight = at + 1;
    if (at - head.end > 40) return stop('stop');
  }
  return { end: words.length, by: 'stop', bare, tight };
}
