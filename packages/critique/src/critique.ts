import type {
  CoverageResult,
  Facts,
  Finding,
  Level,
  OverlapResult,
  PlanItem,
  Problem,
  Requirement,
  RequirementResult,
  SourceDocument,
} from '@dondoc/model';
import { type RuleSet, runRules } from '@dondoc/rules';
import { coverageOf } from './coverage.js';
import { judgeItem } from './judge/judge-item.js';
import { DEFAULT_THRESHOLDS, type Judgements, levelsOf, type Thresholds, verdictOf } from './levels.js';
import { overlapsOf } from './overlaps.js';
import { type Judged, subjectsOf } from './subjects.js';

/** An item of a plan with its five judgements. */
export interface JudgedItem {
  readonly item: PlanItem;
  readonly judgements: Judgements;
}

export interface CritiqueOptions {
  readonly rules: RuleSet;
  /** The directive that the plan answers. */
  readonly against?: { readonly doc: SourceDocument; readonly facts: Facts };
  readonly thresholds?: Thresholds;
}

export interface Critique {
  readonly items: readonly JudgedItem[];
  readonly requirements: Readonly<Record<Requirement, RequirementResult>>;
  readonly verdict: Level;
  readonly findings: readonly Finding[];
  /** Rules that threw. */
  readonly problems: readonly Problem[];
  /** With a directive only, in the order of its tasks. */
  readonly coverage?: readonly CoverageResult[];
  readonly overlaps: readonly OverlapResult[];
}

/** Everything about a plan that does not depend on rules: judgements, levels, overlaps, coverage. */
export function judgePlan(
  doc: Pick<SourceDocument, 'text' | 'origins'>,
  facts: Facts,
  { against, thresholds = DEFAULT_THRESHOLDS }: Pick<CritiqueOptions, 'against' | 'thresholds'> = {},
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

/**
 * The critique of a plan against the five requirements of Kết luận 328-KL/ĐUK: judgements item by item, levels, findings with
 * their evidence; with a directive, which of its tasks the plan takes up. Says nothing of a document that is no plan: a
 * caller decides what to ask it about.
 */
export async function critique(doc: SourceDocument, facts: Facts, options: CritiqueOptions): Promise<Critique> {
  const judged = judgePlan(doc, facts, options);
  const { findings, problems } = await runRules(options.rules, subjectsOf(judged));
  const { items, requirements, verdict, overlaps, against } = judged;
  return {
    items,
    requirements,
    verdict,
    findings,
    problems,
    ...(against ? { coverage: against.coverage.results } : {}),
    overlaps,
  };
}
