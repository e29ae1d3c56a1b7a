import type { CritiqueResult, DirectiveResult } from '@dondoc/model';

/** One object a line, each line ended; empty for no results. */
export function toNdjson(results: readonly (DirectiveResult | CritiqueResult)[]): string {
  return results.map((result) => `${JSON.stringify(result)}\n`).join('');
}
