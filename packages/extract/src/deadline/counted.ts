import type { IsoDate } from '@dondoc/model';
import { boundary, WORD_START } from '@dondoc/text';
import { AFTER_ANCHOR, COUNT_WORDS, OWN_DAY, TERM_FROM, TERM_LEADS } from '../data/counted-words.js';
import { addDays, addMonths } from './calendar.js';
import type { TimeAtom } from './time.js';
import type { Candidate, DeadlineContext } from './types.js';
import { addWorkingDays } from './working-days.js';

const WORDS = Object.keys(COUNT_WORDS).sort((a, b) => b.length - a.length);
/** "24/24 giờ" counts nothing. */
const COUNT = `(?<![/\\d])(\\d{1,3}(?:,\\d)?|${WORDS.join('|')})(?:\\s*\\([\\p{L}\\d\\s]{1,16}\\))?`;
const UNIT = '(ngày|tuần|tháng|năm|giờ|phút)(?:\\s+(làm việc))?';
/** What all of them hold. */
const TERM = new RegExp(`${COUNT}\\s+${UNIT}`, 'u');
const LEAST = '(?:(?:ít nhất|tối thiểu|chậm nhất|muộn nhất)(?:\\s+là)?\\s+)?';
/** Up to where what a term counts from is told. */
const ANCHOR = '((?:\\s+[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}/.-]*(?<!\\.)){1,16})';

const FROM = boundary(`(?:(${TERM_LEADS})\\s+)?${COUNT}\\s+${UNIT}${TERM_FROM}${ANCHOR}`, 'gu');
const PLAIN = boundary(`(${TERM_LEADS})\\s+${COUNT}\\s+${UNIT}`, 'gu');
/** "trước ngày bầu cử 40 ngày", "trước khi kiểm tra ít nhất 05 ngày". */
const BEFORE = boundary(`trước((?:\\s+[\\p{L}\\p{N}/.-]+){1,10}?)\\s+${LEAST}${COUNT}\\s+${UNIT}(?!\\s*\\d)`, 'gu');
/** "ít nhất 03 ngày làm việc trước khi họp", "chậm nhất 05 ngày trước kỳ họp". */
const AHEAD = boundary(`${LEAST}${COUNT}\\s+${UNIT}\\s+trước((?:\\s+[\\p{L}\\p{N}/.-]+){1,8})`, 'gu');
/** "1,5 ngày (bắt đầu từ 13h30 ngày …": how long it takes, and from when. */
const LASTING = new RegExp(`${WORD_START}${COUNT}\\s+(ngày)\\s*[,(]?\\s*(?:(?:bắt đầu|kể|tính)\\s+)?từ\\s+`, 'gu');

const LEAD_BEFORE = new RegExp(`(?:${TERM_LEADS})\\s+$`, 'u');

/** "trước 05 ngày": counted from what the clause is about. */
const EARLY = boundary(`trước\\s+${LEAST}${COUNT}\\s+(?:ngày|tuần)(?:\\s+làm việc)?(?!\\s*\\d)`, 'gu');

/** A term that is over, or part of a calendar term: "trong 5 năm qua", "trong 6 tháng đầu năm", "1 tháng/lần". */
const NO_TERM =
  /^\s*(?:qua|gần đây|gần nhất|trước|đầu|cuối|liền|liên tục|liên tiếp|tới|tiếp theo|\/|\d*\s*lần|một lần|trở lên|tuổi|học|\d)/u;

const amount = (count: string | undefined): number =>
  COUNT_WORDS[count ?? ''] ?? Number((count ?? '').replace(',', '.'));

/** The last day of a term; null where its unit is shorter than a day. */
function after(date: IsoDate, count: number, unit: string, working: boolean): IsoDate | null {
  switch (unit) {
    case 'ngày':
      return working ? addWorkingDays(date, count) : addDays(date, count);
    case 'tuần':
      return addDays(date, 7 * count);
    case 'tháng':
      return addMonths(date, count);
    case 'năm':
      return addMonths(date, 12 * count);
    default:
      return null;
  }
}

/** The day that the words in `anchor` name: a date, or the one of the document itself. */
function anchorDay(
  anchor: string,
  from: number,
  atoms: readonly TimeAtom[],
  context: DeadlineContext,
): { readonly at: IsoDate; readonly implied: boolean; readonly end: number } | null {
  const opening = anchor.length - anchor.trimStart().length;
  const atom = atoms.find((a) => a.precision === 'day' && !a.joined && a.start === from + opening);
  if (atom) {
    const year = atom.year ?? context.year ?? (context.date ? Number(context.date.slice(0, 4)) : null);
    const at = year === null ? null : atom.of(year)?.end;
    return at ? { at, implied: atom.year === null, end: atom.end } : null;
  }
  const own = context.date && OWN_DAY.exec(anchor.trim());
  return own ? { at: context.date, implied: true, end: from + opening + own[0].length } : null;
}

const relative = { kind: 'relative', start: null, end: null, every: null, implied: false, source: 'counted' } as const;

function fromCandidates(folded: string, atoms: readonly TimeAtom[], context: DeadlineContext): Candidate[] {
  const out: Candidate[] = [];
  for (const m of folded.matchAll(FROM)) {
    const [whole, lead, count, unit = '', working, words = ''] = m;
    const anchor = words.replace(AFTER_ANCHOR, '');
    const from = m.index + whole.length - words.length;
    if (lead === undefined && /quá\s+$/u.test(folded.slice(Math.max(0, m.index - 12), m.index))) continue;
    const known = anchorDay(anchor, from, atoms, context);
    const span = { start: m.index, end: known?.end ?? from + anchor.length };
    const end = known && after(known.at, amount(count), unit, working !== undefined);
    out.push({ ...relative, span, end: end ?? null, implied: end !== null && known?.implied === true });
  }
  return out;
}

function aheadCandidates(folded: string, atoms: readonly TimeAtom[], context: DeadlineContext): Candidate[] {
  const out: Candidate[] = [];
  for (const m of folded.matchAll(BEFORE)) {
    const [whole, anchor = '', count, unit = '', working] = m;
    if (/^\s*(?:\/|tháng|kể từ|tính từ)/u.test(folded.slice(m.index + whole.length))) continue;
    // "trước ngày 05 tháng 12" is a date.
    if (/^\s*ngày$/u.test(anchor)) continue;
    const known = anchorDay(anchor, m.index + 'trước'.length, atoms, context);
    const end = known && !working && unit === 'ngày' ? addDays(known.at, -amount(count)) : null;
    // A date within the anchor that is not its whole ("trước ngày 15/3/2026 của 10 ngày …") was misread.
    if (!known && /\d/u.test(anchor)) continue;
    out.push({
      ...relative,
      span: { start: m.index, end: m.index + whole.length },
      end,
      implied: known?.implied === true,
    });
  }
  for (const m of folded.matchAll(EARLY))
    out.push({ ...relative, span: { start: m.index, end: m.index + m[0].length } });
  for (const m of folded.matchAll(AHEAD)) {
    if (/^\s+(?:đây|đó|hết|mắt)/u.test(m[4] ?? '')) continue;
    out.push({ ...relative, span: { start: m.index, end: m.index + m[0].length } });
  }
  return out;
}

function lastingCandidates(folded: string, atoms: readonly TimeAtom[], context: DeadlineContext): Candidate[] {
  return Array.from(folded.matchAll(LASTING)).flatMap((m): Candidate[] => {
    const known = anchorDay('', m.index + m[0].length, atoms, context);
    if (!known || LEAD_BEFORE.test(folded.slice(Math.max(0, m.index - 60), m.index))) return [];
    const closing = /^\s*\)/u.exec(folded.slice(known.end))?.[0].length ?? 0;
    const end = addDays(known.at, Math.max(0, Math.ceil(amount(m[1])) - 1));
    const span = { start: m.index, end: known.end + closing };
    return [{ ...relative, kind: 'within', start: known.at, end, implied: known.implied, span }];
  });
}

/**
 * Terms that are counted: "trong vòng 15 ngày kể từ ngày ký" (dated where the anchor is a date or the document's own day),
 * "không quá 10 ngày làm việc", "trước ngày bầu cử 40 ngày".
 */
export function countedCandidates(folded: string, atoms: readonly TimeAtom[], context: DeadlineContext): Candidate[] {
  if (!TERM.test(folded)) return [];
  const lasting = lastingCandidates(folded, atoms, context);
  const counted = fromCandidates(folded, atoms, context).filter(
    (c) => !lasting.some((l) => l.span.start === c.span.start),
  );
  const out = [...lasting, ...counted, ...aheadCandidates(folded, atoms, context)];
  for (const m of folded.matchAll(PLAIN)) {
    const [whole, lead = '', , unit] = m;
    const end = m.index + whole.length;
    if (NO_TERM.test(folded.slice(end)) || lead === 'sau') continue;
    // "trong 5 năm" is how long something lasts.
    if (unit === 'năm' && !/nhất|quá|tối đa|hạn|vòng/u.test(lead)) continue;
    out.push({ ...relative, span: { start: m.index, end } });
  }
  return out;
}
