import { expandInputs } from '../../read/find-documents.js';
import type { FailOn } from '../../settings/settings.js';
import { documentCode, EXIT, type ExitCode, failing, worst } from '../exit-codes.js';
import { formatOf } from '../formats.js';
import { sayProblems } from '../messages.js';
import { checkOutput, deliver } from '../output.js';
import type { CommonOptions, Run } from '../session.js';
import { Aside, type AsideOptions } from './critique-aside.js';
import {
  assertOneWordFile,
  assertSeveralPlans,
  CRITIQUE_FORMATS,
  pictureBudget,
  writtenCritique,
} from './critique-formats.js';
import { judgeEach, judgeTogether } from './critique-reading.js';
import { planSettings } from './plan-settings.js';

export interface CritiqueCommandOptions extends CommonOptions, AsideOptions {
  readonly format?: string;
  readonly output?: string;
  readonly against?: string;
  /** Hold the plans against one another. */
  readonly together?: boolean;
  /** Packs in place of those of the settings. */
  readonly pack?: readonly string[];
  readonly config?: string;
  readonly language?: 'vi' | 'en';
  readonly failOn?: FailOn;
}

/** `dondoc critique` */
export async function critique(paths: readonly string[], options: CritiqueCommandOptions, run: Run): Promise<ExitCode> {
  const { output, against } = options;
  const format = formatOf(CRITIQUE_FORMATS, options.format, output);
  const binary = format === 'xlsx' || format === 'docx';
  const inputs = [...paths, ...[against, options.baseline, options.suppressions].filter((p) => p !== undefined)];
  await checkOutput(output, binary, inputs);
  if (options.together) await assertSeveralPlans(paths);
  else if (format === 'docx') await assertOneWordFile(paths);
  const { settings, file, rules } = await planSettings(options);
  const aside = await Aside.open(options, settings, file);
  const budget = pictureBudget(format === 'html' ? (await expandInputs(paths)).length : 1, against !== undefined);
  const judge = options.together ? judgeTogether : judgeEach;
  const { read, directive } = await judge(
    paths,
    { rules, against, budget: format === 'html' ? budget : null },
    options,
    run,
  );
  const results = await aside.apply(read);
  const marked = read.map((r, i) => ({ ...r, result: results[i] ?? r.result }));
  const context = {
    rules: rules.all(),
    language: settings.language ?? 'vi',
    against: directive && against !== undefined ? { document: directive, path: against, budget } : null,
  };
  await deliver(await writtenCritique(marked, format, output, context), output);
  for (const { source, problems } of results) sayProblems(source.path, problems);
  const findings = results.flatMap((r) => r.findings).filter((f) => !f.suppression);
  const failOn = options.failOn ?? settings.failOn ?? 'never';
  return worst([...results.map(documentCode), failing(findings, failOn) ? EXIT.findings : EXIT.clean]);
}
