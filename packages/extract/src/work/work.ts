import type { BlockView, Modality, Span } from '@dondoc/model';
import type { FieldRole } from '../data/fields.js';
import type { DeadlineValue } from '../deadline/types.js';

/** A body that acts in a piece of work, and where it is named. */
export interface Actor {
  readonly name: string;
  readonly span: Span;
  /** Named in a heading, lead-in or sentence above the passage. */
  readonly inherited: boolean;
}

export interface WorkDeadline {
  readonly value: DeadlineValue;
  readonly inherited: boolean;
}

/** What a labelled line or a column says, and where. */
export type WorkFields = Partial<Record<FieldRole, Span>>;

/** A passage or table row that orders or plans something, with all that stands around it. */
export interface Work {
  /** Of the passage; a row whose text goes on in the next has several. */
  spans: Span[];
  readonly block: BlockView;
  /** Number of the sentence within its block. */
  readonly sentence: number;
  lead: Actor[];
  coordinating: Actor[];
  readonly modality: Modality;
  deadline: WorkDeadline | null;
  readonly fields: WorkFields;
  readonly section: string | null;
  /** Headings, lead-ins and group rows that govern, outermost first. */
  readonly context: readonly Span[];
}
