import type { DeadlineReading } from '@dondoc/model';
import { FIELD_LABELS, LEAD_PHRASES, LEAD_VERBS, type LeadMode } from '../data/deadline-leads.js';
import { addDays, type Period } from './calendar.js';
import type { TimeAtom } from './time.js';
import type { Candidate, DeadlineContext } from './types.js';

const NO_LETTER_BEFORE = '(?<![\\p{L}\\p{M}\\p{N}])';
const LEADS = LEAD_PHRASES.map(({ mode, phrase }) => ({
  mode,
  pattern: new RegExp(`${NO_LETTER_BEFORE}(?:${LEAD_VERBS}\\s+)?(?:${phrase})\\s*[:(]?\\s*$`, 'u'),
}));
/** What all leads end in. */
const ANY_LEAD = new RegExp(`(?:${LEAD_PHRASES.map(({ phrase }) => phrase).join('|')})\\s*[:(]?\\s*$`, 'u');
const LABELS = FIELD_LABELS.map(({ mode, phrase }) => ({
  mode,
  pattern: new RegExp(`(?:^|[\\s(*+-])(?:${phrase})\\s*:\\s*(?:${LEAD_VERBS}\\s+)?$`, 'u'),
}));
/** A time that goes on after the named one. */
const OPEN_END =
  /^\s*,?\s*(?:và|đến)?\s*(?:(?:những|các)\s+(?:tháng|quý)\s+(?:đầu\s+(?:của\s+)?năm\s+\d{4}|tiếp theo|sau)|(?:các|những)\s+năm\s+(?:tiếp theo|sau|kế tiếp)|(?:trở đi|về sau))/u;
const LABELLED = new RegExp(`:\\s*(?:${LEAD_VERBS}\\s+)?$`, 'u');
const PAREN = /\(\s*$/u;
const LOOK_BACK = 90;

interface Resolved {
  readonly period: Period | null;
  readonly year: number | null;
  readonly implied: boolean;
  /** The same time a year later, where the one it is read as was over when the document was written. */
  readonly later?: Period;
}

/** The year for a time that names none. A day far behind the document's date is meant for the next year. */
function resolve(atom: TimeAtom, context: DeadlineContext): Resolved {
  if (atom.year !== null) return { period: atom.of(atom.year), year: atom.year, implied: false };
  const own = context.date === null ? null : Number(context.date.slice(0, 4));
  const year = context.year ?? own;
  if (year === null) return { period: null, year, implied: true };
  const period = atom.of(year);
  if (!period?.end || !context.date || year !== own || period.end >= context.date)
    return { period, year, implied: true };
  const later = atom.of(year + 1);
  if (later && period.end < addDays(context.date, -183)) return { period: later, year: year + 1, implied: true };
  return { period, year, implied: true, ...(later ? { later } : {}) };
}

function bind(
  mode: LeadMode,
  precision: TimeAtom['precision'],
  period: Period,
): Pick<Candidate, 'kind' | 'start' | 'end'> {
  const { start, end } = period;
  switch (mode) {
    case 'by':
      return { kind: 'by', start: null, end };
    case 'before':
      return { kind: 'by', start: null, end: precision === 'day' ? end : addDays(start, -1) };
    case 'since':
      return { kind: 'within', start, end: null };
    case 'finish':
      return precision === 'day' && start === end ? { kind: 'by', start: null, end } : { kind: 'within', start, end };
    case 'within':
      return { kind: 'within', start, end };
  }
}

interface Lead {
  readonly mode: LeadMode;
  readonly start: number;
  readonly source: 'lead' | 'label' | 'bare';
}

/** What stands right before the time and binds it; null where nothing does and it is no time of its own. */
function leadOf(atom: TimeAtom, folded: string, from: number, alone: LeadMode | null, end: number): Lead | null {
  const before = folded.slice(Math.max(from, atom.start - LOOK_BACK), atom.start);
  if (ANY_LEAD.test(before))
    for (const { mode, pattern } of LEADS) {
      const m = pattern.exec(before);
      if (m) return { mode, start: atom.start - (before.length - m.index), source: 'lead' };
    }
  if (LABELLED.test(before))
    for (const { mode, pattern } of LABELS)
      if (pattern.test(before)) return { mode, start: atom.start, source: 'label' };
  if (alone) return { mode: alone, start: atom.start, source: 'bare' };
  if (atom.bare) return null;
  const opens = /^\s*(?:[-+*•]\s*)?$/u.test(folded.slice(from, atom.start));
  const after = folded.slice(end);
  if (opens && /^\s*(?:\([^()]{0,20}\)\s*)?(?:[,:;.]|$)/u.test(after))
    return { mode: 'within', start: atom.start, source: 'bare' };
  if (PAREN.test(before) && /^\s*[),;]/u.test(after)) return { mode: 'within', start: atom.start, source: 'bare' };
  return null;
}

/** "từ năm 2013 đến năm 2020", "quý I - II": written with both ends. */
const BOTH_ENDS =
  /(?:đến|tới|và|[,&;])\s|\d{4}\s?-\s?(?:năm\s)?\d{4}|(?<!\d)(?:\d{1,2}|i{1,3}|iv)\s?-\s?(?:tháng\s|quý\s)?(?:\d{1,2}|i{1,3}|iv)(?!\d)/u;

/** "từ ngày 01/12 đến ngày 14/12" has both ends, though it starts with "từ". */
function isRun(atom: TimeAtom, folded: string, period: Period | null): boolean {
  if (atom.joined) return true;
  if (atom.precision === 'day') return period !== null && period.start !== period.end;
  return BOTH_ENDS.test(folded.slice(atom.start, atom.end));
}

/** The kind stands though the year cannot be told. */
function unresolved(mode: LeadMode): Pick<Candidate, 'kind' | 'start' | 'end'> {
  return { kind: mode === 'within' || mode === 'since' ? 'within' : 'by', start: null, end: null };
}

/**
 * Calendar times that a preposition, field label or place makes a deadline: "trước ngày 15/9", "trong quý II/2026",
 * "Thời gian hoàn thành: 30/6/2026". `from`: where the passage starts in `folded`; `alone`: how a time
 * is bound that has no such words, null where it is then none.
 */
export function datedCandidates(
  folded: string,
  from: number,
  atoms: readonly TimeAtom[],
  context: DeadlineContext,
  alone: LeadMode | null = null,
): Candidate[] {
  return atoms.flatMap((atom): Candidate[] => {
    const open = OPEN_END.exec(folded.slice(atom.end))?.[0] ?? '';
    const lead = leadOf(atom, folded, from, alone, atom.end + open.length);
    if (!lead) return [];
    const { period, year, implied, later } = resolve(atom, context);
    const mode = open ? 'since' : lead.mode === 'since' && isRun(atom, folded, period) ? 'within' : lead.mode;
    const value = period ? bind(mode, atom.precision, period) : unresolved(mode);
    const reading = (other: Period): DeadlineReading => {
      const { start, end } = bind(mode, atom.precision, other);
      return { start, end };
    };
    const more = year === null ? null : (atom.strokes?.more(year) ?? null);
    return [
      {
        ...value,
        every: null,
        implied,
        span: { start: lead.start, end: atom.end + open.length },
        source: lead.source,
        ...(later ? { alternatives: [reading(later)] } : {}),
        ...(more ? { ifMisread: [reading(more)] } : {}),
        ...(atom.strokes?.guessed ? { doubtful: true } : {}),
      },
    ];
  });
}
