import type { Span } from '@dondoc/model';
import { boundary, fold } from '@dondoc/text';
import { years } from '../deadline/calendar.js';
import { cellDeadlines, type FoundDeadline, findDeadlines } from '../deadline/find-deadlines.js';
import { isFirm } from '../deadline/refiners.js';
import type { DeadlineContext, DeadlineValue } from '../deadline/types.js';

/** Work that comes round: of a recurrence and a date beside it the recurrence stands. */
const REPORTS = boundary('báo cáo|sơ kết|tổng kết|thống kê|giao ban|gửi');

/** How much a deadline says: a date over a recurrence, both over an event, all over words for no fixed time. */
function weight(d: FoundDeadline, reports: boolean): number {
  switch (d.source) {
    case 'anchored-recurrence':
    case 'recurrence':
      return reports ? 6 : 3;
    case 'counted':
    case 'label':
      return 5;
    case 'lead':
      return isFirm(fold(d.text)) ? 5 : 4;
    case 'bare':
      return 4;
    case 'event':
      return 2;
    case 'ongoing':
      return 1;
    case 'vague':
      return 0;
  }
}

function best(found: readonly FoundDeadline[], reports: boolean): FoundDeadline | null {
  let out: FoundDeadline | null = null;
  for (const d of found) {
    const more = out ? weight(d, reports) - weight(out, reports) : 1;
    // "Định kỳ báo cáo … hằng năm (trước ngày 15 tháng 11)": the period that is named.
    if (more > 0 || (more === 0 && out?.every === 'other' && d.every !== null && d.every !== 'other')) out = d;
  }
  return out;
}

/** `found` in a slice, told in the text that was sliced at `offset`. */
function placed({ source: _, ...value }: FoundDeadline, offset: number): DeadlineValue {
  return { ...value, span: { start: value.span.start + offset, end: value.span.end + offset } };
}

/** The deadline of the clause in `span`: the one that says most, of several such the first; null where it gives none. */
export function ownDeadline(text: string, span: Span, context: DeadlineContext): DeadlineValue | null {
  const part = text.slice(span.start, span.end);
  const found = best(findDeadlines(part, context), REPORTS.test(part));
  return found && placed(found, span.start);
}

/** Labels that ask for the end: "Thời hạn hoàn thành", "Ngày trình". */
const ENDS = boundary('hoàn thành|hoàn tất|thời hạn|hạn|kết thúc|trình|nộp|ban hành');
const WHOLE_YEAR = /^\s*(?:cả|trong)\s+năm\s*$/u;
/** Words for a time that others set: "Theo kế hoạch của tỉnh", "Khi có yêu cầu". */
const OTHERS: readonly (readonly [RegExp, 'vague' | 'relative'])[] = [
  [/^\s*(?:triển khai\s+|thực hiện\s+|hoàn thành\s+)?(?:bảo đảm\s+|đảm bảo\s+)?(?:theo|tùy|phù hợp)\s/u, 'vague'],
  [/^\s*(?:ngay\s+)?(?:khi|sau|trước)\s/u, 'relative'],
];

/**
 * The deadline of a table cell or labelled value, all of which tells when; null where it holds no time that can be read.
 *
 * @param label  head of the column or label of the line; a lone day under "Thời hạn hoàn thành" is the last one
 */
export function cellDeadline(
  text: string,
  span: Span,
  context: DeadlineContext,
  label: string | null = null,
): DeadlineValue | null {
  const part = text.slice(span.start, span.end);
  const found = best(cellDeadlines(part, context, label !== null && ENDS.test(label)), false);
  if (found) return placed(found, span.start);
  const folded = fold(part);
  const whole = { span, text: part, start: null, end: null, every: null, implied: false };
  const year = context.year ?? (context.date === null ? null : Number(context.date.slice(0, 4)));
  const period = WHOLE_YEAR.test(folded) && year !== null ? years(year) : null;
  if (period) return { ...whole, ...period, kind: 'within', implied: true };
  const kind = OTHERS.find(([pattern]) => pattern.test(folded))?.[1];
  return kind ? { ...whole, kind } : null;
}

/** "Nhiệm vụ thường xuyên": a heading may say so, though in running text it is but a kind of work. */
const ROUTINE =
  /^(?:các\s+|những\s+)?(?:nhiệm vụ|công việc|việc|nội dung|hoạt động)\s+(?:thực hiện\s+)?(thường xuyên|hằng năm|hàng năm)(?=[\s.,:]*$)/u;
/** A period that stands for itself or after the work it holds: "Công việc tháng 12/2025". */
const PERIOD = /(?:^|\s)(?:trong\s+)?(?:tháng|quý|tuần|\d+\s+tháng)\s/u;

/** "Ngày 19/6/2026, Chủ tịch … kết luận:" tells when something was; a day that is all the heading says is when it will be. */
function isAccount(d: FoundDeadline, heading: string): boolean {
  return d.source === 'bare' && d.start === d.end && heading.trim().length > d.text.length + 2;
}

/** "Từ nay đến ngày 19/12 chỉ còn 01 tháng": the time is spoken of. */
const TOLD_OF = /^\s+(?:chỉ\s+còn|còn|không\s+còn|là)\s/u;

/** In a long lead-in only the time that opens it, or that its last clause holds, is of what follows: "…, đặc biệt trong năm 2010, UBND chỉ thị:". */
const isAmid = (d: FoundDeadline, leadIn: string): boolean =>
  /:\s*$/u.test(leadIn) &&
  leadIn.slice(0, d.span.start).trim() !== '' &&
  /,\s+\p{Lu}[^;]{12,}:\s*$/u.test(leadIn.slice(d.span.end));

/**
 * The period that a heading or lead-in gives to what stands under it ("việc cần làm trong tháng 12/2025"); null where it
 * names none. A year or more in a heading is what the document is about, unless the heading says "trong" or is nothing else.
 */
export function headingDeadline(text: string, span: Span, context: DeadlineContext): DeadlineValue | null {
  const part = text.slice(span.start, span.end);
  const found = findDeadlines(part, context).filter(
    (d) => weight(d, false) >= 4 && !isAccount(d, part) && !isAmid(d, part) && !TOLD_OF.test(part.slice(d.span.end)),
  );
  const own = best(found, false);
  if (own) return placed(own, span.start);
  const folded = fold(part);
  const routine = ROUTINE.exec(folded)?.[1];
  if (routine) {
    const start = span.start + folded.indexOf(routine);
    const place = { start, end: start + routine.length };
    const kind =
      routine === 'thường xuyên'
        ? ({ kind: 'ongoing', every: null } as const)
        : ({ kind: 'recurring', every: 'year' } as const);
    return { ...kind, start: null, end: null, implied: false, span: place, text: text.slice(place.start, place.end) };
  }
  const short = part.length <= 120 ? cellDeadlines(part, context, false).filter((d) => d.source === 'bare') : [];
  const period = short.length === 1 && PERIOD.test(fold(short[0]?.text ?? '')) ? short[0] : undefined;
  return period ? placed(period, span.start) : null;
}

const FINISHES = /^(?:yêu cầu\s+|đề nghị\s+)?(?:hoàn thành|hoàn tất)(?:\s+xong)?\s*(?:,|và|trước|trong|chậm nhất)\s/u;

/** "Hoàn thành và báo cáo UBND tỉnh trước ngày 08/02.": a sentence without an object closes what stands before it, and orders its own report. */
export const alsoCloses = (text: string, span: Span): boolean => FINISHES.test(fold(text.slice(span.start, span.end)));

/** All that such a sentence may say beside the time. */
const CLOSING =
  /^(?:(?:các|những|toàn bộ|tất cả|thời gian|thời hạn|tiến độ|yêu cầu|đề nghị|nhiệm vụ|nội dung|công việc|việc|trên|này|nêu|phải|cần|được|xong|hoàn thành|hoàn tất|kết thúc|thực hiện|triển khai|dự kiến|bảo đảm|đảm bảo|là|và|để)(?:\s|$))*$/u;
const SAYS_END = boundary('hoàn thành|hoàn tất|xong|kết thúc|thời gian|thời hạn|tiến độ|thực hiện');
const LONGEST = 160;

/** Whether `span` is a sentence that only gives the deadline of what stands before it: "Hoàn thành trong quý 4/2019." */
export function closesBefore(text: string, span: Span): boolean {
  if (span.end - span.start > LONGEST) return false;
  const part = text.slice(span.start, span.end);
  if (!SAYS_END.test(part)) return false;
  const folded = fold(part);
  const times = cellDeadlines(part, { date: null, year: 2000 }, false).filter((d) => d.source !== 'vague');
  if (times.length === 0) return false;
  const rest = times.reduceRight((s, d) => s.slice(0, d.span.start) + s.slice(d.span.end), folded);
  return CLOSING.test(rest.replace(/[\s.,;:()-]+/gu, ' ').trim());
}
