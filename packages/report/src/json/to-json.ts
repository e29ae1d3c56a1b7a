import type { CritiqueResult, DirectiveResult } from '@dondoc/model';

/** One object for one result, an array for none or several; indented, with a line end. */
export function toJson(results: readonly (DirectiveResult | CritiqueResult)[]): string {
  return `${JSON.stringify(results.length === 1 ? results[0] : results, null, 2)}\n`;
}
