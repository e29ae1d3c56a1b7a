import { type DirectiveResult, directiveSchema, type SourceDocument } from '@dondoc/model';
import { problemOf } from '../read/document-trouble.js';
import type { Input } from '../read/input.js';
import { documentOf, type ReadOptions } from '../read/read-document.js';
import { failedDirective, toDirectiveResult } from './directive-result.js';
import { factsOf } from './facts-of.js';

/**
 * What a directive orders: header, tasks with owners and deadlines, references and targets, each with its words and place.
 *
 * @param input a file, or a document that was read before
 * @returns a result in every case; a file that cannot be read has status `failed` and says why
 * @throws  `DondocError` where the engine that was asked for is not there; the signal's reason when aborted
 */
export async function scanDocument(input: Input | SourceDocument, options: ReadOptions = {}): Promise<DirectiveResult> {
  const document = await documentOf(input, options);
  if (document.status === 'failed') return failedDirective(document);
  try {
    const result = toDirectiveResult(document, await factsOf(document, options.debug));
    if (options.debug) directiveSchema.parse(result);
    return result;
  } catch (error) {
    return failedDirective(document, [problemOf(error, options.onFault)]);
  }
}
