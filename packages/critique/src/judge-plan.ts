import type {
  Facts,
  Level,
  OverlapResult,
  PlanItem,
  Requirement,
  RequirementResult,
  SourceDocument,
} from '@dondoc/model';
import { answer, type Coverage, coverageOf } from './coverage.js';
import { judgeItem } from './judge/judge-item.js';
import { type Proposal, proposalsOf } from './judge/proposals.js';
import type { JudgedItem } from './judged-item.js';
import { DEFAULT_THRESHOLDS, levelsOf, type Thresholds, verdictOf } from './levels.js';
import { overlapsOf } from './overlaps.js';
import type { SharedItem } from './shared-work.js';
import { type Patterns, patternsOf, type Vocabularies } from './words/vocabularies.js';

export type { JudgedItem };

/** What has been found of a plan before any rule is asked. */
export interface Judged {
  readonly facts: Facts;
  readonly items: readonly JudgedItem[];
  readonly requirements: Readonly<Record<Requirement, RequirementResult>>;
  readonly verdict: Level;
  readonly overlaps: readonly OverlapResult[];
  /** Of the document read as a report. */
  readonly proposals: readonly Proposal[];
  /** The words that decided. */
  readonly patterns: Patterns;
  readonly against?: { readonly facts: Facts; readonly name: string; readonly coverage: Coverage };
  /** With plans given together. */
  readonly shared?: readonly SharedItem[];
}

export interface JudgeOptions {
  /** The directive that the plan answers. */
  readonly against?: { readonly doc: SourceDocument; readonly facts: Facts };
  /** Its part of `sharedWork`, where it is read together with other plans. */
  readonly shared?: readonly SharedItem[];
  readonly thresholds?: Thresholds;
  /** Words of the office beside the packaged ones. */
  readonly vocabularies?: Vocabularies;
}

/** Of this share of the items on, one line on money is the plan's and not the items' own. */
const PLAN_WIDE = 0.5;

/** The items without a funding that the plan states once for most of them. */
function withOwnFunding(items: readonly PlanItem[]): readonly PlanItem[] {
  const place = ({ funding }: PlanItem): number | null =>
    funding.presence === 'present' ? (funding.evidence[0]?.start ?? null) : null;
  const uses = new Map<number, number>();
  for (const item of items) {
    const at = place(item);
    if (at !== null) uses.set(at, (uses.get(at) ?? 0) + 1);
  }
  return items.map((item) => {
    const count = uses.get(place(item) ?? -1) ?? 0;
    return count > 1 && count >= PLAN_WIDE * items.length ? { ...item, funding: { presence: 'absent' } } : item;
  });
}

/** True where no more than a comma or semicolon stands between two items, on one line. */
function continues(text: string, before: PlanItem | undefined, item: PlanItem): boolean {
  const end = before?.evidence.at(-1)?.end;
  const start = item.evidence[0]?.start;
  return end !== undefined && start !== undefined && start >= end && /^[,;]?[^\S\n]*$/u.test(text.slice(end, start));
}

/** Everything about a plan that does not depend on rules: judgements, levels, overlaps, coverage. */
export function judgePlan(
  doc: Pick<SourceDocument, 'text' | 'origins'>,
  facts: Facts,
  { against, shared, thresholds = DEFAULT_THRESHOLDS, vocabularies }: JudgeOptions = {},
): Judged {
  const patterns = patternsOf(vocabularies);
  const items = withOwnFunding(facts.items).map(
    (item, at): JudgedItem => ({
      item,
      judgements: judgeItem(item, doc, patterns),
      continues: continues(doc.text, facts.items[at - 1], item),
    }),
  );
  const requirements = levelsOf(
    items.map((i) => i.judgements),
    thresholds,
  );
  const judged: Judged = {
    facts,
    items,
    requirements,
    verdict: verdictOf(requirements),
    overlaps: overlapsOf(facts.items),
    proposals: proposalsOf(doc, patterns),
    patterns,
    ...(shared ? { shared } : {}),
  };
  if (!against) return judged;
  const coverage = coverageOf(answer(against.facts, facts, items));
  return { ...judged, against: { facts: against.facts, name: against.doc.source.path, coverage } };
}
