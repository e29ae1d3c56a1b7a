import type { CritiqueResult } from '@dondoc/model';
import { critiqueDocument } from '../../critique/critique-document.js';
import { failedCritique } from '../../critique/critique-result.js';
import { loadRuleSet } from '../../critique/rule-packs.js';
import { readDocument } from '../../read/read-document.js';
import { readSettings } from '../../settings/read-settings.js';
import type { FailOn, Settings } from '../../settings/settings.js';
import { documentCode, EXIT, type ExitCode, failing, worst } from '../exit-codes.js';
import { formatOf, textOptions } from '../formats.js';
import { sayProblems } from '../messages.js';
import { checkOutput, deliver } from '../output.js';
import { type CommonOptions, type Run, readAll } from '../session.js';

export const CRITIQUE_FORMATS = ['text', 'json', 'ndjson', 'markdown', 'html', 'xlsx'] as const;

export interface CritiqueCommandOptions extends CommonOptions {
  readonly format?: string;
  readonly output?: string;
  readonly against?: string;
  readonly config?: string;
  readonly language?: 'vi' | 'en';
  readonly failOn?: FailOn;
}

async function written(
  results: readonly CritiqueResult[],
  format: (typeof CRITIQUE_FORMATS)[number],
  output: string | undefined,
): Promise<string | Uint8Array> {
  switch (format) {
    case 'json':
      return (await import('@dondoc/report/json')).toJson(results);
    case 'ndjson':
      return (await import('@dondoc/report/ndjson')).toNdjson(results);
    case 'markdown':
      return (await import('@dondoc/report/markdown')).critiqueMarkdown(results);
    case 'html':
      return (await import('@dondoc/report/html')).critiqueHtml(results);
    case 'xlsx':
      return (await import('@dondoc/report/xlsx')).critiqueXlsx(results);
    case 'text':
      return (await import('@dondoc/report/text')).critiqueText(results, textOptions(output));
  }
}

const words = ({ status, items, findings, verdict }: CritiqueResult): string =>
  status === 'failed' ? 'không đọc được' : `${items.length} việc, ${findings.length} nhận xét, ${verdict}`;

/** `dondoc critique` */
export async function critique(paths: readonly string[], options: CritiqueCommandOptions, run: Run): Promise<ExitCode> {
  const { output, against } = options;
  const format = formatOf(CRITIQUE_FORMATS, options.format, output);
  await checkOutput(output, format === 'xlsx', against === undefined ? paths : [...paths, against]);
  const read = await readSettings(options.config);
  const settings: Settings = { ...read.settings, ...(options.language ? { language: options.language } : {}) };
  const rules = await loadRuleSet({ settings, ...(read.file === null ? {} : { settingsFile: read.file }) });
  // Read once, with the first plan that needs it and by the same engine.
  let directive: ReturnType<typeof readDocument> | undefined;
  const results = await readAll(paths, options, run, {
    read: async (path, readOptions) => {
      if (against !== undefined) directive ??= readDocument(against, readOptions);
      const answered = await directive;
      return critiqueDocument(path, { ...readOptions, rules, settings, ...(answered ? { against: answered } : {}) });
    },
    failed: (document) => failedCritique(document),
    words,
  });
  await deliver(await written(results, format, output), output);
  for (const { source, problems } of results) sayProblems(source.path, problems);
  const found = results.flatMap((r) => r.findings);
  const failOn = options.failOn ?? settings.failOn ?? 'never';
  return worst([...results.map(documentCode), failing(found, failOn) ? EXIT.findings : EXIT.clean]);
}
