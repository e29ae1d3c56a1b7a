import type { SharedItem } from '@dondoc/critique';
import { type CritiqueResult, critiqueSchema, type SourceDocument } from '@dondoc/model';
import type { RuleSet } from '@dondoc/rules';
import { problemOf } from '../read/document-trouble.js';
import type { Input } from '../read/input.js';
import { documentOf, type ReadOptions } from '../read/read-document.js';
import { factsOf } from '../scan/facts-of.js';
import type { Settings } from '../settings/settings.js';
import { failedCritique, toCritiqueResult } from './critique-result.js';
import { directiveOf } from './directive-of.js';
import { judgeOptions } from './judge-options.js';

export interface CritiqueDocumentOptions extends ReadOptions {
  /** The directive that the plan answers: a file, or one that was read before. */
  readonly against?: Input | SourceDocument;
  /** From `loadRuleSet`; default: the packs that `settings` name, with its overrides for the document's path. */
  readonly rules?: RuleSet;
  /** `suppressions`, `failOn` and baselines are the command line's business: a result has all findings. */
  readonly settings?: Settings;
  /** What other plans state as well: `critiqueTogether` finds it. */
  readonly shared?: readonly SharedItem[];
}

/**
 * How a plan stands against the five requirements of Kết luận 328-KL/ĐUK, and with `against` which tasks of the directive it
 * takes up. Whether the document is a plan is for the caller to say.
 *
 * @param input a file, or a document that was read before
 * @returns a result in every case; one with status `failed` was not judged. Without its directive a critique is `partial`.
 * @throws  `DondocError` for faulty rules or settings, or where the engine asked for is not there; the signal's reason when aborted
 */
export async function critiqueDocument(
  input: Input | SourceDocument,
  options: CritiqueDocumentOptions = {},
): Promise<CritiqueResult> {
  const { critique } = await import('@dondoc/critique');
  const byPath = options.rules
    ? null
    : await (await import('./plan-rules.js')).RulesByPath.load(options.settings ? { settings: options.settings } : {});
  const document = await documentOf(input, options);
  const { rules, settings } = byPath?.of(document.source.path) ?? (options as Required<CritiqueDocumentOptions>);
  if (document.status === 'failed') return failedCritique(document);
  try {
    const facts = await factsOf(document, options.debug);
    const { against, problems } = options.against ? await directiveOf(options.against, options) : { problems: [] };
    const judged = await critique(document, facts, {
      rules,
      ...(await judgeOptions(settings, against)),
      ...(options.shared ? { shared: options.shared } : {}),
    });
    const result = toCritiqueResult(document, facts, judged, problems);
    if (options.debug) critiqueSchema.parse(result);
    return result;
  } catch (error) {
    options.signal?.throwIfAborted();
    return failedCritique(document, [problemOf(error, options.onFault)]);
  }
}
