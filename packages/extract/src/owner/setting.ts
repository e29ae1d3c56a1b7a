import type { Word } from '../words/words.js';
import { type Body, readBodies } from './body-list.js';
import { readHead } from './head.js';
import { actAt, heads } from './lexicon.js';
import { type Predicate, readAssignment, readPredicate, skipConnectives } from './predicate.js';

/** "Đối với X: …": X acts, where the clause names nobody else. */
export function concerned(text: string, words: readonly Word[], at: number): readonly Body[] {
  if (words[at]?.key !== 'đối' || words[at + 1]?.key !== 'với') return [];
  const list = readBodies(text, words, at + 2, false, true);
  if (!list) return [];
  if (/[:,]/u.test(words[list.next]?.gap ?? '')) return list.bodies;
  // "Đối với các địa phương chưa lập đề án thì khẩn trương …": what stands before "thì" tells which of them are meant.
  for (let k = list.next; k < Math.min(words.length, list.next + 12) && !/[;:.]/u.test(words[k]?.gap ?? ''); k++)
    if (words[k]?.key === 'thì') return list.bodies;
  return [];
}

/** Before a request that is spoken of: "theo đề nghị của …", "các yêu cầu". */
const OBJECT = /^(?:theo|sự|của|các|những|được|và|hoặc|đơn|có)$/u;

/** "Nhằm …, Sở Giáo dục và Đào tạo đề nghị UBND các xã …": after an aim, the clause that hands out. */
function assignedAfter(text: string, words: readonly Word[], from: number): Predicate | null {
  for (let k = from + 2; k < words.length; k++) {
    if (!words[k]?.gap.includes(',')) continue;
    const found = readPredicate(text, words, skipConnectives(words, k));
    if (found?.assigned && found.lead.length > 0 && found.modality !== 'assign') return found;
  }
  return null;
}

/** Where "như: …", "gồm: …" opens a list of examples, in which nobody acts; the number of words where none does. */
function examplesAt(words: readonly Word[], from: number): number {
  for (let k = from + 1; k < words.length; k++)
    if (words[k]?.gap.includes(':') && /^(?:như|gồm)$/u.test(words[k - 1]?.key ?? '')) return k;
  return words.length;
}

/** The main clause after a setting: at each comma, then wherever a body is followed by its act. */
export function afterSetting(text: string, words: readonly Word[], from: number): Predicate | null {
  let stated: Predicate | null = null;
  let plain: Predicate | null = null;
  const purpose = /^(?:để|nhằm)$/u.test(words[from]?.key ?? '');
  const handed = purpose ? assignedAfter(text, words, from) : null;
  if (handed) return handed;
  const end = examplesAt(words, from);
  for (let k = from + 1; k < end; k++) {
    const word = words[k];
    const gap = word?.gap ?? '';
    const then = words[k - 1]?.key === 'thì' && /^(?:nếu|khi|trường|trong|quá)$/u.test(words[from]?.key ?? '');
    if (!/[,:)]/u.test(gap) && !then) {
      const asked = word && !word.capital && !plain ? readAssignment(text, words, k) : null;
      if (asked && asked.lead.length > 0 && asked.modality !== 'assign' && !OBJECT.test(words[k - 1]?.key ?? ''))
        return asked;
      continue;
    }
    if (withinBodies(words, k)) continue;
    const at = skipConnectives(words, k);
    const found = readPredicate(text, words, at);
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
    if (handed && !OBJECT.test(words[k - 1]?.key ?? '')) return handed;
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

/** "… (Giao Công an tỉnh chủ trì, phối hợp với Văn phòng)": whom a bracket behind the act charges with it. */
export function chargedInBrackets(text: string, words: readonly Word[], from: number): readonly Body[] {
  for (let k = from + 1; k < words.length; k++) {
    const handed = /\($/u.test(words[k]?.gap ?? '') ? readAssignment(text, words, k) : null;
    if (handed?.modality === 'assign' && handed.lead.length > 0) return handed.lead;
  }
  return [];
}

/** "do Tổ trưởng phân công", "(Sở Nội vụ chủ trì)". */
export function byWhom(text: string, words: readonly Word[], from: number): Predicate | null {
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
export function modalAt(words: readonly Word[], from: number): number | null {
  for (let k = from; k < words.length; k++) {
    const word = words[k];
    if (!word || word.capital) continue;
    const key = word.key;
    const next = words[k + 1]?.key ?? '';
    if (key === 'phải' && next !== 'trả' && !/^(?:không|những|gì|vấn)$/u.test(words[k - 1]?.key ?? '')) return k;
    if (key === 'không' && next === 'được' && words[k + 2]?.key !== 'phép') return k;
    if (key === 'nghiêm' && next === 'cấm') return k;
    // "Tuần không phát sinh vẫn báo cáo".
    if (key === 'vẫn' && actAt(words, k + 1)?.tag === 'verb') return k + 1;
    if (
      key === 'cần' &&
      (/[,;]/u.test(word.gap) || /^(?:phải|được|bảo|đảm|tập|chú|quan|có|tiếp)$/u.test(next)) &&
      !/^(?:vấn|đề|việc|những|nội|dung)$/u.test(words[k - 1]?.key ?? '')
    )
      return k;
  }
  return null;
}
