import type { Modality } from '@dondoc/model';
import type { Word } from '../words/words.js';
import type { Body } from './body-list.js';
import { readCoordinating } from './coordination.js';
import { actAt, adjuncts, assigns, introducers } from './lexicon.js';
import { afterAdjunct, type ClauseKind, type Predicate, readPredicate, skipConnectives } from './predicate.js';
import { afterSetting, byWhom, chargedInBrackets, concerned, modalAt } from './setting.js';

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

/** Tenses and states: what follows them is told, whatever modal comes later. */
const PAST = /^(?:đã|đang|chưa|vừa|từng|vẫn|còn|được|bị|đều|luôn|gồm|bao)$/u;
/** Openings that are acts and may be settings too: "Căn cứ …, X lập …", "Định kỳ hằng tuần, X báo cáo". */
const DOUBLE = /^(?:căn|định|hằng|hàng|ngay|trước|kết|thực|tiếp)$/u;
const TROUBLE = /(?:khó khăn|vướng mắc|phát sinh|bất cập).*(?:phản ánh|báo cáo|thông tin|liên hệ|gửi|trao đổi)/u;
const UNSETTLED: Predicate = { kind: 'open', lead: [], modality: 'plain', assigned: false, act: 0 };

/** "Sở Y tế: Theo chức năng, nhiệm vụ của mình có trách nhiệm …": the act behind an adjunct that follows a name and its colon. */
function duty(words: readonly Word[], from: number): Predicate | null {
  const adjunct = adjuncts.at(words, from);
  const act = adjunct ? afterAdjunct(words, from + adjunct.length) : null;
  return act === null ? null : { ...UNSETTLED, kind: 'order', act };
}

/** "Về thi công: chỉ đạo …", "Về đề nghị …: giao Bộ Nội vụ …": word index behind the topic that opens a clause, or null. */
function topicEnd(words: readonly Word[], start: number): number | null {
  if (words[start]?.key !== 'về') return null;
  let first: number | null = null;
  for (let k = start + 2; k < Math.min(words.length - 2, start + 110); k++) {
    if (!words[k]?.gap.includes(':')) continue;
    if (assigns.at(words, k)) return k;
    first ??= k;
  }
  return first;
}

/** Reads one clause. `words` are its words alone. */
export function readClause(text: string, words: readonly Word[]): Clause {
  const start = skipConnectives(words);
  const topic = topicEnd(words, start);
  if (topic !== null) {
    const clause = readClause(text, words.slice(topic));
    if (clause.kind === 'order') return { ...clause, act: clause.act + topic, start: clause.start + topic };
  }
  const first = words[start];
  let found: Predicate | null = readPredicate(text, words, start);
  let introduced = false;
  if (found?.kind === 'name') {
    const rest = readPredicate(text, words, skipConnectives(words, found.act)) ?? duty(words, found.act);
    if (rest && rest.kind !== 'name') found = { ...rest, lead: rest.lead.length > 0 ? rest.lead : found.lead };
  }
  const setting = introducers.at(words, start);
  if (
    setting &&
    (found === null ||
      (found.kind === 'order' && found.lead.length === 0 && DOUBLE.test(first?.key ?? '')) ||
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
    const at = PAST.test(past?.key ?? '') ? null : modalAt(words, found ? found.act : start);
    if (at !== null) found = { kind: 'order', lead: found?.lead ?? [], modality: 'plain', assigned: false, act: at };
  }
  if (!found) {
    const folded = words.map((w) => w.key).join(' ');
    found = TROUBLE.test(folded) ? { ...UNSETTLED, kind: 'order' } : UNSETTLED;
  }
  const lead =
    found.kind === 'order' && found.lead.length === 0 ? chargedInBrackets(text, words, found.act) : found.lead;
  return {
    kind: found.kind,
    lead,
    coordinating: found.kind === 'statement' ? [] : readCoordinating(text, words, start),
    modality: found.modality,
    assigned: found.assigned,
    act: found.act,
    start,
    introduced,
    modal: actAt(words, found.act)?.tag === 'modal',
  };
}
