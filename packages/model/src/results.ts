import type { SourceInfo, SourceKind } from './content.js';
import type { Problem, Status } from './errors.js';
import type { DeadlineKind, DeadlineReading, Evidence, Incoming, Modality, Provision, Recurrence } from './facts.js';
import type { Finding, Judgement, Level, Requirement } from './findings.js';
import type { Confidence, IsoDate } from './geometry.js';

/** Version of the shapes below; the number rises when a reader of the old shape would break. */
export const FORMAT_VERSION = 1;

export type { SourceKind };

/** The header as results carry it: null where the document has none or it could not be read (then a problem says so). */
export interface HeaderResult {
  readonly number: string | null;
  readonly type: string | null;
  readonly issuer: string | null;
  readonly date: IsoDate | null;
  readonly place: string | null;
  readonly subject: string | null;
  readonly signer: string | null;
  readonly capacity: string | null;
  readonly recipients: readonly string[];
  readonly urgency: string | null;
  readonly incoming: Incoming | null;
}

export interface OwnerResult {
  readonly name: string;
  /** What the name stands for, where the document says so. */
  readonly refersTo?: string;
  readonly inherited: boolean;
}

export interface DeadlineResult {
  readonly text: string;
  readonly kind: DeadlineKind;
  readonly start: IsoDate | null;
  readonly end: IsoDate | null;
  readonly every: Recurrence | null;
  readonly implied: boolean;
  /** Other readings, the likelier first; left out where there is one alone. */
  readonly alternatives?: readonly DeadlineReading[];
  /** Of the first reading; left out where nothing is in doubt. */
  readonly confidence?: Confidence;
}

export interface TaskResult {
  readonly id: string;
  readonly text: string;
  readonly lead: readonly OwnerResult[];
  readonly coordinating: readonly OwnerResult[];
  readonly deadline: DeadlineResult | null;
  readonly product: string | null;
  readonly modality: Modality;
  readonly section: string | null;
  readonly evidence: readonly Evidence[];
  /** Absent for born-digital text. */
  readonly confidence?: Confidence;
}

export interface ReferenceResult {
  readonly number: string;
  readonly type: string | null;
  readonly date: IsoDate | null;
  readonly issuer: string | null;
  /** Left out where the document is cited as a whole. */
  readonly provisions?: readonly Provision[];
  readonly evidence: readonly Evidence[];
}

export interface TargetResult {
  readonly text: string;
  readonly from: number | null;
  readonly to: number | null;
  readonly unit: string | null;
  readonly evidence: readonly Evidence[];
}

/** What `dondoc scan` prints for one document. */
export interface DirectiveResult {
  readonly format: 'dondoc/directive@1';
  readonly source: SourceInfo;
  readonly status: Status;
  readonly problems: readonly Problem[];
  readonly header: HeaderResult;
  readonly tasks: readonly TaskResult[];
  readonly references: readonly ReferenceResult[];
  readonly targets: readonly TargetResult[];
}

export interface ItemResult {
  readonly id: string;
  readonly text: string;
  readonly requirements: Readonly<Record<Requirement, Judgement>>;
  /** Why each requirement was judged so: one Vietnamese clause. */
  readonly reasons: Readonly<Record<Requirement, string>>;
  readonly lead: readonly OwnerResult[];
  readonly deadline: DeadlineResult | null;
  readonly section: string | null;
  readonly evidence: readonly Evidence[];
  readonly confidence?: Confidence;
}

export interface RequirementResult {
  readonly level: Level;
  /** Of the items: `yes` = 1, `vague` = ½; 0–1. */
  readonly share: number;
  /** The share lies within two hundredths of a threshold: "sát ngưỡng". */
  readonly near: boolean;
  /** Where it is near: the level on the other side of the threshold, and how many items more (or fewer) that are met lead there. */
  readonly margin?: { readonly level: Level; readonly items: number };
}

/** A section of the plan: how many items it has, and how many of them meet each requirement. */
export interface SectionSummary {
  /** Number of the section; null for the whole plan or what stands outside the numbered parts. */
  readonly section: string | null;
  readonly heading: string | null;
  readonly items: number;
  readonly met: Readonly<Record<Requirement, number>>;
}

/** A critique in words, in the language of its findings: what a reader needs who reads one page. Sentences, each on its own. */
export interface SummaryResult {
  /** The verdict and the levels. */
  readonly verdict: string;
  /** What most items state, with numbers; where no requirement is met by most of them, the one that is met most often. */
  readonly strengths: readonly string[];
  /** What keeps the other requirements from “đạt”, with numbers. */
  readonly gaps: readonly string[];
  /** The levels that a few items would change. */
  readonly near: readonly string[];
  /** The directive, repetitions, other plans; empty where nothing was held against the plan. */
  readonly comparison: readonly string[];
  /** In text order. */
  readonly sections: readonly SectionSummary[];
}

export interface CoverageResult {
  readonly task: string;
  readonly items: readonly string[];
  readonly state: 'covered' | 'partly' | 'missing';
}

export interface OverlapResult {
  readonly items: readonly string[];
  /** 0–1. */
  readonly similarity: number;
}

export const SHARED_DIFFERENCES = ['lead', 'deadline', 'figure'] as const;
export type SharedDifference = (typeof SHARED_DIFFERENCES)[number];

/** An item whose work stands in another of the plans that were given together. */
export interface SharedResult {
  readonly item: string;
  /** Path of the other plan. */
  readonly document: string;
  /** The item's id there. */
  readonly other: string;
  readonly text: string;
  readonly section: string | null;
  readonly lead: readonly OwnerResult[];
  readonly deadline: DeadlineResult | null;
  /** 0–1. */
  readonly similarity: number;
  /** What the two say differently and may not. */
  readonly differs: readonly SharedDifference[];
}

/** What `dondoc critique` prints for one plan. */
export interface CritiqueResult {
  readonly format: 'dondoc/critique@1';
  readonly source: SourceInfo;
  readonly status: Status;
  readonly problems: readonly Problem[];
  readonly header: HeaderResult;
  readonly items: readonly ItemResult[];
  readonly requirements: Readonly<Record<Requirement, RequirementResult>>;
  readonly verdict: Level;
  /** Left out where the plan could not be judged. */
  readonly summary?: SummaryResult;
  readonly findings: readonly Finding[];
  /** With a directive only. */
  readonly coverage?: readonly CoverageResult[];
  readonly overlaps: readonly OverlapResult[];
  /** With plans given together only, in text order. */
  readonly shared?: readonly SharedResult[];
}
