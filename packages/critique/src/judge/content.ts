import type { Judgement, RequirementFact } from '@dondoc/model';
import { boundary, fold } from '@dondoc/text';
import { firstHit, type Hit, literal, phrasePattern } from '../words/phrases.js';
import {
  ACTS,
  CLOSING_LINES,
  FIRM_ACTS,
  GENERIC_OBJECTS,
  LEADINS,
  PASSING_ACTS,
  SLOGANS,
  SOFT_ACTS,
} from '../words/work.js';
import { evidenceAt, type ItemReading, judged, quoteAt } from './reading.js';

const SLOGAN = phrasePattern(SLOGANS);
const SOFT = phrasePattern(SOFT_ACTS);
const ACT = phrasePattern(ACTS);
const FIRM = phrasePattern(FIRM_ACTS);
const PASSING = phrasePattern(PASSING_ACTS);
const LEADIN = phrasePattern(LEADINS);
const GENERIC = phrasePattern(GENERIC_OBJECTS);
const CLOSING = phrasePattern(CLOSING_LINES);

/** From here on a clause says what for, not what. */
const PURPOSE = boundary('nhằm|để|góp phần|phục vụ|đáp ứng|qua đó|từ đó|tạo điều kiện|tạo tiền đề|hướng tới', 'gu');
/** A proper name, a number, a quoted title: something that can be looked for. */
const NAMED =
  /(?<![.!?]\s)(?<=\s)\p{Lu}[\p{L}\p{M}]+\s+\p{Lu}[\p{L}\p{M}]+|[“"][^”"]{3,}[”"]|\d{1,4}\s*%|(?<![/\d])\d+\s+\p{Ll}/u;
/** What may stand between a verb and its object, or between a wish and the act it is spent on. */
const BETWEEN =
  /^[\s,]*(?:(?:và|việc|công tác|hoạt động|các|những|một số|toàn bộ|tốt|đầy đủ|chu đáo|nghiêm|nghiêm túc|có hiệu quả|hiệu quả|kịp thời|đúng|theo)[\s,]+)*/u;
/** A plan, law or resolution carried out as a whole: “tổ chức triển khai Luật …”. */
const CARRYING_OUT = boundary('tổ chức|triển khai|thực hiện|thi hành|chấp hành', 'gu');
const WHOLE_DOCUMENT =
  /^(?:luật|nghị quyết|nghị định|chỉ thị|kết luận|kế hoạch|chương trình|đề án|quyết định|các quy định|quy định)(?![\p{L}\p{M}])/u;
/** Kinds of work that are carried out everywhere: “thực hiện công tác …”, “triển khai các giải pháp …”. */
const CARRIED_KIND =
  /^(?:$|[,.]|theo|đạt|đúng|thời gian|tiến độ|yêu cầu|giải pháp|biện pháp|nhiệm vụ|nội dung|chương trình|chính sách|chủ trương|chỉ tiêu|mục tiêu|quy định|phong trào|quản lý|tuyên truyền|phối hợp|lãnh đạo|chuyển đổi số|cải cách|phòng,? chống|bảo vệ|giảm nghèo|dân số)(?![\p{L}\p{M}])/u;
/** A document that says not what it is about: “xây dựng kế hoạch và …”. */
const BARE_DOCUMENT =
  /^(?:kế hoạch|chương trình|văn bản|các văn bản|các kế hoạch)\s*(?:[,;.]|$|(?:và|hoặc|để|cụ thể|chi tiết|phù hợp|thực hiện|triển khai thực hiện)(?![\p{L}\p{M}]))/u;
/** Verbs of one syllable are syllables of other words elsewhere: “quá trình”, “bầu cử”. */
const STARTS = /(?:^|[,;:.()+–-]\s*|\s(?:và|hoặc)\s|\s\s)$/u;

/** Before or after a verb: signs that it is part of a name or of another word's group: “đoàn kiểm tra”, “được phân công”. */
const IN_A_NAME = boundary('được|các|những|đoàn|tổ|bị|sự|một số|cơ quan,|đơn vị,|hội đồng|ban|cấp', 'u');
const ORGANISATION =
  /^chuyển đổi\s+(?:số|xanh|năng lượng)|^tổ chức(?:\s*,|\s+(?:có liên quan|liên quan|thành viên|đảng|đoàn thể|chính trị|cơ sở|xã hội|kinh tế|tín dụng|hội|công đoàn|quốc tế|phi chính phủ))/u;

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

/** The verbs of `pattern` in `main` from `from` on; those of one syllable only where a verb can stand. */
function verbs(pattern: RegExp, main: string, from: number): readonly Hit[] {
  const out: Hit[] = [];
  for (let at = from; ; ) {
    const hit = firstHit(pattern, main, at);
    if (!hit) return out;
    at = hit.end;
    const before = main.slice(Math.max(0, hit.start - 12), hit.start);
    const single = !main.slice(hit.start, hit.end).includes(' ');
    if (hit.start === from) out.push(hit);
    else if (
      single ? STARTS.test(before) : !IN_A_NAME.test(before.trimEnd().slice(before.trimEnd().lastIndexOf(' ') + 1))
    )
      if (!ORGANISATION.test(main.slice(hit.start))) out.push(hit);
  }
}

/** Where the object of the verb at `hit` starts: after further verbs and small words. */
function objectOf(main: string, hit: Hit): number {
  let at = hit.end;
  for (;;) {
    at += BETWEEN.exec(main.slice(at))?.[0].length ?? 0;
    const next = firstHit(ACT, main, at);
    if (next?.start !== at) return at;
    at = next.end;
  }
}

/** An act with an object that is not to be found in every plan. */
function firmAct(main: string, acts: readonly Hit[]): Hit | null {
  for (const act of acts) {
    if (firstHit(PASSING, main, act.start)?.start === act.start) continue;
    const at = objectOf(main, act);
    const object = main.slice(at);
    if (object.trim() === '' && !main.slice(act.start, act.end).includes(' ')) continue;
    const generic = firstHit(GENERIC, main, act.start);
    if (generic && generic.start <= at + 4) continue;
    if (BARE_DOCUMENT.test(object)) continue;
    const carrying = main.slice(act.start, at).replace(CARRYING_OUT, '').replace(BETWEEN, '').trim() === '';
    if (carrying && (WHOLE_DOCUMENT.test(object) || CARRIED_KIND.test(object))) continue;
    return act;
  }
  return null;
}

function judgeClause(words: string, folded: string, clause: Hit): Clause {
  const start = skipLeadins(folded, clause.start);
  const purpose = firstHit(PURPOSE, folded, start + 1);
  const end = purpose && purpose.start < clause.end && purpose.start > start + 8 ? purpose.start : clause.end;
  const main = folded.slice(0, end);
  const whole: Hit = { start, end };
  const named = NAMED.test(` ${words.slice(start, end)}`);
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
  if (first === slogan) {
    const at = slogan.end + (BETWEEN.exec(main.slice(slogan.end))?.[0].length ?? 0);
    if (firstHit(FIRM, main, at)?.start === at && firmAct(main, verbs(ACT, main, at)))
      return { ...whole, value: 'yes', why: 'nêu việc làm' };
    // Far into the clause it is not the work that is wished for: something unknown stands before it.
    const aside = slogan.start - start > 40;
    const spent = named || aside || firstHit(ACT, main, at)?.start === at || firstHit(SOFT, main, at)?.start === at;
    return spent
      ? { ...whole, value: 'vague', why: 'mong muốn, chưa thành việc kiểm tra được' }
      : { ...whole, value: 'no', why: 'khẩu hiệu, không có gì kiểm tra được' };
  }
  const passes = firstHit(PASSING, main, first.start)?.start === first.start;
  if (first === soft && !passes)
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
