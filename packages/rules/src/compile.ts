import { Engine, type EngineResult, type TopLevelCondition } from 'json-rules-engine';
import { OPERATORS, type RuleOperator } from './operators.js';
import type { Condition, Leaf, RuleFile } from './rule-file.js';
import type { Subject, SubjectFact } from './subject.js';

/** The one fact that the engine is given: all facts of the subject, by name. Conditions reach into it by path. */
const FACTS = 'facts';

/** A condition as the engine left it: what each leaf saw and whether it held. */
export interface Outcome {
  readonly all?: readonly Outcome[];
  readonly any?: readonly Outcome[];
  readonly not?: Outcome;
  readonly result?: boolean;
  readonly factResult?: SubjectFact;
  readonly valueResult?: unknown;
}

/** A rule with its own engine, so that it can only break itself. */
export interface CompiledRule {
  /** The decided conditions where the rule holds of the subject, else null. Rejects where the rule cannot be evaluated. */
  readonly evaluate: (subject: Subject) => Promise<Outcome | null>;
}

/** Names of facts are whole keys, not expressions; a fact that nobody supplied is an error, not `undefined`. */
function resolve(facts: object, path: string): SubjectFact {
  const map = facts as ReadonlyMap<string, SubjectFact>;
  const fact = map.get(path);
  if (fact) return fact;
  const base = path.endsWith('.presence') ? map.get(path.slice(0, -'.presence'.length)) : undefined;
  if (!base) throw new Error(`chủ thể không mang dữ kiện “${path}”`);
  return {
    presence: 'present',
    value: base.presence,
    evidence: base.presence === 'absent' ? [] : base.evidence,
  };
}

const isFact = (value: unknown): value is SubjectFact =>
  typeof value === 'object' && value !== null && 'presence' in value;

/**
 * An unreadable fact never helps a rule to hold: its leaf is false, and true under `not`. An absent fact makes its leaf
 * false whatever the operator; rules ask for absence by `NAME.presence`.
 */
function test(operator: RuleOperator, negated: boolean, fact: SubjectFact, against: unknown): boolean {
  const value = isFact(against) ? against : null;
  if (fact.presence === 'unreadable' || value?.presence === 'unreadable') return negated;
  if (fact.presence === 'absent' || value?.presence === 'absent') return false;
  return operator.test(fact.value, value ? value.value : against);
}

const NEGATED = 'under not: ';

/** What a leaf asks for where that is no value of its own: an option of the rule, or another fact. */
export function referenceOf({ value }: Leaf): { readonly option?: string; readonly fact?: string } | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
}

function translate(condition: Condition, negated: boolean, options: Readonly<Record<string, unknown>>): unknown {
  if ('all' in condition) return { all: condition.all.map((c) => translate(c, negated, options)) };
  if ('any' in condition) return { any: condition.any.map((c) => translate(c, negated, options)) };
  if ('not' in condition) return { not: translate(condition.not, !negated, options) };
  const reference = referenceOf(condition);
  return {
    fact: FACTS,
    path: condition.fact,
    operator: negated ? NEGATED + condition.operator : condition.operator,
    value: !reference
      ? condition.value
      : reference.option !== undefined
        ? options[reference.option]
        : { fact: FACTS, path: reference.fact },
  };
}

/** What a leaf asks of the subject, and the answer. */
export interface LeafOutcome {
  readonly fact: SubjectFact;
  /** The value as it was asked for: options and other facts in their place. */
  readonly against: unknown;
  readonly held: boolean;
}

/** @throws Error where the operator or a fact is not there */
export function ask(
  leaf: Leaf,
  negated: boolean,
  subject: Subject,
  options: Readonly<Record<string, unknown>>,
): LeafOutcome {
  const operator = OPERATORS.get(leaf.operator);
  if (!operator) throw new Error(`không có toán tử “${leaf.operator}”`);
  const reference = referenceOf(leaf);
  const against = !reference
    ? leaf.value
    : reference.option !== undefined
      ? options[reference.option]
      : resolve(subject.facts, reference.fact ?? '');
  const fact = resolve(subject.facts, leaf.fact);
  return { fact, against, held: test(operator, negated, fact, against) };
}

/**
 * Whether the condition can hold: the same leaves as the engine asks, without its bookkeeping. Most rules hold of few
 * subjects, and the engine's account is needed only of those.
 */
function holds(
  condition: Condition,
  negated: boolean,
  subject: Subject,
  options: Readonly<Record<string, unknown>>,
): boolean {
  if ('all' in condition) return condition.all.every((c) => holds(c, negated, subject, options));
  if ('any' in condition) return condition.any.some((c) => holds(c, negated, subject, options));
  if ('not' in condition) return !holds(condition.not, !negated, subject, options);
  return ask(condition, negated, subject, options).held;
}

/** The rule's `for.where` and `when` as one rule of an engine with our operators alone. */
export function compileRule(rule: RuleFile, options: Readonly<Record<string, unknown>>): CompiledRule {
  const engine = new Engine([], { allowUndefinedFacts: false, pathResolver: resolve });
  for (const [name, operator] of OPERATORS) {
    engine.removeOperator(name);
    engine.addOperator<SubjectFact, unknown>(name, (f, v) => test(operator, false, f, v));
    engine.addOperator<SubjectFact, unknown>(NEGATED + name, (f, v) => test(operator, true, f, v));
  }
  const parts = [...(rule.for.where ? [rule.for.where] : []), rule.when];
  engine.addRule({
    name: rule.id,
    conditions: { all: parts.map((p) => translate(p, false, options)) } as TopLevelCondition,
    event: { type: rule.id },
    priority: 1,
  });
  return {
    evaluate: async (subject) => {
      if (!parts.every((p) => holds(p, false, subject, options))) return null;
      const { results }: EngineResult = await engine.run({ [FACTS]: subject.facts });
      const held = results[0]?.conditions as Outcome | undefined;
      // The engine marks every condition with its result except the outermost.
      return held ? { ...held, result: true } : null;
    },
  };
}
