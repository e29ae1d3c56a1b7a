import { boundary } from '@dondoc/text';
import { firstHit, type Hit, phrasePattern } from '../words/phrases.js';
import type { Patterns } from '../words/vocabularies.js';
import { PASSING_ACTS, WHOLE_ACTS } from '../words/work.js';

const PASSING = phrasePattern(PASSING_ACTS);
const WHOLE = phrasePattern(WHOLE_ACTS);

/** What may stand between a verb and its object, or between a wish and the act it is spent on. */
const BETWEEN =
  /^[\s,]*(?:(?:và|việc|công tác|hoạt động|các|những|một số|toàn bộ|tốt|đầy đủ|chu đáo|nghiêm|nghiêm túc|có hiệu quả|hiệu quả|kịp thời|đúng|theo(?!\s+dõi))[\s,]+)*/u;
/** A plan, law or resolution carried out as a whole: “tổ chức triển khai Luật …”. */
const CARRYING_OUT = boundary('tổ chức|triển khai|thực hiện|thi hành|chấp hành|theo dõi|đôn đốc', 'gu');
const WHOLE_DOCUMENT =
  /^(?:luật|nghị quyết|nghị định|chỉ thị|kết luận|kế hoạch|chương trình|đề án|quyết định|các quy định|quy định)(?![\p{L}\p{M}])/u;
/** Kinds of work that are carried out everywhere: “thực hiện công tác …”, “triển khai các giải pháp …”. */
const CARRIED_KIND =
  /^(?:$|[,.]|theo|đạt|đúng|thời gian|tiến độ|yêu cầu|giải pháp|biện pháp|nhiệm vụ|nội dung|chương trình|chính sách|chủ trương|chỉ tiêu|mục tiêu|quy định|phong trào|quản lý|tuyên truyền|phối hợp|lãnh đạo|chuyển đổi số|cải cách|phòng,? chống|bảo vệ|giảm nghèo|dân số)(?![\p{L}\p{M}])/u;
/** A document that says not what it is about: “xây dựng kế hoạch và …”. */
const BARE_DOCUMENT =
  /^(?:kế hoạch|chương trình|văn bản|các văn bản|các kế hoạch)\s*(?:[,;.]|$|(?:và|hoặc|để|cụ thể|chi tiết|phù hợp|thực hiện|triển khai thực hiện)(?![\p{L}\p{M}]))/u;
/** “kế hoạch, lịch trình …”: the last of the list says what it is about. */
const DOCUMENTS =
  /^(?:(?:kế hoạch|chương trình|văn bản|phương án)\s*(?:,|và|hoặc)\s*)+(?=(?:kế hoạch|chương trình|lịch trình|lộ trình|phương án|đề án)\s)/u;
/** Verbs of one syllable are syllables of other words elsewhere: “quá trình”, “bầu cử”. */
const STARTS = /(?:^|[,;:.()+–-]\s*|(?:^|\s)(?:và|hoặc|để|tham mưu)\s|\s\s)$/u;

/** Before or after a verb: signs that it is part of a name or of another word's group: “đoàn kiểm tra”, “được phân công”. */
const IN_A_NAME = boundary('được|các|những|đoàn|tổ|bị|sự|một số|cơ quan,|đơn vị,|hội đồng|ban|cấp', 'u');
const ORGANISATION =
  /^chuyển đổi\s+(?:số|xanh|năng lượng)|^tổ chức(?:\s*,|\s+(?:có liên quan|liên quan|thành viên|đảng|đoàn thể|chính trị|cơ sở|xã hội|kinh tế|tín dụng|hội|công đoàn|quốc tế|phi chính phủ))/u;

/** Generic objects that a name makes one of their own. */
const NAMEABLE = /(?:kế hoạch|chương trình|nghị quyết|của pháp luật)$/u;
/** Words after a generic object that make it one of its own: “thực hiện kế hoạch truyền thông”, “quy định của pháp luật về …”. */
const ABOUT =
  /^\s+(?:về\s+|(?!này|trên|nêu|của|theo|và|hoặc|được|đảm|bảo|đạt|có|tại|ở|trong|đến|đúng|thuộc|cho|do|gắn|với|phù|đã|khi|năm|hằng|hàng)[\p{Ll}\p{M}]{2,}\s+[\p{Ll}\p{M}]{2,})/u;
/** A campaign known by its title: “phong trào thi đua “…””. */
const TITLED = /^[^,;.]{0,40}[“"]/u;
/** A plan and what it is carried out on: “kế hoạch và tổ chức thực hiện các hoạt động truyền thông”. */
const CARRIED_OUT =
  /^(?:kế hoạch|chương trình)(?:\s+(?:cụ thể|chi tiết))?\s+và\s+(?:đẩy mạnh\s+)?(?:tổ chức\s+)?(?:(?:triển khai|thực hiện)\s+(?!theo|tại)){1,2}(?:có hiệu quả\s+|hiệu quả\s+|tốt\s+)?(?!thực hiện|theo|đạt|đảm bảo|bảo đảm|nhiệm vụ|kế hoạch|tại|ở|trên|các nhiệm vụ|có|hiệu quả)\p{L}+\s+\p{L}+/u;
/** Several verbs of seeing to others’ work: “hướng dẫn, theo dõi, kiểm tra, đôn đốc …”. */
const FOLLOWING_UP =
  /^(?=[^;.]{0,60}(?:theo dõi|đôn đốc))(?:(?:hướng dẫn|theo dõi|kiểm tra|đôn đốc|giám sát|chỉ đạo)(?:\s*,\s*|\s+và\s+|\s+|$)){2,}/u;

/** The verbs of `pattern` in `main` from `from` on; those of one syllable only where a verb can stand. */
export function verbs(pattern: RegExp, main: string, from: number): readonly Hit[] {
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
function objectOf(main: string, hit: Hit, words: Patterns): number {
  let at = hit.end;
  for (;;) {
    at += BETWEEN.exec(main.slice(at))?.[0].length ?? 0;
    const next = firstHit(words.acts, main, at);
    if (next?.start !== at) return at;
    at = next.end;
  }
}

/** An act with an object that is not to be found in every plan. */
export function firmAct(main: string, acts: readonly Hit[], words: Patterns): Hit | null {
  for (const act of acts) {
    if (firstHit(WHOLE, main, act.start)?.start === act.start) return act;
    if (firstHit(PASSING, main, act.start)?.start === act.start || FOLLOWING_UP.test(main.slice(act.start))) continue;
    const at = objectOf(main, act, words);
    const object = main.slice(at);
    if (object.trim() === '' && !main.slice(act.start, act.end).includes(' ')) continue;
    const generic = firstHit(words.genericObjects, main, act.start);
    if (
      generic &&
      generic.start <= at + 4 &&
      !(NAMEABLE.test(main.slice(generic.start, generic.end)) && ABOUT.test(main.slice(generic.end)))
    )
      continue;
    const last = object.replace(DOCUMENTS, '');
    const issued = /(?:ban hành|phê duyệt)\s+$/u.test(main.slice(0, at));
    if (BARE_DOCUMENT.test(last) && !CARRIED_OUT.test(last) && !issued) continue;
    const carrying = main.slice(act.start, at).replace(CARRYING_OUT, '').replace(BETWEEN, '').trim() === '';
    if (carrying && (WHOLE_DOCUMENT.test(object) || CARRIED_KIND.test(object)) && !TITLED.test(object)) continue;
    return act;
  }
  return null;
}

/** Where the words after the verb at `hit` go on, small words skipped. */
export const afterVerb = (main: string, hit: Hit): number =>
  hit.end + (BETWEEN.exec(main.slice(hit.end))?.[0].length ?? 0);
