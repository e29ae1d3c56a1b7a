import type { Box, Confidence, IsoDate, PageNumber, Span } from './geometry.js';

/** Words of the document that show something. `quote === text.slice(start, end)`; `boxes` line by line, empty without pages. */
export interface Evidence extends Span {
  readonly quote: string;
  /** Page of the first box; null for sources without pages. */
  readonly page: PageNumber | null;
  readonly boxes: readonly Box[];
  /** The document, where it is not the one under critique: the directive it answers, another plan. */
  readonly document?: string;
}

/** A fact is there, is not there, or could not be read. A smudged deadline is not a missing deadline. */
export type Presence = 'present' | 'absent' | 'unreadable';

export type Fact<T> =
  | {
      readonly presence: 'present';
      readonly value: T;
      readonly evidence: readonly Evidence[];
      readonly confidence?: Confidence;
      /** Parts that the words do not say themselves: `year`, `owner`, `date`. */
      readonly inferred?: readonly string[];
    }
  | { readonly presence: 'absent' }
  | { readonly presence: 'unreadable'; readonly evidence: readonly Evidence[]; readonly confidence?: Confidence };

/** The value of a fact that is present, else null. */
export function factValue<T>(fact: Fact<T>): T | null {
  return fact.presence === 'present' ? fact.value : null;
}

/** The incoming stamp of the office that received the document. */
export interface Incoming {
  readonly date: IsoDate | null;
  readonly number: string | null;
}

export interface HeaderFacts {
  /** Số và ký hiệu without "Số", spaces removed: `328-KL/ĐUK`. */
  readonly number: Fact<string>;
  /** Tên loại in lower case; `công văn` for a letter without a printed type. */
  readonly type: Fact<string>;
  readonly issuer: Fact<string>;
  readonly parentBody: Fact<string>;
  readonly date: Fact<IsoDate>;
  readonly place: Fact<string>;
  readonly subject: Fact<string>;
  readonly signer: Fact<string>;
  /** `TM.`, `T/M`, `KT.`, `TL.`, `TUQ.` and the post. */
  readonly capacity: Fact<string>;
  readonly recipients: Fact<readonly string[]>;
  readonly addressees: Fact<readonly string[]>;
  /** `hỏa tốc`, `thượng khẩn`, `khẩn`. */
  readonly urgency: Fact<string>;
  readonly incoming: Fact<Incoming>;
}

/** A body, post or person that has to act. */
export interface Owner {
  readonly name: string;
  /** The full name, where the document says what the written one stands for: "(sau đây gọi tắt là Ban Chỉ đạo)". */
  readonly refersTo?: string;
  /** True where it stands in a heading, lead-in or column above the passage. */
  readonly inherited: boolean;
  readonly evidence: readonly Evidence[];
  readonly confidence?: Confidence;
}

export const DEADLINE_KINDS = ['by', 'within', 'recurring', 'relative', 'ongoing', 'vague'] as const;
export type DeadlineKind = (typeof DEADLINE_KINDS)[number];
export const RECURRENCES = ['week', 'month', 'quarter', 'half-year', 'year', 'other'] as const;
export type Recurrence = (typeof RECURRENCES)[number];

/** Another day or period that the words may mean. */
export interface DeadlineReading {
  readonly start: IsoDate | null;
  readonly end: IsoDate | null;
}

export interface Deadline {
  /** The phrase as written. */
  readonly text: string;
  readonly kind: DeadlineKind;
  readonly start: IsoDate | null;
  readonly end: IsoDate | null;
  readonly every: Recurrence | null;
  /** True where a part (the year, the anchor) comes from the document and not from the phrase. */
  readonly implied: boolean;
  readonly inherited: boolean;
  /** Other readings, the likelier first; left out where there is one alone. */
  readonly alternatives?: readonly DeadlineReading[];
  readonly evidence: readonly Evidence[];
  readonly confidence?: Confidence;
}

/** How strongly the passage obliges. */
export const MODALITIES = ['assign', 'require', 'request', 'encourage', 'plain'] as const;
export type Modality = (typeof MODALITIES)[number];

export interface Task {
  readonly id: string;
  /** Verbatim passage, line breaks folded to a space. */
  readonly text: string;
  readonly lead: readonly Owner[];
  readonly coordinating: readonly Owner[];
  readonly deadline: Fact<Deadline>;
  /** The deliverable that the passage or its table row names. */
  readonly product: Fact<string>;
  readonly modality: Modality;
  readonly section: string | null;
  readonly evidence: readonly Evidence[];
  readonly confidence?: Confidence;
}

/** A part of a cited document: "khoản 2 Điều 14" is `[{ unit: 'khoản', number: '2' }, { unit: 'điều', number: '14' }]`. */
export interface Provision {
  /** As written. */
  readonly text: string;
  /** From the smallest part out; a list keeps its commas: `2, 3`. */
  readonly parts: readonly ProvisionPart[];
  readonly evidence: readonly Evidence[];
}

export interface ProvisionPart {
  /** `điểm`, `khoản`, `điều`, `mục`, `phần`, `chương`, `phụ lục` … */
  readonly unit: string;
  readonly number: string;
}

/** Another document cited by number. */
export interface Reference {
  readonly number: string;
  readonly type: string | null;
  readonly date: IsoDate | null;
  readonly issuer: string | null;
  /** The articles and sections of it that are cited; left out where it is cited as a whole. */
  readonly provisions?: readonly Provision[];
  /** Every place that cites it. */
  readonly evidence: readonly Evidence[];
  readonly confidence?: Confidence;
}

/** A quantified level or output that is set for the future. */
export interface Target {
  readonly text: string;
  readonly from: number | null;
  readonly to: number | null;
  /** `%` or the counted noun. */
  readonly unit: string | null;
  readonly evidence: readonly Evidence[];
  readonly confidence?: Confidence;
}

/** A unit of work of a plan: a table row, bullet or sentence, with what the columns and lines around it say of it. */
export interface PlanItem {
  readonly id: string;
  readonly text: string;
  readonly lead: readonly Owner[];
  readonly coordinating: readonly Owner[];
  readonly deadline: Fact<Deadline>;
  /** Columns and field lines: `Sản phẩm`, `Mục tiêu`, `Giải pháp`, `Kinh phí`. */
  readonly product: Fact<string>;
  readonly goal: Fact<string>;
  readonly solution: Fact<string>;
  readonly funding: Fact<string>;
  /** Headings and lead-ins that govern the item, outermost first. */
  readonly context: readonly Evidence[];
  readonly section: string | null;
  readonly evidence: readonly Evidence[];
  readonly confidence?: Confidence;
}

/** All that extraction finds. `tasks` reads the document as a directive, `items` as a plan. */
export interface Facts {
  readonly header: HeaderFacts;
  readonly tasks: readonly Task[];
  readonly references: readonly Reference[];
  readonly targets: readonly Target[];
  readonly items: readonly PlanItem[];
}
