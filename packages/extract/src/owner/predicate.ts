import type { Modality } from '@dondoc/model';
import { joined, type Word } from '../words/words.js';
import { type Body, readBodies } from './body-list.js';
import { keyOf, readHead } from './head.js';
import { actAt, adjuncts, assigns, connectives, fillers } from './lexicon.js';

/**
 * What a clause does. `order`: obliges; `statement`: tells what is or was; `name`: only names bodies; `open`: its first word
 * is none that is known, so the place where it stands decides.
 */
export type ClauseKind = 'order' | 'statement' | 'name' | 'open';

/** A subject with its predicate, or a predicate alone, as read from one place in a clause. */
export interface Predicate {
  readonly kind: ClauseKind;
  readonly lead: readonly Body[];
  readonly modality: Modality;
  /** The act is handed out: "Giao …", "… yêu cầu …". */
  readonly assigned: boolean;
  /** Word index of the predicate. */
  readonly act: number;
}

/** Between a superior and what he hands out: "trân trọng đề nghị". */
const POLITE = /^(?:trân|trọng|kính|cũng|đồng|thời|xin|thống|nhất|tiếp|tục)$/u;
/** States that order where they open the clause: "Không để …", "Có kế hoạch …". */
const NEGATION = /^(?:không|có)$/u;

/** "Giao X …", "X yêu cầu Y …", "X chủ trì …", "rà soát …" at `words[at]`, or null. */
export function readPredicate(text: string, words: readonly Word[], at: number): Predicate | null {
  const assigned = readAssignment(text, words, at);
  if (assigned) return assigned;
  const subject = readBodies(text, words, at);
  if (subject) {
    let next = skipBrackets(words, subject.next);
    if (next >= words.length || /[:]/u.test(words[next]?.gap ?? ''))
      return { kind: 'name', lead: subject.bodies, modality: 'plain', assigned: false, act: next };
    let polite = next;
    while (POLITE.test(words[polite]?.key ?? '')) polite++;
    const handed = readAssignment(text, words, polite);
    if (handed && !/[,;]/u.test(words[next]?.gap ?? '')) {
      if (handed.lead.length > 0 || handed.modality === 'request' || handed.modality === 'require')
        return { ...handed, assigned: true };
      return { kind: 'order', lead: subject.bodies, modality: 'plain', assigned: false, act: next };
    }
    const direct = actAt(words, next);
    if (!direct || adjuncts.at(words, next)) {
      // "X, theo chức năng …, chủ động": the predicate stands after an adjunct.
      const later = afterAdjunct(words, next);
      if (later === null)
        return { kind: 'statement', lead: subject.bodies, modality: 'plain', assigned: false, act: next };
      next = later;
    }
    const act = actAt(words, next);
    const duty = act?.tag === 'state' ? dutyAfter(words, next) : null;
    if (duty !== null)
      return {
        kind: 'order',
        lead: upTo(text, words, subject.bodies, duty),
        modality: 'plain',
        assigned: false,
        act: duty,
      };
    if (act?.tag === 'state' || isLiability(words, next))
      return { kind: 'statement', lead: subject.bodies, modality: 'plain', assigned: false, act: next };
    return { kind: 'order', lead: subject.bodies, modality: 'plain', assigned: false, act: next };
  }
  const act = actAt(words, at);
  if (!act) return null;
  if (isAim(words, at)) return { kind: 'statement', lead: [], modality: 'plain', assigned: false, act: at };
  // "kê khai không trung thực" tells how it is done.
  const told =
    act.tag === 'verb' && /^(?:không|chưa)$/u.test(words[at + act.length]?.key ?? '') && joined(words[at + act.length]);
  if (!told && (act.tag !== 'state' || NEGATION.test(words[at]?.key ?? '')))
    return { kind: isPraise(words, at) ? 'statement' : 'order', lead: [], modality: 'plain', assigned: false, act: at };
  return { kind: 'statement', lead: [], modality: 'plain', assigned: false, act: at };
}

/** "Các tổ chức được cấp giấy phép … có trách nhiệm …": what stands between tells which of them are meant. */
function dutyAfter(words: readonly Word[], from: number): number | null {
  if (!/^(?:được|có|đang|chưa|không|còn)$/u.test(words[from]?.key ?? '') || words[from]?.gap.includes(',')) return null;
  let parted = false;
  for (let k = from + 2; k < Math.min(words.length - 2, from + 20); k++) {
    const gap = words[k]?.gap ?? '';
    if (/[;:.]/u.test(gap)) return null;
    parted ||= gap.includes(',');
    if (/^có (?:trách nhiệm|nghĩa vụ)$/u.test(keyOf(words, k, k + 3))) return k;
    if (!parted && words[k]?.key === 'phải' && actAt(words, k + 1)) return k;
  }
  return null;
}

/** `bodies`, the last of them with all words before `words[end]` in its name. */
function upTo(text: string, words: readonly Word[], bodies: readonly Body[], end: number): readonly Body[] {
  const last = bodies.at(-1);
  const stop = words[end - 1]?.end;
  if (!last || stop === undefined) return bodies;
  const span = { start: last.span.start, end: stop };
  return [...bodies.slice(0, -1), { ...last, name: text.slice(span.start, span.end), span }];
}

/** Past a note in brackets that follows a name. */
function skipBrackets(words: readonly Word[], at: number): number {
  if (!/\($/u.test(words[at]?.gap ?? '')) return at;
  let k = at + 1;
  while (k < words.length && !words[k]?.gap.includes(')')) k++;
  return k;
}

/** The first predicate after an adjunct that follows the subject. */
export function afterAdjunct(words: readonly Word[], from: number): number | null {
  for (let k = from; k < words.length && k < from + 45; k++) {
    const word = words[k];
    if (!word || /[;:]/u.test(word.gap)) return null;
    if (k === from && !/,/u.test(word.gap) && !adjuncts.at(words, k)) {
      const act = actAt(words, k);
      if (act) return k;
      continue;
    }
    const act = actAt(words, k);
    if (!act || word.capital) continue;
    if (/^(?:chức|nhiệm|giao|quyền|phân|liên|quan|quản|lý)$/u.test(word.key) && !/,/u.test(word.gap)) continue;
    if (act.tag === 'state' && word.key !== 'đã') continue;
    if (readHead(words, k, true)) continue;
    return k;
  }
  return null;
}

export function readAssignment(text: string, words: readonly Word[], at: number): Predicate | null {
  const match = assigns.at(words, at);
  if (!match) return null;
  let from = at + match.length;
  for (let filler = fillers.at(words, from); filler && !readHead(words, from); filler = fillers.at(words, from))
    from += filler.length;
  const bodies = readBodies(text, words, from, false, true);
  const modality = match.tag;
  // "phân công nhiệm vụ cụ thể cho các thành viên": the act itself; what they are to do is not said.
  const distributes = match.tag === 'assign' && keyOf(words, at + match.length, from).includes('nhiệm vụ');
  if (bodies && distributes && !actAt(words, bodies.next) && text[words.at(-1)?.end ?? 0] !== ':') return null;
  // "phân công cán bộ trực": people who are put to something, no body that is charged.
  const first = bodies?.bodies[0];
  if (match.tag === 'assign' && first?.kind === 'people' && !first.quantified) return null;
  if (bodies)
    return { kind: 'order', lead: bodies.bodies, modality, assigned: true, act: Math.min(bodies.next, words.length) };
  const next = actAt(words, from);
  if (next && next.tag !== 'state' && match.tag !== 'assign')
    return { kind: 'order', lead: [], modality, assigned: true, act: from };
  return null;
}

/** "chịu trách nhiệm về …", "… trước pháp luật": liability, no act. */
function isLiability(words: readonly Word[], at: number): boolean {
  return keyOf(words, at, at + 3) === 'chịu trách nhiệm' && /^(?:về|trước|toàn)$/u.test(words[at + 3]?.key ?? '');
}

/** "Phấn đấu đến hết năm 2026, có 80% chi bộ …": a level to be reached, no act. */
function isAim(words: readonly Word[], at: number): boolean {
  if (keyOf(words, at, at + 2) !== 'phấn đấu') return false;
  for (let k = at + 2; k < Math.min(words.length, at + 14); k++) {
    const key = words[k]?.key ?? '';
    if (
      /^(?:đến|hết|trong|năm|tháng|quý|cuối|giai|đoạn|từ|tới|mỗi|hằng|hàng|ngày|và|về|trước|nay)$/u.test(key) ||
      /^\d/u.test(key)
    ) {
      if (words[k + 1]?.gap.startsWith('%')) return true;
      continue;
    }
    return /^(?:có|tỷ|tỉ|đạt|trên|ít|tối|100%)$/u.test(key);
  }
  return false;
}

const PRAISED =
  /^(?:nhiệm|một|trách|giải|yêu|vấn|khâu|cơ (?:sở|hội)|căn|sự|việc|nội|động|chủ|truyền|điều)(?![\p{L}\p{M}])/u;

/** "Phát triển X là nhiệm vụ quan trọng": an act that is spoken of; not "vai trò là cơ quan …", "trọng tâm là việc …". */
function isPraise(words: readonly Word[], at: number): boolean {
  if (/^(?:xác|coi|xem|lấy|không)$/u.test(words[at]?.key ?? '')) return false;
  for (let k = at + 2; k < words.length; k++) {
    if (
      words[k]?.key !== 'là' ||
      !PRAISED.test(keyOf(words, k + 1, k + 3)) ||
      /^(?:trọng tâm|đặc biệt|trước hết|vai trò|ưu tiên|quan trọng)$/u.test(keyOf(words, k - 2, k)) ||
      words[k - 1]?.key === 'nhất'
    )
      continue;
    if (words.slice(at, k).some((w) => /^(?:xác|coi|xem)$/u.test(w.key))) return false;
    return true;
  }
  return false;
}

/** Word index after "Đồng thời,", "Vì vậy," … */
export function skipConnectives(words: readonly Word[], from = 0): number {
  let at = from;
  for (;;) {
    const match = connectives.at(words, at);
    // "Cụ thể hóa …" is an act.
    if (!match || at + match.length >= words.length || words[at + match.length]?.key === 'hóa') return at;
    at += match.length;
  }
}
