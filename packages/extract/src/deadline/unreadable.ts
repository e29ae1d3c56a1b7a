import type { Span } from '@dondoc/model';
import { fold, WORD_START } from '@dondoc/text';
import { day } from './calendar.js';

/** Figures as scans misread them beside those they read. */
const FIGURES = '[\\doiislbz|]';
const DATE = new RegExp(
  `${WORD_START}(?:trước|đến|hết|chậm\\s+nhất|muộn\\s+nhất|hạn|trong|xong|vào|từ)(?:\\s+(?:là|vào|hết|trước))*\\s+ngày\\s+(${FIGURES}{1,2})\\s?[/.]\\s?(${FIGURES}{1,2})(?:\\s?[/.]\\s?(${FIGURES}{4}))?(?![\\p{L}\\p{M}\\p{N}/])`,
  'gu',
);

/** What every such date holds. */
const MAYBE = new RegExp(`ngày\\s+${FIGURES}{1,2}\\s?[/.]`, 'u');

/**
 * The first deadline in `span` whose figures cannot be a day: letters among them ("1S/9/2026") or a day that no calendar has
 * ("31/9/2026"). Nobody can tell which day was meant; that one was set stands.
 */
export function unreadableDate(text: string, span: Span): Span | null {
  const folded = fold(text.slice(span.start, span.end));
  if (!MAYBE.test(folded)) return null;
  for (const m of folded.matchAll(DATE)) {
    const [whole, date = '', month = '', year = ''] = m;
    const figures = `${date}${month}${year}`;
    if (!/\d/u.test(figures)) continue;
    const known =
      /^\d+$/u.test(figures) && day(year === '' ? 2000 : Number(year), Number(month), Number(date)) !== null;
    if (!known) return { start: span.start + m.index, end: span.start + m.index + whole.length };
  }
  return null;
}
