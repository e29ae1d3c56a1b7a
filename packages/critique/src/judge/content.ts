import type { Judgement, RequirementFact } from '@dondoc/model';
import { boundary, fold } from '@dondoc/text';
import { firstHit, type Hit, literal, phrasePattern } from '../words/phrases.js';
import { ACTS, CLOSING_LINES, FIRM_ACTS, LEADINS, PASSING_ACTS, SLOGANS, SOFT_ACTS } from '../words/work.js';
import { afterVerb, firmAct, verbs } from './acts.js';
import { figure } from './goal.js';
import { evidenceAt, type ItemReading, judged, quoteAt } from './reading.js';

const SLOGAN = phrasePattern(SLOGANS);
const SOFT = phrasePattern(SOFT_ACTS);
const ACT = phrasePattern(ACTS);
const FIRM = phrasePattern(FIRM_ACTS);
const PASSING = phrasePattern(PASSING_ACTS);
const LEADIN = phrasePattern(LEADINS);
const CLOSING = phrasePattern(CLOSING_LINES);

/** From here on a clause says what for, not what. */
const PURPOSE = boundary('nhằm|để|góp phần|phục vụ|đáp ứng|qua đó|từ đó|tạo điều kiện|tạo tiền đề|hướng tới', 'gu');
const AIM = boundary('nhằm|góp phần|phục vụ|đáp ứng|qua đó|từ đó|tạo tiền đề|hướng tới', 'gu');
/** Wishes that leave the work to others, who at least are told what for. */
const ENABLING = boundary('tạo điều kiện|tạo thuận lợi|khuyến khích', 'u');
/** “phấn đấu hoàn thành hỗ trợ xây dựng 2.305 nhà”: with its figure the wish can be checked. */
const AIMED = /^(?:phấn đấu|quyết tâm)\s+(?:hoàn thành|xây dựng|triển khai|thực hiện)(?![\p{L}\p{M}])/u;
/** What is built without anything to see: “xây dựng đời sống văn hóa”. */
const ABSTRACT =
  /^(?:đời sống|nếp sống|lối sống|ý thức|văn hóa|môi trường|hình ảnh|khối|con người|chính quyền|chi bộ|đảng bộ|gia đình|lực lượng|đội ngũ|thế trận|nền|xã hội|tinh thần|thực hiện|triển khai)(?![\p{L}\p{M}])/u;
/** A proper name, a number, a quoted title: something that can be looked for. */
const NAMED =
  /(?<![.!?]\s)(?<=\s)\p{Lu}[\p{L}\p{M}]+\s+\p{Lu}[\p{L}\p{M}]+|[“"][^”"]{3,}[”"]|\d{1,4}\s*%|(?<![/\d])\d+\s+\p{Ll}/u;
/** A talk of a programme: its title is what it is about. */
const TALK = /^\s*(?:chuyên đề|tham luận|phiên|bài|tọa đàm)\s*(?:\d{1,2}|[ivx]{1,4})?\s*[:.–-]\s*\p{L}/u;

interface Clause extends Hit {
  readonly value: Exclude<Judgement, 'unreadable'>;
  readonly why: string;
}

/** The item's words with the names of its leads, co-workers and what stands in brackets blanked out: offsets stay. */
function ownWords({ item, text }: ItemReading): string {
  const blank = (s: string): string => ' '.repeat(s.length);
  let words = text.replace(/\([^()]*\)/gu, blank);
  for (const { name } of [...item.lead, ...item.coordinating])
    if (name.length > 3) words = words.replace(boundary(literal(name), 'giu'), blank);
  return words;
}

/** Where the clause's first word of work stands: after the owner and after words such as “tiếp tục”. */
function skipLeadins(folded: string, from: number): number {
  let at = from;
  for (;;) {
    while (at < folded.length && /[\s,:+-]/u.test(folded[at] ?? '')) at++;
    const hit = firstHit(LEADIN, folded, at);
    if (hit?.start !== at) return at;
    at = hit.end;
  }
}

/** A wish: `yes` where it is spent on an act or goes on to one, `vague` where its object can be told, else `no`. */
function judgeWish(folded: string, slogan: Hit, whole: Hit, named: boolean): Clause {
  const main = folded.slice(0, whole.end);
  const at = afterVerb(main, slogan);
  if (AIMED.test(main.slice(slogan.start)) && figure(main.slice(slogan.start)))
    return { ...whole, value: 'yes', why: 'nêu mức phải đạt' };
  if (firstHit(FIRM, main, at)?.start === at && firmAct(main, verbs(ACT, main, at)))
    return { ...whole, value: 'yes', why: 'nêu việc làm' };
  const firm = verbs(FIRM, main, at).find(
    (v) => /,\s*$/u.test(main.slice(0, v.start)) && !ABSTRACT.test(main.slice(afterVerb(main, v))),
  );
  if (firm && firmAct(main, [firm])) return { start: firm.start, end: whole.end, value: 'yes', why: 'nêu việc làm' };
  // Far into the clause it is not the work that is wished for: something unknown stands before it.
  const aside = slogan.start - whole.start > 40;
  const enabling = ENABLING.test(main.slice(slogan.start, slogan.end));
  const spent =
    named || aside || enabling || firstHit(ACT, main, at)?.start === at || firstHit(SOFT, main, at)?.start === at;
  return spent
    ? { ...whole, value: 'vague', why: 'mong muốn, chưa thành việc kiểm tra được' }
    : { ...whole, value: 'no', why: 'khẩu hiệu, không có gì kiểm tra được' };
}

function judgeClause(words: string, folded: string, clause: Hit): Clause {
  const start = skipLeadins(folded, clause.start);
  // Who works with others “để …” does what follows.
  const joint = firstHit(PASSING, folded, start)?.start === start;
  const purpose = firstHit(joint ? AIM : PURPOSE, folded, start + 1);
  const end = purpose && purpose.start < clause.end && purpose.start > start + 8 ? purpose.start : clause.end;
  const main = folded.slice(0, end);
  const whole: Hit = { start, end };
  const named = NAMED.test(` ${words.slice(start, end)}`);
  if (TALK.test(main.slice(clause.start))) return { ...whole, value: 'yes', why: 'nêu tên chuyên đề' };
  const closing = firstHit(CLOSING, main, clause.start);
  if (closing) return { ...closing, value: 'vague', why: 'câu kết dùng chung' };
  const slogan = verbs(SLOGAN, main, start)[0];
  const soft = verbs(SOFT, main, start)[0];
  const acts = verbs(ACT, main, start);
  const first = [slogan, soft, acts[0]]
    .filter((h) => h !== undefined)
    .sort((a, b) => a.start - b.start || b.end - a.end)[0];
  if (!first)
    return named
      ? { ...whole, value: 'yes', why: 'nêu tên việc' }
      : { ...whole, value: 'vague', why: 'không nêu hành động' };
  if (first === slogan) return judgeWish(folded, slogan, whole, named);
  const next = afterVerb(main, first);
  const passes =
    firstHit(PASSING, main, first.start)?.start === first.start && firstHit(SOFT, main, next)?.start !== next;
  if (!passes && firstHit(SOFT, main, first.start)?.start === first.start)
    return named
      ? { ...whole, value: 'yes', why: 'nêu việc làm có đối tượng cụ thể' }
      : { ...whole, value: 'vague', why: 'việc không có kết quả kiểm tra được' };
  const firm = firmAct(main, acts);
  if (firm) return { start: firm.start, end, value: 'yes', why: 'nêu việc làm' };
  return { ...whole, value: 'vague', why: 'đối tượng chung chung' };
}

/** Sentences and parts between semicolons. */
function clausesOf(words: string): readonly Hit[] {
  const out: Hit[] = [];
  let start = 0;
  for (const m of words.matchAll(/;|\.(?=\s|\/|$)/gu)) {
    out.push({ start, end: m.index });
    start = m.index + 1;
  }
  out.push({ start, end: words.length });
  return out.filter((c) => /[\p{L}]{2}/u.test(words.slice(c.start, c.end)));
}

/** True of the closing line of a plan: “nếu có khó khăn, vướng mắc, các đơn vị phản ánh về …”. */
export const isClosing = (text: string): boolean => firstHit(CLOSING, fold(text)) !== null;

const RANK = { yes: 2, vague: 1, no: 0 } as const;

/**
 * Requirement 1, “cụ thể nội dung công việc”: an act on a named object is `yes`, an act whose object is generic `vague`, a
 * slogan `no`. The best clause decides.
 */
export function judgeContent(reading: ItemReading): RequirementFact {
  const words = ownWords(reading);
  const folded = fold(words);
  const best = clausesOf(words)
    .map((c) => judgeClause(words, folded, c))
    .sort((a, b) => RANK[b.value] - RANK[a.value])[0];
  if (!best) return judged(reading, 'no', 'không có lời nào nêu việc phải làm');
  const quote = quoteAt(reading.text, best);
  return judged(reading, best.value, `${best.why}: “${quote}”`, evidenceAt(reading, best));
}
