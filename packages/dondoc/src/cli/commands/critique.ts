import type { CritiqueResult, SourceDocument } from '@dondoc/model';
import { critiqueDocument } from '../../critique/critique-document.js';
import { failedCritique } from '../../critique/critique-result.js';
import { RulesByPath } from '../../critique/plan-rules.js';
import { expandInputs } from '../../read/find-documents.js';
import { readDocument } from '../../read/read-document.js';
import { readSettings } from '../../settings/read-settings.js';
import type { FailOn, Settings } from '../../settings/settings.js';
import { documentView } from '../../view/document-view.js';
import { documentCode, EXIT, type ExitCode, failing, worst } from '../exit-codes.js';
import { formatOf } from '../formats.js';
import { sayProblems } from '../messages.js';
import { checkOutput, deliver } from '../output.js';
import { type CommonOptions, type Run, readAll } from '../session.js';
import { Aside, type AsideOptions } from './critique-aside.js';
import {
  assertOneWordFile,
  CRITIQUE_FORMATS,
  pictureBudget,
  type ReadPlan,
  writtenCritique,
} from './critique-formats.js';

export interface CritiqueCommandOptions extends CommonOptions, AsideOptions {
  readonly format?: string;
  readonly output?: string;
  readonly against?: string;
  /** Packs in place of those of the settings. */
  readonly pack?: readonly string[];
  readonly config?: string;
  readonly language?: 'vi' | 'en';
  readonly failOn?: FailOn;
}

const words = ({ status, items, findings, verdict }: CritiqueResult): string =>
  status === 'failed' ? 'không đọc được' : `${items.length} việc, ${findings.length} nhận xét, ${verdict}`;

/** `dondoc critique` */
export async function critique(paths: readonly string[], options: CritiqueCommandOptions, run: Run): Promise<ExitCode> {
  const { output, against } = options;
  const format = formatOf(CRITIQUE_FORMATS, options.format, output);
  const binary = format === 'xlsx' || format === 'docx';
  const inputs = [...paths, ...[against, options.baseline, options.suppressions].filter((p) => p !== undefined)];
  await checkOutput(output, binary, inputs);
  if (format === 'docx') await assertOneWordFile(paths);
  const found = await readSettings(options.config);
  const settings: Settings = { ...found.settings, ...(options.language ? { language: options.language } : {}) };
  const rules = await RulesByPath.load({
    settings,
    ...(options.pack ? { packs: options.pack } : {}),
    ...(found.file === null ? {} : { settingsFile: found.file }),
  });
  const aside = await Aside.open(options, settings, found.file);
  const budget = pictureBudget(format === 'html' ? (await expandInputs(paths)).length : 1, against !== undefined);
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
      if (format === 'html')
        return { result, path, view: await documentView(path, document, { ...readOptions, budget }) };
      return format === 'docx' ? { result, path, document } : { result, path };
    },
    failed: (document) => ({ result: failedCritique(document), path: document.source.path }),
    words: ({ result }) => words(result),
  });
  const results = await aside.apply(read);
  const marked = read.map((r, i) => ({ ...r, result: results[i] ?? r.result }));
  const answered = await directive;
  const context = {
    rules: rules.all(),
    language: settings.language ?? 'vi',
    against: answered && against !== undefined ? { document: answered, path: against, budget } : null,
  };
  await deliver(await writtenCritique(marked, format, output, context), output);
  for (const { source, problems } of results) sayProblems(source.path, problems);
  const findings = results.flatMap((r) => r.findings).filter((f) => !f.suppression);
  const failOn = options.failOn ?? settings.failOn ?? 'never';
  return worst([...results.map(documentCode), failing(findings, failOn) ? EXIT.findings : EXIT.clean]);
}
