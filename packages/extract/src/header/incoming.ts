import type { Fact, Incoming, SourceDocument, Span } from '@dondoc/model';
import { fold, stripDiacritics } from '@dondoc/text';
import { day } from '../deadline/calendar.js';
import { ABSENT, present } from './fact.js';
import type { PrintedLine } from './printed-line.js';

const STAMP = /(?<!\p{L})(?:cong van den|van ban den|den)(?!\p{L})/u;
const NUMBER = /(?<!\p{L})(?:den\s*)?so(?:\s*den)?\s*[:.…\s]*(\d{1,6})(?![\d/])/u;
const DATE = /(?<!\d)(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4}|\d{2})(?!\d)/u;
const URGENCY = /(?<![\p{L}\p{M}])(hỏa tốc(?: hẹn giờ)?|thượng khẩn|khẩn)(?![\p{L}\p{M}])/u;

function read(text: string): Incoming | null {
  const bare = stripDiacritics(fold(text)).replace(/…/gu, '.');
  if (!STAMP.test(bare)) return null;
  const d = DATE.exec(bare);
  const year = Number(d?.[3]) + (d?.[3]?.length === 2 ? 2000 : 0);
  const date = d ? day(year, Number(d[2]), Number(d[1])) : null;
  const number = NUMBER.exec(bare)?.[1] ?? null;
  return date || number ? { date, number } : null;
}

/** The incoming stamp of the office that received the document: its own block of the page, or lines among those of the head. */
export function incomingOf(document: SourceDocument, lines: readonly PrintedLine[]): Fact<Incoming> {
  const stamps = document.furniture.filter((f) => f.zone === 'incoming-stamp' || f.zone === 'stamp');
  const stamped = read(stamps.map((s) => s.text).join('\n'));
  if (stamped) return present(document, stamped, []);
  for (const line of lines) {
    const found = /(?:cong|van) (?:van|ban) den/u.test(line.bare) ? read(line.text) : null;
    if (found) return present(document, found, [line]);
  }
  return ABSENT;
}

/** Độ khẩn of the head: a line or stamp of its own (Nghị định 30/2020/NĐ-CP, Điều 8). */
export function urgencyOf(document: SourceDocument, lines: readonly PrintedLine[]): Fact<string> {
  for (const line of lines) {
    const m = URGENCY.exec(line.folded);
    if (!m?.[1] || line.text.trim().length > m[0].length + 4 || !/^\p{Lu}/u.test(line.text.slice(m.index))) continue;
    const span: Span = { start: line.start + m.index, end: line.start + m.index + m[0].length };
    return present(document, m[1], [span]);
  }
  for (const { zone, text } of document.furniture) {
    const m = zone === 'stamp' ? URGENCY.exec(fold(text)) : null;
    if (m?.[1]) return present(document, m[1], []);
  }
  return ABSENT;
}
