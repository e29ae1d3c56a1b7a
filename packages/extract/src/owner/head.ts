import { type BodyKind, NAMED_HEADS } from '../data/bodies.js';
import { SHY_HEADS } from '../data/joints.js';
import { joined, type Word } from '../words/words.js';
import { adjuncts, heads, notBodies, quantifiers, strongActAt } from './lexicon.js';

export interface Head {
  /** Word index of the first word, quantifiers included. */
  readonly start: number;
  /** Word index where the name opens: quantifiers belong to it, "đối với" and "riêng" do not. */
  readonly name: number;
  /** Word index of the head itself. */
  readonly at: number;
  /** Word index after the head. */
  readonly end: number;
  readonly kind: BodyKind;
  /** The head, folded. */
  readonly key: string;
  readonly quantified: boolean;
}

const PLURAL = /^(?:các|những|mỗi|từng|mọi|tất|toàn|một|cả)$/u;
const LEADING = /^(?:lãnh đạo)$/u;
const DATIVE = /^(?:với|chặt|cùng)$/u;

/** Skips `các`, `mỗi`, `03` … before a head. */
function skipQuantifiers(words: readonly Word[], from: number): { at: number; name: number; plural: boolean } {
  let at = from;
  let name = from;
  let plural = false;
  for (;;) {
    const word = words[at];
    if (!word || (at > from && !joined(word))) return { at, name, plural };
    const match = quantifiers.at(words, at);
    if (match) {
      plural ||= PLURAL.test(word.key);
      at += match.length;
      if (/^(?:doi|rieng|quy)$/u.test(word.bare)) name = at;
    } else if (/^\d{1,3}$/u.test(word.key) && joined(words[at + 1])) {
      plural = true;
      at++;
    } else return { at, name, plural };
  }
}

/** A shy head counts only where it cannot be a common word: `Bộ Xây dựng`, `các sở`, but not `bộ tiêu chí`. */
function allowed(words: readonly Word[], at: number, end: number, quantified: boolean, listed: boolean): boolean {
  const word = words[at];
  if (!word) return false;
  const key = keyOf(words, at, end);
  if (LEADING.test(key)) {
    // "lãnh đạo" is an office before a body or before its own predicate, and a verb before "chỉ đạo" and its objects.
    const next = words[end];
    if (!next) return true;
    return (
      (heads.at(words, end) !== null ||
        quantifiers.at(words, end) !== null ||
        strongActAt(words, end)?.tag === 'modal') &&
      next.key !== 'chỉ'
    );
  }
  if (!SHY_HEADS.has(key)) return true;
  // "Thanh tra, kiểm tra các cơ sở": two verbs.
  if (
    key === 'thanh tra' &&
    words[end] &&
    !words[end].capital &&
    strongActAt(words, end) &&
    !(word.capital && word.gap === ' ')
  )
    return false;
  const next = words[end];
  // "các vụ lộ, mất bí mật": what happened, and no body.
  if (
    key === 'vụ' &&
    next &&
    joined(next) &&
    !next.capital &&
    !/^(?:quản|chức|liên|thuộc|có|trực|và|chuyên)$/u.test(next.key)
  )
    return false;
  if (quantified) return true;
  // "tổ chức" and "thanh tra" are verbs too: in a list they are bodies only between its commas.
  if (listed)
    return (
      (key !== 'tổ chức' && key !== 'thanh tra') ||
      !next ||
      /[,;:.]/u.test(next.gap) ||
      /^(?:và|có|liên|khác|thuộc|trong|trên|của|đoàn|chính|xã|hội|được|quốc|kinh|tôn|tín|đảng|cơ|khoa|phi)$/u.test(
        next.key,
      ) ||
      (key === 'thanh tra' && (next.capital || word.capital))
    );
  if (!word.capital && NAMED_HEADS.has(key) && next?.capital && joined(next)) return true;
  if (!word.capital || word.acronym) return word.acronym;
  if (key === 'tổ chức' || key === 'cấp') return false;
  if (!next || !joined(next)) return true;
  if (key === 'thanh tra') return next.capital || /^(?:tỉnh|huyện|thành|bộ|sở|nhà)$/u.test(next.key);
  return (
    next.capital ||
    /^\d/u.test(next.key) ||
    heads.at(words, end) !== null ||
    strongActAt(words, end) !== null ||
    adjuncts.at(words, end) !== null ||
    /^(?:tỉnh|các|của|có|trực|liên|chuyên)$/u.test(next.key)
  );
}

/** The words from `at` to `end`, folded and joined by spaces. */
export function keyOf(words: readonly Word[], at: number, end: number): string {
  return words
    .slice(at, end)
    .map((w) => w.key)
    .join(' ');
}

/**
 * The head of a body at `words[from]`, or null. `listed`: other bodies stand before it in a list, so that a bare common
 * noun is taken for a body too.
 */
export function readHead(words: readonly Word[], from: number, listed = false): Head | null {
  const { at, name, plural } = skipQuantifiers(words, from);
  const word = words[at];
  if (!word) return null;
  if (notBodies.at(words, at)) return null;
  const act = strongActAt(words, at);
  for (const { length, tag } of heads.all(words, at)) {
    const end = at + length;
    if (act && act.length > length) continue;
    const key = keyOf(words, at, end);
    if (act && act.length === length && !plural && key !== 'lãnh đạo' && key !== 'tổ chức' && key !== 'thanh tra')
      continue;
    // "cơ quan phối hợp" is a body, "các cơ quan phối hợp với …" a body and its act.
    if (/(?:phối hợp|chủ trì|thực hiện|quản lý|xây dựng)$/u.test(key) && DATIVE.test(words[end]?.key ?? '')) continue;
    // "chuyên ngành", "liên ngành".
    if (key === 'ngành' && /^(?:chuyên|liên|đa)$/u.test(words[at - 1]?.key ?? '')) continue;
    if (tag === 'territory' && !plural && !listed && !word.capital) continue;
    if (!allowed(words, at, end, plural, listed)) continue;
    return { start: from, name, at, end, kind: tag, key, quantified: plural };
  }
  const number = /[-/–]$/u.test(word.gap) || /^[-/–]/u.test(words[at + 1]?.gap ?? '');
  if (word.acronym && !number && word.key.length >= 2 && !/^[ivxlc]+$/u.test(word.key))
    return { start: from, name, at, end: at + 1, kind: 'org', key: word.key, quantified: plural };
  return null;
}
