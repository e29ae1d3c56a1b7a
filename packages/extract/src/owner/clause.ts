import type { Modality } from '@dondoc/model';
import { joined, type Word } from '../words/words.js';
import { type Body, readBodies } from './body-list.js';
import { readCoordinating } from './coordination.js';
import { keyOf, readHead } from './head.js';
import { type AssignVerb, actAt, adjuncts, assigns, connectives, heads, introducers } from './lexicon.js';

/**
 * What a clause does. `order`: obliges; `statement`: tells what is or was; `name`: only names bodies; `open`: its first word
 * is none that is known, so the place where it stands decides.
 */
export type ClauseKind = 'order' | 'statement' | 'name' | 'open';

export interface Clause {
  readonly kind: ClauseKind;
  /** Those who have to act, as the clause itself names them. */
  readonly lead: readonly Body[];
  readonly coordinating: readonly Body[];
  readonly modality: Modality;
  /** The clause hands out the act itself ("Giao …", "… yêu cầu …"): stands also outside the operative part. */
  readonly assigned: boolean;
  /** Word index where the predicate opens; the number of words where there is none. */
  readonly act: number;
  /** Word index where the clause proper opens, after connectives. */
  readonly start: number;
  /** An introductory setting stands before the order ("Khi …, X phải …"). */
  readonly introduced: boolean;
  /** Opens with a modal or contains one: "phải", "cần". */
  readonly modal: boolean;
}

const MODALITY: Record<AssignVerb, Modality> = {
  require: 'require',
  assign: 'assign',
  request: 'request',
  encourage: 'encourage',
};
const POLITE = /^(?:trân|trọng|kính|cũng|đồng|thời|xin|thống|nhất|tiếp|tục)$/u;
/** Conclusions and takings-note that a chair or signatory states of himself. */
const NEGATION = /^(?:không|có)$/u;
const PAST = /^(?:đã|đang|chưa|vừa|từng|vẫn|còn|là|được|bị|đều|luôn|gồm|bao)$/u;
const TROUBLE = /(?:khó khăn|vướng mắc|phát sinh|bất cập).*(?:phản ánh|báo cáo|thông tin|liên hệ|gửi|trao đổi)/u;

interface Found {
  readonly kind: ClauseKind;
  readonly lead: readonly Body[];
  readonly modality: Modality;
  readonly assigned: boolean;
  readonly act: number;
}

/** "Giao X …", "X yêu cầu Y …", "X chủ trì …", "rà soát …" at `words[at]`, or null. */
function readAt(text: string, words: readonly Word[], at: number): Found | null {
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
      const found = afterAdjunct(words, next);
      if (found === null)
        return { kind: 'statement', lead: subject.bodies, modality: 'plain', assigned: false, act: next };
      next = found;
    }
    const act = actAt(words, next);
    if (act?.tag === 'state' || isLiability(words, next))
      return { kind: 'statement', lead: subject.bodies, modality: 'plain', assigned: false, act: next };
    return { kind: 'order', lead: subject.bodies, modality: 'plain', assigned: false, act: next };
  }
  const act = actAt(words, at);
  if (!act) return null;
  // "kê khai không trung thực" tells how it is done.
  const told =
    act.tag === 'verb' && /^(?:không|chưa)$/u.test(words[at + act.length]?.key ?? '') && joined(words[at + act.length]);
  if (!told && (act.tag !== 'state' || NEGATION.test(words[at]?.key ?? '')))
    return { kind: isPraise(words, at) ? 'statement' : 'order', lead: [], modality: 'plain', assigned: false, act: at };
  return { kind: 'statement', lead: [], modality: 'plain', assigned: false, act: at };
}

/** Past a note in brackets that follows a name. */
function skipBrackets(words: readonly Word[], at: number): number {
  if (!/\($/u.test(words[at]?.gap ?? '')) return at;
  let k = at + 1;
  while (k < words.length && !words[k]?.gap.includes(')')) k++;
  return k;
}

/** The first predicate after an adjunct that follows the subject. */
function afterAdjunct(words: readonly Word[], from: number): number | null {
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

function readAssignment(text: string, words: readonly Word[], at: number): Found | null {
  const match = assigns.at(words, at);
  if (!match) return null;
  let from = at + match.length;
  while (
    /^(?:cho|trách|cụ|thể|đồng|chí|quý|toàn|nhiệm|vụ|thêm)$/u.test(words[from]?.key ?? '') &&
    !readHead(words, from)
  )
    from++;
  const bodies = readBodies(text, words, from, false, true);
  const modality = MODALITY[match.tag];
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

/** "Phát triển X là nhiệm vụ quan trọng": an act that is spoken of. */
function isPraise(words: readonly Word[], at: number): boolean {
  if (/^(?:xác|coi|xem|lấy|không)$/u.test(words[at]?.key ?? '')) return false;
  for (let k = at + 2; k < words.length; k++) {
    if (
      words[k]?.key !== 'là' ||
      !/^(?:nhiệm|một|trách|giải|yêu|vấn|khâu|cơ|căn|sự|việc|nội|động|chủ|truyền|điều)$/u.test(words[k + 1]?.key ?? '')
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
    if (!match || at + match.length >= words.length) return at;
    at += match.length;
  }
}

/** "Đối với X: …": X acts, where the clause names nobody else. */
function concerned(text: string, words: readonly Word[], at: number): readonly Body[] {
  if (words[at]?.key !== 'đối' || words[at + 1]?.key !== 'với') return [];
  const list = readBodies(text, words, at + 2, false, true);
  return list && /[:,]/u.test(words[list.next]?.gap ?? '') ? list.bodies : [];
}

const UNSETTLED: Found = { kind: 'open', lead: [], modality: 'plain', assigned: false, act: 0 };

/** The main clause after a setting: at each comma, then wherever a body is followed by its act. */
function afterSetting(text: string, words: readonly Word[], from: number): Found | null {
  let stated: Found | null = null;
  let plain: Found | null = null;
  const purpose = /^(?:để|nhằm)$/u.test(words[from]?.key ?? '');
  for (let k = from + 1; k < words.length; k++) {
    const word = words[k];
    const gap = word?.gap ?? '';
    const then = words[k - 1]?.key === 'thì' && /^(?:nếu|khi|trường|trong|quá)$/u.test(words[from]?.key ?? '');
    if (!/[,:)]/u.test(gap) && !then) continue;
    if (withinBodies(words, k)) continue;
    const at = skipConnectives(words, k);
    const found = readAt(text, words, at);
    if (found?.kind === 'order' && found.lead.length > 0 && (!plain || purpose || found.assigned)) return found;
    if (found?.kind === 'order' && !listed(words, k)) plain ??= found;
    if (found?.kind === 'statement' && found.lead.length > 0 && !plain) {
      stated = found;
      break;
    }
  }
  if (plain) return plain;
  for (let k = from + 1; k < words.length; k++) {
    const word = words[k];
    if (!word || word.capital || (stated && k <= stated.act)) continue;
    const handed = readAssignment(text, words, k);
    if (handed && !/^(?:theo|sự|của|các|những|được)$/u.test(words[k - 1]?.key ?? '')) return handed;
    if (!stated && (word.key === 'các' || word.key === 'mỗi')) {
      const subject = readBodies(text, words, k);
      const act = subject ? actAt(words, subject.next) : null;
      if (
        subject &&
        subject.bodies[0]?.kind !== 'territory' &&
        act &&
        act.tag !== 'state' &&
        !/^(?:của|cho|với|đến|về|giữa|tại|từ|cả|tất|thuộc|bởi|trong)$/u.test(words[k - 1]?.key ?? '')
      )
        return { kind: 'order', lead: subject.bodies, modality: 'plain', assigned: false, act: subject.next };
    }
  }
  return stated;
}

/** The comma before `words[at]` parts members of a list ("rà soát, kiểm tra, …") and not a setting from its clause. */
const listed = (words: readonly Word[], at: number): boolean => {
  const before = words[at - 1];
  return before !== undefined && actAt(words, at - 1) !== null && !before.capital && at < 4;
};

/** The comma before `words[at]` stands within a list of bodies: "các Bộ, cơ quan liên quan". */
const withinBodies = (words: readonly Word[], at: number): boolean => {
  const kind = readHead(words, at, true)?.kind;
  for (let k = Math.max(0, at - 4); k < at; k++)
    for (const { length, tag } of heads.all(words, k))
      if (k + length === at && tag === kind && (tag === 'class' || tag === 'territory')) return true;
  return false;
};

/** "do Tổ trưởng phân công", "(Sở Nội vụ chủ trì)". */
function byWhom(text: string, words: readonly Word[], from: number): Found | null {
  for (let k = from; k < words.length; k++) {
    const word = words[k];
    const opens = word?.key === 'do' && k + 1 < words.length;
    const bracket = /\($/u.test(word?.gap ?? '');
    if (!opens && !bracket) continue;
    const bodies = readBodies(text, words, opens ? k + 1 : k);
    if (!bodies) continue;
    const key = words[bodies.next]?.key ?? '';
    if (/^(?:chủ|phân|thực|đảm|phụ|chịu|tổ)$/u.test(key) && actAt(words, bodies.next))
      return { kind: 'order', lead: bodies.bodies, modality: 'plain', assigned: false, act: bodies.next };
  }
  return null;
}

/** A modal in the clause whose subject is no body: "Việc chuyển đổi phải bảo đảm …", "…, cần chú trọng …". */
function modal(words: readonly Word[], from: number): number | null {
  for (let k = from; k < words.length; k++) {
    const word = words[k];
    if (!word || word.capital) continue;
    const key = word.key;
    const next = words[k + 1]?.key ?? '';
    if (key === 'phải' && next !== 'trả' && !/^(?:không|những|gì|vấn)$/u.test(words[k - 1]?.key ?? '')) return k;
    if (key === 'không' && next === 'được' && words[k + 2]?.key !== 'phép') return k;
    if (key === 'nghiêm' && next === 'cấm') return k;
    if (
      key === 'cần' &&
      (/[,;]/u.test(word.gap) || /^(?:phải|được|bảo|đảm|tập|chú|quan|có|tiếp)$/u.test(next)) &&
      !/^(?:vấn|đề|việc|những|nội|dung)$/u.test(words[k - 1]?.key ?? '')
    )
      return k;
  }
  return null;
}

/** Reads one clause. `words` are its words alone. */
export function readClause(text: string, words: readonly Word[]): Clause {
  const start = skipConnectives(words);
  const first = words[start];
  let found: Found | null = readAt(text, words, start);
  let introduced = false;
  if (found?.kind === 'name') {
    const rest = readAt(text, words, skipConnectives(words, found.act));
    if (rest && rest.kind !== 'name') found = { ...rest, lead: rest.lead.length > 0 ? rest.lead : found.lead };
  }
  const setting = introducers.at(words, start);
  if (
    setting &&
    (found === null ||
      (found.kind === 'order' &&
        found.lead.length === 0 &&
        /^(?:căn|định|hằng|hàng|ngay|trước|kết|thực)$/u.test(first?.key ?? '')) ||
      found.kind === 'statement')
  ) {
    const main = afterSetting(text, words, start);
    if (main && (found?.kind !== 'order' || main.lead.length > 0)) {
      found = main.lead.length > 0 ? main : { ...main, lead: concerned(text, words, start) };
      introduced = true;
    }
  }
  if (!found || (found.kind === 'statement' && found.lead.length === 0)) {
    const by = byWhom(text, words, start);
    if (by) found = by;
  }
  if (!found || found.kind === 'statement') {
    const past = words[found?.act ?? start];
    const at = PAST.test(past?.key ?? '') && past?.key !== 'là' ? null : modal(words, found ? found.act : start);
    if (at !== null) found = { kind: 'order', lead: found?.lead ?? [], modality: 'plain', assigned: false, act: at };
  }
  if (!found) {
    const folded = words.map((w) => w.key).join(' ');
    found = TROUBLE.test(folded) ? { ...UNSETTLED, kind: 'order' } : UNSETTLED;
  }
  return {
    kind: found.kind,
    lead: found.lead,
    coordinating: found.kind === 'statement' ? [] : readCoordinating(text, words, start),
    modality: found.modality,
    assigned: found.assigned,
    act: found.act,
    start,
    introduced,
    modal: actAt(words, found.act)?.tag === 'modal',
  };
}
