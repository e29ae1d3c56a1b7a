import {
  type Confidence,
  type Deadline,
  type DeadlineResult,
  type Fact,
  factValue,
  type Owner,
  type OwnerResult,
  type Problem,
  type SourceDocument,
  type Status,
} from '@dondoc/model';

export const ownerResults = (owners: readonly Owner[]): readonly OwnerResult[] =>
  owners.map(({ name, refersTo, inherited }) => ({
    name,
    ...(refersTo === undefined ? {} : { refersTo }),
    inherited,
  }));

export function deadlineResult(fact: Fact<Deadline>): DeadlineResult | null {
  const deadline = factValue(fact);
  if (!deadline) return null;
  const { text, kind, start, end, every, implied, alternatives, confidence } = deadline;
  return {
    text,
    kind,
    start,
    end,
    every,
    implied,
    ...(alternatives ? { alternatives } : {}),
    ...confidenceResult(confidence),
  };
}

/** Left out, not undefined, for born-digital text. */
export const confidenceResult = (confidence: Confidence | undefined): { readonly confidence?: Confidence } =>
  confidence === undefined ? {} : { confidence };

/** Status and problems of a document with those that came up later: `ok` has none. */
export function troubleOf(
  document: Pick<SourceDocument, 'status' | 'problems'>,
  more: readonly Problem[] = [],
): { readonly status: Status; readonly problems: readonly Problem[] } {
  const problems = [...document.problems, ...more];
  return { status: document.status === 'ok' && problems.length > 0 ? 'partial' : document.status, problems };
}
