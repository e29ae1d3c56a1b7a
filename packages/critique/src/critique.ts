import type {
  CoverageResult,
  Facts,
  Finding,
  Level,
  OverlapResult,
  Problem,
  Requirement,
  RequirementResult,
  SourceDocument,
  SummaryResult,
} from '@dondoc/model';
import { type RuleSet, runRules } from '@dondoc/rules';
import { type JudgedItem, type JudgeOptions, judgePlan } from './judge-plan.js';
import type { SharedItem } from './shared-work.js';
import { subjectsOf } from './subjects.js';
import { summaryOf } from './summary/summary.js';

export interface CritiqueOptions extends JudgeOptions {
  readonly rules: RuleSet;
}

export interface Critique {
  readonly items: readonly JudgedItem[];
  readonly requirements: Readonly<Record<Requirement, RequirementResult>>;
  readonly verdict: Level;
  /** In the language of the rules. */
  readonly summary: SummaryResult;
  readonly findings: readonly Finding[];
  /** Rules that threw. */
  readonly problems: readonly Problem[];
  /** With a directive only, in the order of its tasks. */
  readonly coverage?: readonly CoverageResult[];
  readonly overlaps: readonly OverlapResult[];
  /** As given in the options. */
  readonly shared?: readonly SharedItem[];
}

/**
 * The critique of a plan against the five requirements of Kết luận 328-KL/ĐUK: judgements item by item, levels, findings with
 * their evidence; with a directive, which of its tasks the plan takes up. Whether a document is a plan at all is for the
 * caller to decide.
 */
export async function critique(doc: SourceDocument, facts: Facts, options: CritiqueOptions): Promise<Critique> {
  const judged = judgePlan(doc, facts, options);
  const { findings, problems } = await runRules(options.rules, subjectsOf(judged));
  const { items, requirements, verdict, overlaps, against } = judged;
  return {
    items,
    requirements,
    verdict,
    summary: summaryOf(judged, options.rules.language),
    findings,
    problems,
    ...(against ? { coverage: against.coverage.results } : {}),
    overlaps,
    ...(judged.shared ? { shared: judged.shared } : {}),
  };
}
