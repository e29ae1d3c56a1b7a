import { CONDITIONS, PROGRAMMES, REPORTED } from '../data/not-deadlines.js';
import { addDays } from './calendar.js';
import type { Candidate, DeadlineContext } from './types.js';

/** A candidate in its passage, cut up once for all refiners. */
interface Setting {
  readonly phrase: string;
  readonly before: string;
  readonly after: string;
  /** The words before it since the last comma, semicolon or full stop. */
  readonly near: string;
}

type Refiner = (c: Candidate, s: Setting, context: DeadlineContext) => boolean;

const NO_LETTER = '(?<![\\p{L}\\p{M}\\p{N}])';
const END = '(?![\\p{L}\\p{M}\\p{N}])';
const CLAUSE_END = /[,;:.](?=\s|$)/gu;
const isDated = (c: Candidate): boolean => c.source === 'lead' || c.source === 'label' || c.source === 'bare';
/** "trước ngày", "chậm nhất", "hạn chót", "hoàn thành trong": nothing but a deadline is told so. */
const FIRM =
  /^(?:trước|chậm|muộn|trễ|hạn|không|thời hạn|(?:(?:và|phải|cơ bản|đảm bảo|bảo đảm)\s+)?(?:hoàn|xong|làm xong|kết thúc|dự kiến))/u;

/** Whether the folded phrase itself says that it is a deadline, and not only when. */
export function isFirm(phrase: string): boolean {
  return FIRM.test(phrase);
}

const TO_YEAR = /^(?:cho\s+)?(?:đến|tới)\s+(?:hết\s+)?năm/u;
const PROGRAMME = new RegExp(`${NO_LETTER}(?:${PROGRAMMES})${END}[^;.]*$`, 'u');
/** "Chiến lược … đến năm 2030", "tầm nhìn đến năm 2045". */
const isName: Refiner = (c, { phrase, before, after }) =>
  isDated(c) &&
  ((TO_YEAR.test(phrase) && PROGRAMME.test(before) && !/,\s*$/u.test(before)) ||
    /tầm\s+nhìn\s*$/u.test(before) ||
    (TO_YEAR.test(phrase) && /^[\s,]*(?:và\s+)?(?:tầm\s+nhìn|định\s+hướng)/u.test(after)));

const TOLD = new RegExp(`${NO_LETTER}(?:${REPORTED})${END}(?:\\s+[\\p{L}\\p{N}/.-]+){0,10}\\s*$`, 'u');
/** "nhiệm vụ được giao trong năm 2025", "kết quả thực hiện trong quý I": what a period held, unless it is short and still to come. */
const isReported: Refiner = (c, { phrase, near }, { date }) => {
  if (!isDated(c) || FIRM.test(phrase) || !TOLD.test(near)) return false;
  const ahead = date !== null && c.start !== null && c.end !== null && c.end > date && c.end < addDays(c.start, 100);
  return !ahead;
};

/** A period that was over when the document was written. */
const isPast: Refiner = (c, { phrase }, { date }) =>
  isDated(c) &&
  c.source !== 'label' &&
  !FIRM.test(phrase) &&
  date !== null &&
  c.end !== null &&
  c.end < addDays(date, -31);

/** "từ ngày 01/7/2025" needs the place of an adverbial; after a noun it is another thing's, unless it closes the passage and is to come. */
const isOthersStart: Refiner = (c, { phrase, before, after }, { date }) =>
  c.source === 'lead' &&
  c.end === null &&
  !(date !== null && c.start !== null && c.start >= date && /^[\s.;/]*$/u.test(after)) &&
  ((/^từ/u.test(phrase) && !/(?:^|[,;:.(])\s*$/u.test(before)) ||
    /(?:hiệu lực|thi hành|thành lập|ban hành)(?:\s+thi hành)?\s*$/u.test(before));

const CITES =
  /^\s*,?\s*của\s+(?:chính phủ|thủ tướng|quốc hội|bộ|ủy ban|ubnd|hđnd|hội đồng|ban|tỉnh|thành|trung ương|chủ tịch)/u;
/** The date of an act of another body: "… ban hành trước ngày 30/6/2025 của Chính phủ". */
const isCited: Refiner = (c, { after }) => isDated(c) && CITES.test(after);

const CONDITION = new RegExp(`^\\s*(?:${CONDITIONS})${END}[^;.]*$`, 'u');
/** "Quá 24 tháng kể từ ngày … mà", "Trường hợp đến hết ngày … chưa". */
const isCondition: Refiner = (c, { before, after, phrase }) => {
  if (c.source === 'vague' || c.source === 'ongoing' || c.source === 'event') return false;
  const clause = before.slice(Math.max(before.lastIndexOf(';'), before.lastIndexOf('. ')) + 1);
  if (/quá\s*$/u.test(clause) && !/không\s+quá\s*$/u.test(clause) && !/^(?:không|chậm)/u.test(phrase)) return true;
  return CONDITION.test(clause) && !/[,:]/u.test(clause) && /[,]|(?:^|\s)(?:mà|thì|chưa|không)\s/u.test(after);
};

/** The words of an aim go on to a comma before a clause of the act itself. */
const AIM = /(?<![\p{L}\p{M}\p{N}])(?:nhằm|để)\s+([^;.]*)$/u;
/** An aim of whoever is handed something: what he then reports by a date is his act. */
const RECEIVES =
  /^(?:(?:sở|bộ|ban|phòng|ủy ban|ubnd|văn phòng|vụ|cục|tỉnh|thành phố|chi cục|công đoàn)(?:\s+[^\s,]+)+?\s+)?(?:tổng hợp|theo dõi|xem xét|chỉ đạo|thẩm định|hướng dẫn|giải quyết|kịp thời)(?![\p{L}\p{M}\p{N}])/u;
/** "… để tổng hợp trước ngày 15/9" is said of handing in. */
const HANDS_IN = /^(?:theo dõi,\s+)?tổng hợp(?:,?\s+(?:chung|theo dõi|báo cáo(?:\s+theo quy định)?))?\s*,?\s*\(?\s*$/u;
const OWN_ACT =
  /,\s*(?:đồng thời\s+)?(?:báo cáo|trình|gửi|hoàn thành|hoàn thiện|ban hành|tổ chức|triển khai)(?![\p{L}\p{M}\p{N}])[^,]*$/u;
const isAim: Refiner = (c, { before, phrase }) => {
  if (c.source === 'vague' || c.source === 'ongoing') return false;
  const aim = AIM.exec(before)?.[1];
  if (aim === undefined || HANDS_IN.test(aim)) return false;
  if (/[,(]\s*$/u.test(aim) && FIRM.test(phrase)) return false;
  return RECEIVES.test(aim) || !OWN_ACT.test(aim);
};

/** A bracket tells when where the time opens it, or a comma parts it off: "(hoàn thành trong tháng 11/2025)". */
const isAside: Refiner = (c, { before, phrase }) => {
  if (c.source === 'vague' || c.source === 'ongoing') return false;
  const open = before.lastIndexOf('(');
  if (open < 0 || before.indexOf(')', open) >= 0) return false;
  const inside = before.slice(open + 1).trim();
  return inside !== '' && !/[,;:]$/u.test(inside) && !(isDated(c) && FIRM.test(phrase));
};

/** "… có hiệu lực sau 10 ngày kể từ ngày ký". */
const isEntryIntoForce: Refiner = (_, { before }) =>
  /(?:có|hết)\s+hiệu\s+lực(?:\s+(?:thi\s+hành|pháp\s+luật))?(?:\s+(?:kể|tính))?(?:\s+từ)?\s*$/u.test(before);

/** "Trong quá trình thực hiện, nếu …": the setting of a sentence. */
const isSetting: Refiner = (c, { phrase, before, after }) =>
  c.source === 'vague' &&
  /^trong\s+(?:suốt\s+)?(?:quá trình|thời gian\s+(?:triển khai|thực hiện))/u.test(phrase) &&
  (/^[\s+*•-]*$/u.test(before) || /^[\s,]*nếu/u.test(after));

/** In quotation marks stands a name. */
const isQuoted: Refiner = (_, { before, after }) => (before.match(/"/gu)?.length ?? 0) % 2 === 1 && after.includes('"');

const REFINERS: readonly Refiner[] = [
  isName,
  isReported,
  isPast,
  isOthersStart,
  isCited,
  isCondition,
  isAim,
  isAside,
  isEntryIntoForce,
  isQuoted,
  isSetting,
];

/** Whether a candidate is a deadline of the passage, and no name, report, condition, aim or aside. */
export function isDeadline(c: Candidate, folded: string, context: DeadlineContext): boolean {
  const before = folded.slice(0, c.span.start);
  let near = 0;
  for (const m of before.matchAll(CLAUSE_END)) near = m.index + 1;
  const setting: Setting = {
    phrase: folded.slice(c.span.start, c.span.end),
    before,
    after: folded.slice(c.span.end),
    near: before.slice(near),
  };
  return !REFINERS.some((refine) => refine(c, setting, context));
}
