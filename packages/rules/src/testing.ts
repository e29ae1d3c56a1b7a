import type { Finding } from '@dondoc/model';
import { compileRule } from './compile.js';
import type { LoadedRule, RuleSet } from './load-rules.js';
import type { RuleExample } from './rule-file.js';
import { runRules } from './run-rules.js';
import { effective } from './settings.js';
import type { Subject } from './subject.js';

/** An example made into subjects. `text` is what line numbers of the expected findings count in. */
export interface ExampleSubjects {
  readonly text: string;
  readonly subjects: readonly Subject[];
}

export interface ExampleOutcome {
  readonly rule: string;
  readonly example: string;
  readonly passed: boolean;
  readonly expected: readonly string[];
  readonly actual: readonly string[];
}

const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

/** A finding as examples write it: `LINE SEVERITY “quote”`; line 0 where it has no place, or one in another document. */
export function findingLine(finding: Finding, text: string): string {
  const [first] = finding.evidence;
  return `${first && first.document === undefined ? lineOf(text, first.start) : 0} ${finding.severity} “${first?.quote ?? ''}”`;
}

async function runExample(
  set: RuleSet,
  loaded: LoadedRule,
  example: RuleExample,
  subjectsOf: (example: RuleExample) => ExampleSubjects | Promise<ExampleSubjects>,
): Promise<ExampleOutcome> {
  const { rule } = loaded;
  // The rule as its author wrote it: the user's settings are not what the example shows.
  const { options } = effective(rule, undefined, example.options);
  const alone: LoadedRule = { ...loaded, severity: rule.severity, options, compiled: compileRule(rule, options) };
  const { text, subjects } = await subjectsOf(example);
  const run = await runRules({ ...set, rules: new Map([[rule.id, alone]]) }, subjects);
  const actual = [...run.findings.map((f) => findingLine(f, text)), ...run.problems.map((p) => p.message)];
  const passed = actual.length === example.findings.length && actual.every((a, i) => a === example.findings[i]);
  return { rule: rule.id, example: example.name, passed, expected: example.findings, actual };
}

/** Runs the examples of every rule, all other rules off. */
export async function runExamples(
  set: RuleSet,
  subjectsOf: (example: RuleExample) => ExampleSubjects | Promise<ExampleSubjects>,
): Promise<readonly ExampleOutcome[]> {
  const outcomes: ExampleOutcome[] = [];
  for (const loaded of set.rules.values())
    for (const example of loaded.rule.examples) outcomes.push(await runExample(set, loaded, example, subjectsOf));
  return outcomes;
}
