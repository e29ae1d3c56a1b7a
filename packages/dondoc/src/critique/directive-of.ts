import type { JudgeOptions } from '@dondoc/critique';
import type { Problem, SourceDocument } from '@dondoc/model';
import { problemOf } from '../read/document-trouble.js';
import type { Input } from '../read/input.js';
import { documentOf, type ReadOptions } from '../read/read-document.js';
import { factsOf } from '../scan/facts-of.js';

export type Against = NonNullable<JudgeOptions['against']>;

/** The directive to hold a plan against, or why there is none. */
export async function directiveOf(
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
