import { DondocError } from '@dondoc/model';
import { type Explanation, explainDocument, type Question } from '../../critique/explain-document.js';
import { createEngine } from '../../read/engine.js';
import { documentCode, type ExitCode } from '../exit-codes.js';
import { formatOf } from '../formats.js';
import { sayProblems } from '../messages.js';
import { checkOutput, deliver } from '../output.js';
import type { CommonOptions, Run } from '../session.js';
import { explanationText } from './explain-text.js';
import { planSettings } from './plan-settings.js';

export interface ExplainOptions extends CommonOptions {
  readonly finding?: string;
  readonly rule?: string;
  readonly item?: string;
  readonly against?: string;
  readonly pack?: readonly string[];
  readonly config?: string;
  readonly language?: 'vi' | 'en';
  readonly format?: string;
  readonly output?: string;
}

const LEAST_FINGERPRINT = 6;

function questionOf({ finding, rule, item }: ExplainOptions): Question {
  const remedy = 'Ghi --finding MÃ, hoặc --rule QUY-TẮC kèm --item VIỆC.';
  if (finding !== undefined && rule === undefined && item === undefined) {
    if (finding.length >= LEAST_FINGERPRINT) return { finding };
    throw new DondocError('usage/invalid', `Mã nhận xét cần ít nhất ${LEAST_FINGERPRINT} chữ.`, remedy);
  }
  if (finding === undefined && rule !== undefined) return { rule, ...(item === undefined ? {} : { item }) };
  throw new DondocError('usage/invalid', 'Không rõ cần giải thích điều gì.', remedy);
}

const summary = ({ rule: loaded, subject, trace, failed, finding }: Explanation): object => ({
  rule: { id: loaded.rule.id, pack: loaded.pack, severity: loaded.severity, title: loaded.rule.title },
  subject: { kind: subject.kind, id: subject.id, evidence: subject.evidence },
  fired: trace.held,
  finding,
  failed,
  conditions: { where: trace.where, when: trace.when },
});

/** `dondoc explain FILE`: why there is a finding, or why there is none. */
export async function explain(path: string, options: ExplainOptions, run: Run): Promise<ExitCode> {
  const { output, against } = options;
  const format = formatOf(['text', 'json'], options.format, output);
  const question = questionOf(options);
  await checkOutput(output, false, against === undefined ? [path] : [path, against]);
  const given = await planSettings(options);
  const { rules, settings: own } = given.rules.of(path);
  const engine = await createEngine(options.engine);
  try {
    const { document, explanations } = await explainDocument(path, question, {
      engine,
      signal: run.controller.signal,
      debug: options.debug,
      ...(options.mend === undefined ? {} : { mend: options.mend }),
      ...(against === undefined ? {} : { against }),
      rules,
      settings: own,
    });
    sayProblems(path, document.problems);
    if (document.status === 'failed') return documentCode(document);
    const texts = explanations.map((e) => explanationText(e, document, rules.catalogue, rules.language));
    const data = { format: 'dondoc/explanation@1', source: path, explanations: explanations.map(summary) };
    await deliver(format === 'json' ? `${JSON.stringify(data, null, 2)}\n` : texts.join('\n'), output);
    return documentCode(document);
  } finally {
    await engine?.close();
  }
}
