import type { Fact, IsoDate, SourceDocument, Span } from '@dondoc/model';
import { day } from '../deadline/calendar.js';
import { isShouted } from '../words/words.js';
import { ABSENT, present, unreadable } from './fact.js';
import { properCase } from './normal-case.js';
import type { PrintedLine } from './printed-line.js';

/** "Hà Nội, ngày 05 tháng 3 năm 2020" with its day or month blank or written by hand. Marks are left out. */
const LINE =
  /(?<place>(?:[^\s,]+\s+){0,6}?[^\s,]+)?\s*[,.;]?\s*(?<![\p{L}])nga[yv]\s*(?<day>.{0,8}?)\s*thang\s*(?<month>.{0,8}?)\s*nam\s*(?<year>\d\s?\d\s?\d\s?\d)?(?!\d)/u;
/** "Hà Nội, 27/8/2019", as some bodies print it. */
const SHORT =
  /^(?<place>\p{L}[\p{L}\s.-]{1,40}?),\s*(?:ngay\s*)?(?<day>\d{1,2})[/.-](?<month>\d{1,2})[/.-](?<year>\d{4})\s*$/u;
const BLANK = /^[\s.…_-]*$/u;

export interface DateLine {
  readonly line: PrintedLine;
  readonly date: Fact<IsoDate>;
  readonly place: Fact<string>;
}

const digits = (s: string): string => s.replace(/\s/gu, '');

function dateOf(document: SourceDocument, m: RegExpExecArray, span: Span): Fact<IsoDate> {
  const { day: d = '', month = '', year = '' } = m.groups ?? {};
  const read = day(Number(digits(year)), Number(digits(month)), Number(digits(d)));
  if (read) return present(document, read, [span]);
  // A day left blank for the hand that signs is no date; one that was filled in and cannot be read is unreadable.
  return BLANK.test(d) || BLANK.test(month) || year === '' ? ABSENT : unreadable(document, span);
}

/** The place-and-date line of the head. */
export function dateLine(document: SourceDocument, lines: readonly PrintedLine[]): DateLine | null {
  for (const line of lines) {
    const m = LINE.exec(line.bare) ?? SHORT.exec(line.bare);
    if (!m || m[0].length < 8) continue;
    const start = line.start + m.index;
    const place = m.groups?.place ?? '';
    const comma = m.index + place.length;
    const span = { start: start + place.length, end: start + m[0].length };
    while (/[\s,.;]/u.test(document.text[span.start] ?? '')) span.start++;
    const name = line.text.slice(m.index, comma).replace(/\s+/gu, ' ');
    const named = /^\p{Lu}/u.test(name) && name.length > 1;
    return {
      line,
      date: dateOf(document, m, span),
      place: named
        ? present(document, isShouted(name) ? properCase(name) : name, [{ start, end: line.start + comma }])
        : ABSENT,
    };
  }
  return null;
}
