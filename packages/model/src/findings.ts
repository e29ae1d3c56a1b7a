import type { Evidence } from './facts.js';
import type { Confidence, IsoDate } from './geometry.js';

/** The five requirements of Kết luận 328-KL/ĐUK (27/8/2019), mục 1. */
export const REQUIREMENTS = ['content', 'goal', 'solution', 'timeline', 'responsibility'] as const;
export type Requirement = (typeof REQUIREMENTS)[number];

export type Judgement = 'yes' | 'vague' | 'no' | 'unreadable';

/** What one requirement comes to for one item, with the words that decided it. */
export interface RequirementFact {
  readonly value: Judgement;
  readonly evidence: readonly Evidence[];
  /** Why, in Vietnamese: one clause. */
  readonly reason: string;
  readonly confidence?: Confidence;
}

export type Level = 'đạt' | 'cơ bản đạt' | 'chưa đạt';
export const SEVERITIES = ['error', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Why a finding does not count: somebody set it aside with a reason, or it stood in the baseline. It is kept, not dropped. */
export interface FindingSuppression {
  readonly kind: 'dismissed' | 'baseline';
  readonly reason: string;
  readonly by?: string;
  /** Last day on which it holds; absent: for good. */
  readonly until?: IsoDate;
}

/** Advice on the document, with its evidence: never a judgement of a person. */
export interface Finding {
  /** Rule id. */
  readonly rule: string;
  readonly severity: Severity;
  readonly requirement: Requirement | null;
  readonly message: string;
  readonly suggestion: string | null;
  /** What it is about: `document`, an item's or a task's id. */
  readonly subject: string;
  /** All that it is about where that is more than one: ids of items that share its cause. */
  readonly items?: readonly string[];
  readonly evidence: readonly Evidence[];
  /** The article it rests on. */
  readonly basis: readonly string[];
  /** The lowest confidence of its evidence; absent for born-digital text. */
  readonly confidence?: Confidence;
  /** Below the rule's confidence threshold: "cần kiểm tra". Shown, not dropped. */
  readonly needsCheck: boolean;
  /** Hash of rule, subject's quote and quotes: no page, line or confidence, so that a re-scan matches. */
  readonly fingerprint: string;
  readonly suppression?: FindingSuppression;
}
