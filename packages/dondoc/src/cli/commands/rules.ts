import { DondocError } from '@dondoc/model';
import type { Language, LoadedRule, RuleExample, RuleSet } from '@dondoc/rules';
import type { ExampleSubjects } from '@dondoc/rules/testing';
import { DEFAULT_PACKS, loadRuleSet, packagedPacks } from '../../critique/rule-packs.js';
import { readDocument } from '../../read/read-document.js';
import { factsOf } from '../../scan/facts-of.js';
import { readSettings } from '../../settings/read-settings.js';
import type { Settings } from '../../settings/settings.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { formatOf } from '../formats.js';
import { say } from '../messages.js';
import { SEVERITY_WORDS } from '../severity-words.js';
import { print } from '../standard-output.js';

export interface RulesOptions {
  /** Packs in place of those of the settings. */
  readonly pack?: readonly string[];
  readonly config?: string;
  readonly language?: Language;
  readonly format?: string;
}

/** The rules in force; with `all` every packaged pack as well. */
async function ruleSet({ config, language, pack }: RulesOptions, all = false): Promise<RuleSet> {
  const { settings: read, file } = await readSettings(config);
  const { extends: named = DEFAULT_PACKS } = read;
  const settings: Settings = {
    ...read,
    ...(language ? { language } : {}),
    ...(all ? { extends: [...new Set([...named, ...packagedPacks().keys()])] } : {}),
  };
  return loadRuleSet({ settings, ...(pack ? { packs: pack } : {}), ...(file === null ? {} : { settingsFile: file }) });
}

const summary = ({ rule, pack, severity, options }: LoadedRule): object => ({
  id: rule.id,
  pack,
  severity,
  requirement: rule.requirement ?? null,
  each: rule.for.each,
  title: rule.title,
  why: rule.why,
  basis: rule.basis,
  options,
});

/** `dondoc rules list` */
export async function listRules(options: RulesOptions): Promise<ExitCode> {
  const format = formatOf(['text', 'json'], options.format, undefined);
  const { rules, language } = await ruleSet(options);
  const all = [...rules.values()];
  if (format === 'json') await print(`${JSON.stringify(all.map(summary), null, 2)}\n`);
  else {
    const wide = Math.max(...all.map((r) => r.rule.id.length));
    const line = ({ rule, severity }: LoadedRule): string =>
      `${rule.id.padEnd(wide)}  ${SEVERITY_WORDS.vi[severity].padEnd(8)}  ${rule.title[language]}\n`;
    await print(all.map(line).join(''));
  }
  return EXIT.clean;
}

function explained({ rule, pack, severity, options }: LoadedRule, language: Language): string {
  const { title, why, basis, report, examples } = rule;
  const settings = Object.entries(options).map(([name, value]) => `  ${name}: ${JSON.stringify(value)}`);
  const fires = examples.filter((e) => e.findings.length > 0).map((e) => `  - ${e.name}`);
  const passes = examples.filter((e) => e.findings.length === 0).map((e) => `  - ${e.name}`);
  const part = (name: string, lines: readonly string[]): readonly string[] =>
    lines.length > 0 ? ['', name, ...lines] : [];
  return [
    `${rule.id} (${SEVERITY_WORDS.vi[severity]}, bộ ${pack})`,
    title[language],
    '',
    why[language],
    ...part(
      'Căn cứ',
      basis.map((b) => `  - ${b}`),
    ),
    ...part('Lời nhận xét', [`  ${report.message[language]}`]),
    ...part('Gợi ý', report.suggestion ? [`  ${report.suggestion[language]}`] : []),
    ...part('Tùy chọn', settings),
    ...part('Ví dụ có nhận xét', fires),
    ...part('Ví dụ không có nhận xét', passes),
    '',
  ].join('\n');
}

/** `dondoc rules explain ID` */
export async function explainRule(id: string, options: RulesOptions): Promise<ExitCode> {
  const { rules, language } = await ruleSet(options, true);
  const rule = rules.get(id);
  if (!rule) throw new DondocError('usage/invalid', `Không có quy tắc “${id}”.`, 'Xem danh sách: dondoc rules list.');
  await print(explained(rule, language));
  return EXIT.clean;
}

/** The subjects of an example; one made of words is read as any other document. */
async function subjectsOf(example: RuleExample): Promise<ExampleSubjects> {
  const { exampleSubjects } = await import('@dondoc/critique/testing');
  if (example.text === undefined) return exampleSubjects(example);
  const bytes = new TextEncoder().encode(example.text);
  const doc = await readDocument({ path: `${example.name}.txt`, bytes }, { engine: null });
  const facts = await factsOf(doc);
  return exampleSubjects(example, () => ({ doc, facts }));
}

/** `dondoc rules test [DIR]`: loads the packs with all checks and runs the examples of every rule. */
export async function testRules(folder: string | undefined, options: RulesOptions): Promise<ExitCode> {
  const { runExamples } = await import('@dondoc/rules/testing');
  const set = folder === undefined ? await ruleSet(options, true) : await loadRuleSet({ packs: [folder] });
  const outcomes = await runExamples(set, subjectsOf);
  const wrong = outcomes.filter((o) => !o.passed);
  const lines = wrong.map(
    ({ rule, example, expected, actual }) =>
      `SAI ${rule}, ví dụ “${example}”\n  mong đợi: ${JSON.stringify(expected)}\n  nhận được: ${JSON.stringify(actual)}\n`,
  );
  const total = `${set.rules.size} quy tắc, ${outcomes.length} ví dụ, ${wrong.length} sai\n`;
  await print([...lines, total].join(''));
  if (wrong.length > 0) say('  → Sửa quy tắc hoặc ví dụ của nó rồi chạy lại.');
  return wrong.length > 0 ? EXIT.usage : EXIT.clean;
}

/** `dondoc rules schema`: the JSON Schema of a rule file. */
export async function printSchema(): Promise<ExitCode> {
  const { ruleSchema } = await import('@dondoc/rules');
  await print(`${JSON.stringify(ruleSchema, null, 2)}\n`);
  return EXIT.clean;
}
