import type {
  Facts,
  Level,
  OverlapResult,
  PlanItem,
  Requirement,
  RequirementResult,
  SourceDocument,
} from '@dondoc/model';
import { type Coverage, coverageOf } from './coverage.js';
import { judgeItem } from './judge/judge-item.js';
import { DEFAULT_THRESHOLDS, type Judgements, levelsOf, type Thresholds, verdictOf } from './levels.js';
import { overlapsOf } from './overlaps.js';

/** An item of a plan with its five judgements. */
export interface JudgedItem {
  readonly item: PlanItem;
  readonly judgements: Judgements;
}

/** What has been found of a plan before any rule is asked. */
export interface Judged {
  readonly facts: Facts;
  readonly items: readonly JudgedItem[];
  readonly requirements: Readonly<Record<Requirement, RequirementResult>>;
  readonly verdict: Level;
  readonly overlaps: readonly OverlapResult[];
  readonly against?: { readonly facts: Facts; readonly name: string; readonly coverage: Coverage };
}

export interface JudgeOptions {
  /** The directive that the plan answers. */
  readonly against?: { readonly doc: SourceDocument; readonly facts: Facts };
  readonly thresholds?: Thresholds;
}

/** Everything about a plan that does not depend on rules: judgements, levels, overlaps, coverage. */
export function judgePlan(
  doc: Pick<SourceDocument, 'text' | 'origins'>,
  facts: Facts,
  { against, thresholds = DEFAULT_THRESHOLDS }: JudgeOptions = {},
): Judged {
  const items = facts.items.map((item): JudgedItem => ({ item, judgements: judgeItem(item, doc) }));
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
  };
  if (!against) return judged;
  const coverage = coverageOf(against.facts.tasks, facts.items);
  return { ...judged, against: { facts: against.facts, name: against.doc.source.path, coverage } };
}
