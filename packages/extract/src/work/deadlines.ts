import type { Span } from '@dondoc/model';
import type { DeadlineContext, DeadlineValue } from '../deadline/types.js';
export const ownDeadline = (_text: string, _span: Span, _context: DeadlineContext): DeadlineValue | null => null;
export const cellDeadline = (_text: string, _span: Span, _context: DeadlineContext): DeadlineValue | null => null;
export const headingDeadline = (_text: string, _span: Span, _context: DeadlineContext): DeadlineValue | null => null;
export const closesBefore = (text: string, span: Span): boolean =>
  /^(?:hoàn thành|thời gian|xong|thời hạn)[^,;]{0,20}(?:trước|trong|tháng|quý|năm|:)/iu.test(
    text.slice(span.start, span.end),
  ) && span.end - span.start < 90;
