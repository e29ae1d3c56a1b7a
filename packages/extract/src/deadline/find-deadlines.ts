import { fold } from '@dondoc/text';
import { countedCandidates } from './counted.js';
import { datedCandidates } from './dated.js';
import { eventCandidates } from './events.js';
import { setTimeWords } from './misread-words.js';
import { recurringCandidates } from './recurring.js';
import { isDeadline } from './refiners.js';
import type { TimeAtom } from './time.js';
import { timeAtoms } from './time-atom.js';
import type { Candidate, CandidateSource, DeadlineContext, DeadlineValue } from './types.js';
import { wordCandidates } from './words.js';

/** A deadline with the parser that found it. */
export interface FoundDeadline extends DeadlineValue {
  readonly source: CandidateSource;
}

/** Which of two readings of the same words stands: the first of these. */
const ORDER: readonly CandidateSource[] = [
  'anchored-recurrence',
  'counted',
  'lead',
  'label',
  'bare',
  'recurrence',
  'event',
  'ongoing',
  'vague',
];

const order = (c: Candidate): number => ORDER.indexOf(c.source);
const length = (c: Candidate): number => c.span.end - c.span.start;

/** Candidates of one text, the best reading where two overlap, in text order. */
function standing(candidates: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const c of [...candidates].sort((a, b) => order(a) - order(b) || length(b) - length(a)))
    if (!kept.some((k) => c.span.start < k.span.end && k.span.start < c.span.end)) kept.push(c);
  return kept.sort((a, b) => a.span.start - b.span.start);
}

/** The times of a passage as far as no date of the document is needed for them. */
interface Times {
  readonly folded: string;
  readonly atoms: readonly TimeAtom[];
  readonly undated: readonly Candidate[];
}

/** Of the passage that was asked about last: whether it only closes, when it is due, and what its cell says are asked in turn. */
let latest: { readonly text: string; readonly times: Times } | null = null;

function timesIn(text: string): Times {
  if (latest?.text === text) return latest.times;
  const folded = setTimeWords(fold(text));
  const atoms = timeAtoms(folded);
  const undated = [...recurringCandidates(folded, atoms), ...eventCandidates(folded), ...wordCandidates(folded)];
  latest = { text, times: { folded, atoms, undated } };
  return latest.times;
}

/**
 * The deadlines of running text; what only looks like one (dates of cited documents, reported periods, aims, conditions)
 * is left out.
 *
 * @param text     NFC text of one passage; spans in the result index into it
 * @param context  the document's date, which terms count from and years are taken from
 * @returns        in text order, not overlapping
 * @throws         never
 */
export function findDeadlines(text: string, context: DeadlineContext): readonly FoundDeadline[] {
  const { folded, atoms, undated } = timesIn(text);
  const candidates = [
    ...datedCandidates(folded, 0, atoms, context),
    ...countedCandidates(folded, atoms, context),
    ...undated,
  ];
  return standing(candidates.filter((c) => isDeadline(c, folded, context))).map((c) => ({
    ...c,
    text: text.slice(c.span.start, c.span.end),
  }));
}

/**
 * The deadline that a table cell or a labelled value gives: as in running text, but a calendar time needs no words that
 * bind it ("30/6", "2026 - 2030"), and no refiner doubts it.
 *
 * @param ends  the label asks when the work ends ("Thời hạn hoàn thành"): a lone day is the last one
 * @returns     in text order, not overlapping
 */
export function cellDeadlines(text: string, context: DeadlineContext, ends: boolean): readonly FoundDeadline[] {
  const { folded, atoms, undated } = timesIn(text);
  return standing([
    ...datedCandidates(folded, 0, atoms, context, ends ? 'finish' : 'within'),
    ...countedCandidates(folded, atoms, context),
    ...undated,
  ]).map((c) => ({ ...c, text: text.slice(c.span.start, c.span.end) }));
}
