import type { BlockView, Span } from '@dondoc/model';
import { fold } from '@dondoc/text';
import type { DeadlineContext, DeadlineValue } from '../deadline/types.js';
import { keyOf } from '../owner/head.js';
import { actAt } from '../owner/lexicon.js';
import { wordsOf } from '../words/words.js';
import { cellDeadline } from './deadlines.js';
import type { Work } from './work.js';

/** Acts that any plan may open its title with: they name no event. */
const GENERIC =
  /^(?:tổ chức|triển khai|thực hiện|tăng cường|phát động|xây dựng|ban hành|cấp|thi hành|đẩy mạnh|nâng cao|phát triển|triển khai thực hiện|tổ chức thực hiện|hỗ trợ|quản lý|bảo đảm)$/u;
/** Acts that come before or after the event. */
const AROUND =
  /^(?:xây dựng|tham mưu|chuẩn bị|dự trù|quyết toán|báo cáo|rà soát|lập|in|in ấn|trình|ban hành|bố trí|thông báo|tổng hợp|đăng ký)$/u;
const ATTENDS = /(?:cử|tham dự|tham gia|tiếp đón|đón tiếp) /u;
const DURING = /trong (?:suốt )?thời gian (?:diễn ra|tổ chức|triển khai)/u;
const CLOCK = /^\P{L}*\d{1,2}\s*(?:h|giờ|g|:)\s*\d{0,2}/iu;
const DAYS = 80;

/** The acts that the title of a plan names, such as "kiểm tra" in "Kế hoạch kiểm tra, cấp giấy chứng nhận". */
function eventActs(text: string, blocks: readonly BlockView[]): string[] {
  const title = blocks.filter((b) => b.role === 'title' && b.part === 0);
  const out: string[] = [];
  for (const block of title) {
    const words = wordsOf(text, block.span);
    let at = 0;
    for (;;) {
      const act = actAt(words, at);
      if (!act) break;
      const key = keyOf(words, at, at + act.length);
      if (!GENERIC.test(key)) out.push(key);
      at += act.length;
      if (words[at]?.key === 'và') at++;
    }
    if (out.length > 0) break;
  }
  return out;
}

/**
 * The time of the one event that a plan is about ("Thời gian kiểm tra: 13h30 ngày 29/4/2026"), passed to the work that takes
 * place at it; and the day above a timetable, passed to its hours.
 */
export class EventTime {
  readonly #text: string;
  readonly #blocks: readonly BlockView[];
  readonly #context: DeadlineContext;
  readonly #times: DeadlineValue[] = [];

  constructor(text: string, blocks: readonly BlockView[], context: DeadlineContext) {
    this.#text = text;
    this.#blocks = blocks;
    this.#context = context;
  }

  /** A time that stands in the plan without work beside it. */
  add(value: Span): void {
    const time = cellDeadline(this.#text, value, this.#context);
    if (time?.start && time.kind === 'within') this.#times.push(time);
  }

  /** Dates the work that the event dates, in place. */
  apply(works: readonly Work[]): void {
    const event = this.#times.length === 1 ? this.#times[0] : undefined;
    const acts = event ? eventActs(this.#text, this.#blocks) : [];
    for (const work of works) {
      const cell = work.fields.time;
      if (cell && CLOCK.test(this.#text.slice(cell.start, cell.end))) {
        const day = this.#dayAbove(work.block) ?? (event && event.start === event.end ? event : undefined);
        if (day && (!work.deadline || work.deadline.value.start === null))
          work.deadline = {
            value: { ...day, span: cell, text: this.#text.slice(cell.start, cell.end) },
            inherited: false,
          };
        continue;
      }
      if (event && !work.deadline && this.#takesPlace(work, acts)) work.deadline = { value: event, inherited: true };
      else if (
        event &&
        work.deadline?.value.start == null &&
        work.deadline &&
        DURING.test(fold(work.deadline.value.text))
      )
        work.deadline = {
          value: { ...event, span: work.deadline.value.span, text: work.deadline.value.text },
          inherited: false,
        };
    }
  }

  /** The day in a short line right above a timetable. */
  #dayAbove(table: BlockView): DeadlineValue | undefined {
    const at = this.#blocks.indexOf(table);
    for (const block of this.#blocks.slice(Math.max(0, at - 2), Math.max(0, at)).reverse()) {
      if (block.kind !== 'paragraph' || block.span.end - block.span.start > DAYS) continue;
      const time = cellDeadline(this.#text, block.content, this.#context);
      if (time?.start && time.start === time.end) return time;
    }
    return undefined;
  }

  #takesPlace(work: Work, acts: readonly string[]): boolean {
    const main = work.spans[0];
    if (!main) return false;
    const folded = fold(this.#text.slice(main.start, main.end));
    if (DURING.test(folded)) return true;
    if (!acts.some((act) => folded.includes(act))) return false;
    const words = wordsOf(this.#text, main);
    for (let k = 0; k < words.length; k++) {
      const act = actAt(words, k);
      if (!act || act.tag === 'state') continue;
      const key = keyOf(words, k, k + act.length);
      if (/^(?:chủ trì|phối hợp|chỉ đạo|giao|đề nghị|yêu cầu)$/u.test(key) || act.tag === 'manner') continue;
      return !AROUND.test(key) || ATTENDS.test(folded);
    }
    return false;
  }
}
