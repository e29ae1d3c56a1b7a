import type { DeadlineKind, DeadlineReading, IsoDate, Recurrence, Span } from '@dondoc/model';

/** What a passage's dates are read against. */
export interface DeadlineContext {
  /** Date of the document; null where it has none or it could not be read. */
  readonly date: IsoDate | null;
  /** The year that the document implies for dates without one; null: the year of `date`. */
  readonly year: number | null;
}

/** A deadline phrase and what it comes to. */
export interface DeadlineValue {
  /** Of the phrase, in the text it was found in. */
  readonly span: Span;
  /** The phrase as written. */
  readonly text: string;
  readonly kind: DeadlineKind;
  readonly start: IsoDate | null;
  /** The last day that is still in time. */
  readonly end: IsoDate | null;
  readonly every: Recurrence | null;
  /** True where the year or the day it counts from comes from the document. */
  readonly implied: boolean;
  /** Other readings that are as possible. */
  readonly alternatives?: readonly DeadlineReading[];
  /** Readings that would be possible had a stroke of the numeral been lost: "quý I" for "quý II". */
  readonly ifMisread?: readonly DeadlineReading[];
  /** The numeral is written as no one writes it, and read as a scan may have made it: "quý 11". */
  readonly doubtful?: true;
}

/** Which parser found a phrase. `label`: after a field name; `bare`: a time that stands for itself. */
export type CandidateSource =
  | 'anchored-recurrence'
  | 'counted'
  | 'lead'
  | 'label'
  | 'bare'
  | 'recurrence'
  | 'event'
  | 'ongoing'
  | 'vague';

/** A deadline in the making, before the refiners have seen it. */
export interface Candidate extends Omit<DeadlineValue, 'text'> {
  readonly source: CandidateSource;
}
