import type { DirectiveResult } from '@dondoc/model';
import { failedDirective } from '../../scan/directive-result.js';
import { scanDocument } from '../../scan/scan-document.js';
import { documentCode, type ExitCode, worst } from '../exit-codes.js';
import { formatOf, textOptions } from '../formats.js';
import { sayProblems } from '../messages.js';
import { checkOutput, deliver } from '../output.js';
import { type CommonOptions, type Run, readAll } from '../session.js';
import { print } from '../standard-output.js';

export const SCAN_FORMATS = ['text', 'json', 'ndjson', 'markdown', 'html', 'xlsx'] as const;

export interface ScanCommandOptions extends CommonOptions {
  readonly format?: string;
  readonly output?: string;
}

async function written(
  results: readonly DirectiveResult[],
  format: (typeof SCAN_FORMATS)[number],
  output: string | undefined,
): Promise<string | Uint8Array> {
  switch (format) {
    case 'json':
      return (await import('@dondoc/report/json')).toJson(results);
    case 'ndjson':
      return (await import('@dondoc/report/ndjson')).toNdjson(results);
    case 'markdown':
      return (await import('@dondoc/report/markdown')).directiveMarkdown(results);
    case 'html':
      return (await import('@dondoc/report/html')).directiveHtml(results);
    case 'xlsx':
      return (await import('@dondoc/report/xlsx')).directiveXlsx(results);
    case 'text':
      return (await import('@dondoc/report/text')).directiveText(results, textOptions(output));
  }
}

/** What came of a scan, in a few words. */
export function scanWords({ status, tasks }: DirectiveResult): string {
  if (status === 'failed') return 'không đọc được';
  const dated = tasks.filter((t) => t.deadline !== null).length;
  return `${tasks.length} nhiệm vụ, ${dated} có thời hạn`;
}

/** `dondoc scan` */
export async function scan(paths: readonly string[], options: ScanCommandOptions, run: Run): Promise<ExitCode> {
  const { output } = options;
  const format = formatOf(SCAN_FORMATS, options.format, output);
  await checkOutput(output, format === 'xlsx', paths);
  // Lines of their own can go out as they come; everything else needs all results.
  const streamed = format === 'ndjson' && output === undefined;
  const results = await readAll<DirectiveResult>(paths, options, run, {
    read: scanDocument,
    failed: (document) => failedDirective(document),
    words: scanWords,
    ...(streamed ? { each: async (result) => print(await written([result], format, output)) } : {}),
  });
  if (!streamed) await deliver(await written(results, format, output), output);
  for (const { source, problems } of results) sayProblems(source.path, problems);
  return worst(results.map(documentCode));
}
