import type { PlanTogether, SharedItem } from '@dondoc/critique';
import type { CritiqueResult, SourceDocument } from '@dondoc/model';
import { factsOf } from '../scan/facts-of.js';
import { type CritiqueDocumentOptions, critiqueDocument } from './critique-document.js';
import { RulesByPath } from './plan-rules.js';

export interface CritiqueTogetherOptions extends CritiqueDocumentOptions {
  /** Rules and settings by the path of a plan, in place of `rules` and `settings`. */
  readonly rulesOf?: (path: string) => Pick<CritiqueDocumentOptions, 'rules' | 'settings'>;
}

/**
 * Plans that were read, each critiqued as `critiqueDocument` does, and held against one another: what two of them state, with
 * the same or with another lead, date or figure, is among the findings of both.
 *
 * @returns results in the order of the documents; one that could not be read is compared with none
 * @throws  as `critiqueDocument`
 */
export async function critiqueTogether(
  documents: readonly SourceDocument[],
  options: CritiqueTogetherOptions = {},
): Promise<readonly CritiqueResult[]> {
  const { sharedWork } = await import('@dondoc/critique');
  const { settings = {}, rules } = options;
  const byPath = rules || options.rulesOf ? null : await RulesByPath.load({ settings });
  const rulesOf = options.rulesOf ?? ((path: string) => byPath?.of(path) ?? {});
  const plans: PlanTogether[] = [];
  for (const doc of documents)
    try {
      options.signal?.throwIfAborted();
      if (doc.status !== 'failed') plans.push({ doc, facts: await factsOf(doc, options.debug) });
    } catch {
      options.signal?.throwIfAborted();
      // Its own critique says what is wrong with it.
    }
  const shared = new Map(sharedWork(plans).map((own, i) => [plans[i]?.doc, own] as const));
  const results: CritiqueResult[] = [];
  for (const doc of documents) {
    const own: readonly SharedItem[] = shared.get(doc) ?? [];
    results.push(await critiqueDocument(doc, { ...options, ...rulesOf(doc.source.path), shared: own }));
  }
  return results;
}
