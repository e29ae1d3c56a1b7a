import type { CritiqueResult, SourceDocument } from '@dondoc/model';
import { critiqueDocument } from '../../critique/critique-document.js';
import { failedCritique } from '../../critique/critique-result.js';
import { critiqueTogether } from '../../critique/critique-together.js';
import type { RulesByPath } from '../../critique/plan-rules.js';
import { readDocument } from '../../read/read-document.js';
import { documentView } from '../../view/document-view.js';
import { type CommonOptions, type Run, readAll } from '../session.js';
import type { ReadPlan } from './critique-formats.js';

/** What plans are judged by, and what the report asks for beside the results. */
export interface Judging {
  readonly rules: RulesByPath;
  /** Path of the directive. */
  readonly against: string | undefined;
  /** Bytes for the pictures of one document; null where none are shown. */
  readonly budget: number | null;
}

export interface Judged {
  readonly read: readonly ReadPlan[];
  readonly directive: SourceDocument | undefined;
}

const words = ({ status, items, findings, verdict }: CritiqueResult): string =>
  status === 'failed' ? 'không đọc được' : `${items.length} việc, ${findings.length} nhận xét, ${verdict}`;

/** Plans judged one by one, each as soon as it is read. */
export async function judgeEach(
  paths: readonly string[],
  { rules, against, budget }: Judging,
  options: CommonOptions,
  run: Run,
): Promise<Judged> {
  // Read once, with the first plan that needs it and by the same engine.
  let directive: Promise<SourceDocument> | undefined;
  const read = await readAll<ReadPlan>(paths, options, run, {
    read: async (path, readOptions) => {
      if (against !== undefined) directive ??= readDocument(against, readOptions);
      const answered = await directive;
      const document = await readDocument(path, readOptions);
      const result = await critiqueDocument(document, {
        ...readOptions,
        ...rules.of(path),
        ...(answered ? { against: answered } : {}),
      });
      const view = budget === null ? {} : { view: await documentView(path, document, { ...readOptions, budget }) };
      return { result, path, document, ...view };
    },
    failed: (document) => ({ result: failedCritique(document), path: document.source.path }),
    words: ({ result }) => words(result),
  });
  return { read, directive: await directive };
}

/** Plans judged when all have been read, so that each can be held against the others. */
export async function judgeTogether(
  paths: readonly string[],
  { rules, against, budget }: Judging,
  options: CommonOptions,
  run: Run,
): Promise<Judged> {
  let directive: Promise<SourceDocument> | undefined;
  const read = await readAll<Omit<ReadPlan, 'result'> & { readonly document: SourceDocument }>(paths, options, run, {
    read: async (path, readOptions) => {
      if (against !== undefined) directive ??= readDocument(against, readOptions);
      await directive;
      const document = await readDocument(path, readOptions);
      const view = budget === null ? {} : { view: await documentView(path, document, { ...readOptions, budget }) };
      return { path, document, ...view };
    },
    failed: (document) => ({ document, path: document.source.path }),
    words: ({ document }) => (document.status === 'failed' ? 'không đọc được' : 'đã đọc'),
  });
  const answered = await directive;
  const results = await critiqueTogether(
    read.map((r) => r.document),
    {
      rulesOf: (path) => rules.of(path),
      signal: run.controller.signal,
      debug: options.debug,
      ...(answered ? { against: answered } : {}),
    },
  );
  return {
    read: read.flatMap((r, i) => (results[i] ? [{ ...r, result: results[i] }] : [])),
    directive: answered,
  };
}
