import type { DirectiveResult } from '@dondoc/model';
import type { DocumentView } from '@dondoc/report/html';
import { expandInputs } from '../../read/find-documents.js';
import { readDocument } from '../../read/read-document.js';
import { failedDirective } from '../../scan/directive-result.js';
import { scanDocument } from '../../scan/scan-document.js';
import { documentView, PICTURE_BUDGET } from '../../view/document-view.js';
import { documentCode, type ExitCode, worst } from '../exit-codes.js';
import { formatOf, textOptions } from '../formats.js';
import { sayProblems } from '../messages.js';
import { checkOutput, deliver } from '../output.js';
import { type CommonOptions, type Run, readAll } from '../session.js';
import { print } from '../standard-output.js';

const SCAN_FORMATS = ['text', 'json', 'ndjson', 'markdown', 'html', 'xlsx', 'ics'] as const;

/** Of `--graph`. */
const GRAPH_FORMATS = ['dot', 'json'] as const;

export interface ScanCommandOptions extends CommonOptions {
  /** Which documents cite which, in place of what they order. */
  readonly graph?: boolean;
  readonly format?: string;
  readonly output?: string;
}

async function written(
  results: readonly DirectiveResult[],
  format: (typeof SCAN_FORMATS)[number],
  output: string | undefined,
  views: readonly (DocumentView | null)[] = [],
): Promise<string | Uint8Array> {
  switch (format) {
    case 'json':
      return (await import('@dondoc/report/json')).toJson(results);
    case 'ndjson':
      return (await import('@dondoc/report/ndjson')).toNdjson(results);
    case 'markdown':
      return (await import('@dondoc/report/markdown')).directiveMarkdown(results);
    case 'html':
      return (await import('@dondoc/report/html')).directiveHtml(results, { views });
    case 'xlsx':
      return (await import('@dondoc/report/xlsx')).directiveXlsx(results);
    case 'ics': {
      const [{ tasksIcs }, { followedTasks }] = await Promise.all([
        import('@dondoc/report/ics'),
        import('../../scan/followed.js'),
      ]);
      return tasksIcs(results.flatMap(followedTasks), { stamp: new Date().toISOString() });
    }
    case 'text':
      return (await import('@dondoc/report/text')).directiveText(results, textOptions(output));
  }
}

async function graph(results: readonly DirectiveResult[], format: (typeof GRAPH_FORMATS)[number]): Promise<string> {
  const { graphDot, graphJson } = await import('@dondoc/report/graph');
  return format === 'dot' ? graphDot(results) : graphJson(results);
}

/** What came of a scan, in a few words. */
function scanWords({ status, tasks }: DirectiveResult): string {
  if (status === 'failed') return 'không đọc được';
  const dated = tasks.filter((t) => t.deadline !== null).length;
  return `${tasks.length} nhiệm vụ, ${dated} có thời hạn`;
}

interface Read {
  readonly result: DirectiveResult;
  readonly view: DocumentView | null;
}

/** `dondoc scan --graph` */
async function scanGraph(paths: readonly string[], options: ScanCommandOptions, run: Run): Promise<ExitCode> {
  const { output } = options;
  const format = formatOf(GRAPH_FORMATS, options.format, output);
  await checkOutput(output, false, paths);
  const results = await readAll<DirectiveResult>(paths, options, run, {
    read: (path, readOptions) => scanDocument(path, readOptions),
    failed: (document) => failedDirective(document),
    words: ({ status, references }) =>
      status === 'failed' ? 'không đọc được' : `${references.length} văn bản được viện dẫn`,
  });
  await deliver(await graph(results, format), output);
  for (const { source, problems } of results) sayProblems(source.path, problems);
  return worst(results.map(documentCode));
}

/** `dondoc scan` */
export async function scan(paths: readonly string[], options: ScanCommandOptions, run: Run): Promise<ExitCode> {
  if (options.graph) return scanGraph(paths, options, run);
  const { output } = options;
  const format = formatOf(SCAN_FORMATS, options.format, output);
  await checkOutput(output, format === 'xlsx', paths);
  // Lines of their own can go out as they come; everything else needs all results.
  const streamed = format === 'ndjson' && output === undefined;
  const budget = PICTURE_BUDGET / (format === 'html' ? Math.max(1, (await expandInputs(paths)).length) : 1);
  const read = await readAll<Read>(paths, options, run, {
    read: async (path, readOptions) => {
      const document = await readDocument(path, readOptions);
      const result = await scanDocument(document, readOptions);
      return {
        result,
        view: format === 'html' ? await documentView(path, document, { ...readOptions, budget }) : null,
      };
    },
    failed: (document) => ({ result: failedDirective(document), view: null }),
    words: ({ result }) => scanWords(result),
    ...(streamed ? { each: async ({ result }) => print(await written([result], format, output)) } : {}),
  });
  const results = read.map((r) => r.result);
  const views = read.map((r) => r.view);
  if (!streamed) await deliver(await written(results, format, output, views), output);
  for (const { source, problems } of results) sayProblems(source.path, problems);
  return worst(results.map(documentCode));
}
