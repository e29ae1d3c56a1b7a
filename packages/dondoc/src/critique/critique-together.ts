import type { PlanTogether, SharedItem } from '@dondoc/critique';
import type { CritiqueResult, SourceDocument } from '@dondoc/model';
import { factsOf } from '../scan/facts-of.js';
import { type CritiqueDocumentOptions, critiqueDocument } from './critique-document.js';
import { loadRuleSet } from './rule-packs.js';

/**
 * Plans that were read, each critiqued as `critiqueDocument` does, and held against one another: what two of them state, with
 * the same or with another lead, date or figure, is among the findings of both.
 *
 * @returns results in the order of the documents; one that could not be read is compared with none
 * @throws  as `critiqueDocument`
 */
export async function critiqueTogether(
  documents: readonly SourceDocument[],
  options: CritiqueDocumentOptions = {},
): Promise<readonly CritiqueResult[]> {
  const { sharedWork } = await import('@dondoc/critique');
  const { settings } = options;
  const rules = options.rules ?? (await loadRuleSet(settings ? { settings } : {}));
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
    results.push(await critiqueDocument(doc, { ...options, rules, shared: own }));
  }
  return results;
}
