import type { JudgeOptions, SharedItem } from '@dondoc/critique';
import { type CritiqueResult, critiqueSchema, type Problem, type SourceDocument } from '@dondoc/model';
import type { RuleSet } from '@dondoc/rules';
import { problemOf } from '../read/document-trouble.js';
import type { Input } from '../read/input.js';
import { documentOf, type ReadOptions } from '../read/read-document.js';
import { factsOf } from '../scan/facts-of.js';
import type { Settings } from '../settings/settings.js';
import { failedCritique, toCritiqueResult } from './critique-result.js';

export interface CritiqueDocumentOptions extends ReadOptions {
  /** The directive that the plan answers: a file, or one that was read before. */
  readonly against?: Input | SourceDocument;
  /** From `loadRuleSet`; default: the packaged packs with `settings`. */
  readonly rules?: RuleSet;
  readonly settings?: Settings;
  /** What other plans state as well: `critiqueTogether` finds it. */
  readonly shared?: readonly SharedItem[];
}

type Against = NonNullable<JudgeOptions['against']>;

/** The directive, or why there is none to hold the plan against. */
async function directiveOf(
  given: Input | SourceDocument,
  options: ReadOptions,
): Promise<{ readonly against?: Against; readonly problems: readonly Problem[] }> {
  const doc = await documentOf(given, options);
  const about = (p: Problem): Problem => ({
    ...p,
    message: `Văn bản giao việc “${doc.source.path}”: ${p.message}`,
    page: null,
  });
  const problems = doc.problems.map(about);
  if (doc.status === 'failed') return { problems };
  try {
    return { against: { doc, facts: await factsOf(doc, options.debug) }, problems };
  } catch (error) {
    return { problems: [...problems, about(problemOf(error, options.onFault))] };
  }
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
  const { settings } = options;
  const rules = options.rules ?? (await (await import('./rule-packs.js')).loadRuleSet(settings ? { settings } : {}));
  const document = await documentOf(input, options);
  if (document.status === 'failed') return failedCritique(document);
  try {
    const facts = await factsOf(document, options.debug);
    const { against, problems } = options.against ? await directiveOf(options.against, options) : { problems: [] };
    const judged = await critique(document, facts, {
      rules,
      ...(against ? { against } : {}),
      ...(options.shared ? { shared: options.shared } : {}),
      ...(settings?.thresholds ? { thresholds: settings.thresholds } : {}),
    });
    const result = toCritiqueResult(document, facts, judged, problems);
    if (options.debug) critiqueSchema.parse(result);
    return result;
  } catch (error) {
    options.signal?.throwIfAborted();
    return failedCritique(document, [problemOf(error, options.onFault)]);
  }
}
