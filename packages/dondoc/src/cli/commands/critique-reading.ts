import type { CritiqueResult, SourceDocument } from '@dondoc/model';
import { critiqueDocument } from '../../critique/critique-document.js';
import { failedCritique } from '../../critique/critique-result.js';
import { critiqueTogether } from '../../critique/critique-together.js';
import type { RulesByPath } from '../../critique/plan-rules.js';
import { type ReadOptions, readDocument } from '../../read/read-document.js';
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

type Unjudged = Omit<ReadPlan, 'result'> & { readonly document: SourceDocument };

/** Reads plans, and the directive once: with the first plan, and by the same engine. */
class PlanReader {
  directive: Promise<SourceDocument> | undefined;

  constructor(
    private readonly against: string | undefined,
    private readonly budget: number | null,
  ) {}

  async read(path: string, options: ReadOptions): Promise<Unjudged> {
    if (this.against !== undefined) this.directive ??= readDocument(this.against, options);
    await this.directive;
    const document = await readDocument(path, options);
    if (this.budget === null) return { path, document };
    return { path, document, view: await documentView(path, document, { ...options, budget: this.budget }) };
  }
}

/** Plans judged one by one, each as soon as it is read. */
export async function judgeEach(
  paths: readonly string[],
  { rules, against, budget }: Judging,
  options: CommonOptions,
  run: Run,
): Promise<Judged> {
  const reader = new PlanReader(against, budget);
  const read = await readAll<ReadPlan>(paths, options, run, {
    read: async (path, readOptions) => {
      const plan = await reader.read(path, readOptions);
      const answered = await reader.directive;
      const result = await critiqueDocument(plan.document, {
        ...readOptions,
        ...rules.of(path),
        ...(answered ? { against: answered } : {}),
      });
      return { ...plan, result };
    },
    failed: (document) => ({ result: failedCritique(document), path: document.source.path }),
    words: ({ result }) => words(result),
  });
  return { read, directive: await reader.directive };
}

/** Plans judged when all have been read, so that each can be held against the others. */
export async function judgeTogether(
  paths: readonly string[],
  { rules, against, budget }: Judging,
  options: CommonOptions,
  run: Run,
): Promise<Judged> {
  const reader = new PlanReader(against, budget);
  const read = await readAll<Unjudged>(paths, options, run, {
    read: (path, readOptions) => reader.read(path, readOptions),
    failed: (document) => ({ document, path: document.source.path }),
    words: ({ document }) => (document.status === 'failed' ? 'không đọc được' : 'đã đọc'),
  });
  const answered = await reader.directive;
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
