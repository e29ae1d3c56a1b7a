import type { Deadline, Judgement, RequirementFact } from '@dondoc/model';
import { boundary } from '@dondoc/text';
import { firstHit } from '../words/phrases.js';
import { evidenceAt, type ItemReading, judged, quoteAt } from './reading.js';

/** A count of days, weeks or months makes a relative deadline one that can be reckoned. */
const RECKONED = /\d+\s*(?:ngày|tuần|tháng|giờ|năm)/u;
/** A time of day in a programme: a timeline without a deadline. */
const CLOCK = boundary(
  '\\d{1,2}\\s*(?:h|giờ|:)\\s*\\d{0,2}|(?:buổi\\s+)?(?:sáng|chiều|tối)\\s+(?:ngày|thứ|chủ nhật)',
  'giu',
);
const NUMBER = /\d/u;
/** A day has no name of its own among the recurrences. */
const DAILY = boundary('(?:hằng|hàng|mỗi|từng)\\s+ngày', 'iu');

function value(deadline: Deadline): Exclude<Judgement, 'unreadable' | 'no'> {
  const { kind, start, end, every, text } = deadline;
  switch (kind) {
    case 'by':
    case 'within':
      return 'yes';
    case 'recurring':
      return every !== null && (every !== 'other' || NUMBER.test(text) || DAILY.test(text)) ? 'yes' : 'vague';
    case 'relative':
      return start !== null || end !== null || RECKONED.test(text) ? 'yes' : 'vague';
    default:
      return 'vague';
  }
}

const REASONS: Readonly<Record<Deadline['kind'], string>> = {
  by: 'có hạn',
  within: 'có thời gian',
  recurring: 'có kỳ',
  relative: 'có mốc',
  ongoing: 'chỉ ghi làm thường xuyên',
  vague: 'thời gian không rõ',
};

/**
 * Requirement 4, “cụ thể thời gian, tiến độ”: a date, period or fixed recurrence is `yes`; “thường xuyên”, “kịp thời” or an
 * event nobody can date is `vague`. The plan's overall period is not the item's own.
 */
export function judgeTimeline(reading: ItemReading): RequirementFact {
  const { item, folded, text } = reading;
  const { deadline } = item;
  if (deadline.presence === 'unreadable')
    return judged(reading, 'unreadable', 'chỗ ghi thời gian không đọc được', deadline.evidence);
  if (deadline.presence === 'absent') {
    const clock = firstHit(CLOCK, folded);
    if (clock) return judged(reading, 'yes', `ghi giờ: “${quoteAt(text, clock)}”`, evidenceAt(reading, clock));
    return judged(reading, 'no', 'không ghi thời gian');
  }
  const found = value(deadline.value);
  const open = found === 'vague' && (deadline.value.kind === 'recurring' || deadline.value.kind === 'relative');
  const reason = open ? 'mốc không quy ra ngày được' : REASONS[deadline.value.kind];
  return judged(reading, found, `${reason}: “${deadline.value.text}”`, deadline.value.evidence);
}
