import type { Critique, JudgedItem, SharedItem } from '@dondoc/critique';
import {
  type CritiqueResult,
  type Facts,
  type ItemResult,
  type Problem,
  REQUIREMENTS,
  type Requirement,
  type RequirementFact,
  type SharedResult,
  type SourceDocument,
} from '@dondoc/model';
import { EMPTY_HEADER, headerProblems, headerResult } from '../scan/header-result.js';
import { confidenceResult, deadlineResult, ownerResults, troubleOf } from '../scan/result-parts.js';

const perRequirement = <T>(of: (requirement: Requirement) => T): Readonly<Record<Requirement, T>> =>
  Object.fromEntries(REQUIREMENTS.map((r) => [r, of(r)])) as Record<Requirement, T>;

function itemResult({ item, judgements }: JudgedItem): ItemResult {
  const of = (r: Requirement): RequirementFact => judgements[r];
  return {
    id: item.id,
    text: item.text,
    requirements: perRequirement((r) => of(r).value),
    reasons: perRequirement((r) => of(r).reason),
    lead: ownerResults(item.lead),
    deadline: deadlineResult(item.deadline),
    section: item.section,
    evidence: item.evidence,
    ...confidenceResult(item.confidence),
  };
}

const sharedResult = ({ item, other, plan, similarity, differs }: SharedItem): SharedResult => ({
  item: item.id,
  document: plan.doc.source.path,
  other: other.id,
  text: other.text,
  section: other.section,
  lead: ownerResults(other.lead),
  deadline: deadlineResult(other.deadline),
  similarity: Math.round(similarity * 100) / 100,
  differs,
});

/** The critique of a plan in the shape that `dondoc critique` prints. `more`: trouble beside the plan's own. */
export function toCritiqueResult(
  document: SourceDocument,
  facts: Facts,
  critique: Critique,
  more: readonly Problem[] = [],
): CritiqueResult {
  return {
    format: 'dondoc/critique@1',
    source: document.source,
    ...troubleOf(document, [...headerProblems(facts.header), ...critique.problems, ...more]),
    header: headerResult(facts.header),
    items: critique.items.map(itemResult),
    requirements: critique.requirements,
    verdict: critique.verdict,
    summary: critique.summary,
    findings: critique.findings,
    ...(critique.coverage ? { coverage: critique.coverage } : {}),
    overlaps: critique.overlaps,
    ...(critique.shared ? { shared: critique.shared.map(sharedResult) } : {}),
  };
}

/** The result for a document that could not be judged: its levels mean nothing, as `status` says. */
export const failedCritique = (document: SourceDocument, more: readonly Problem[] = []): CritiqueResult => ({
  format: 'dondoc/critique@1',
  source: document.source,
  status: 'failed',
  problems: [...document.problems, ...more],
  header: EMPTY_HEADER,
  items: [],
  requirements: perRequirement(() => ({ level: 'chưa đạt', share: 0, near: false })),
  verdict: 'chưa đạt',
  findings: [],
  overlaps: [],
});
