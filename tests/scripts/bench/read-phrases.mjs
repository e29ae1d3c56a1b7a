import { vi } from 'chrono-node';
import { cellDeadlines, findDeadlines } from '../../../packages/extract/dist/deadline/find-deadlines.js';

/** What dondoc reads in a phrase: its first deadline alone; a time that stands for itself as in a table cell. */
export function byDondoc(text, date) {
  const context = { date, year: null };
  const [found] = [...findDeadlines(text, context), ...cellDeadlines(text, context, false)].filter(
    (d) => d.start || d.end,
  );
  return found ? [{ start: found.start, end: found.end }] : [];
}

const iso = (year, month, day) => new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);

/** First and last day of what chrono took from the words; what it only supplied is a whole month or year. */
function daysOf(components) {
  const [year, month, day] = ['year', 'month', 'day'].map((part) => components.get(part));
  if (components.isCertain('day') || components.isCertain('weekday'))
    return [iso(year, month, day), iso(year, month, day)];
  if (components.isCertain('month')) return [iso(year, month, 1), iso(year, month + 1, 0)];
  return [iso(year, 1, 1), iso(year, 12, 31)];
}

/** What chrono's `vi` reads in a phrase: each of its results as a period. */
export function byChrono(text, date) {
  const results = vi.parse(text, date ? new Date(`${date}T12:00:00Z`) : undefined, { forwardDate: true });
  return results.map(({ start, end }) => ({ start: daysOf(start)[0], end: daysOf(end ?? start)[1] }));
}

/** `right` where one of the readings is, else `wrong` or `none`. Of a "by" the last day counts, of all else what the gold gives. */
export function judge(gold, readings) {
  if (readings.length === 0) return 'none';
  const right = readings.some(
    (r) => (gold.start === null || gold.start === r.start) && (gold.end === null || gold.end === r.end),
  );
  return right ? 'right' : 'wrong';
}
