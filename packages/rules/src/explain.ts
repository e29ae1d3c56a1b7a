import { ask, referenceOf } from './compile.js';
import { pointer } from './faults.js';
import type { LoadedRule } from './load-rules.js';
import type { Condition, Leaf } from './rule-file.js';
import type { Subject, SubjectFact } from './subject.js';

type Path = readonly (string | number)[];

/** One question about one fact, and what was found. */
export interface FactTrace {
  readonly kind: 'fact';
  /** JSON pointer in the rule file. */
  readonly at: string;
  /** Whether it came out true. */
  readonly held: boolean;
  readonly fact: string;
  readonly operator: string;
  /** What the fact was asked for: the value in the rule, that of the option, or that of the other fact (null where it is missing). */
  readonly expected: unknown;
  /** Name of the option that `expected` comes from. */
  readonly option?: string;
  /** The fact that `expected` comes from, as it was found. */
  readonly other?: { readonly fact: string; readonly found: SubjectFact };
  /** The fact as it was found, with its words. */
  readonly found: SubjectFact;
}

/** A condition with what became of each part; nothing is left out because an earlier part had decided. */
export type ConditionTrace =
  | FactTrace
  | {
      readonly kind: 'all' | 'any' | 'not';
      readonly at: string;
      readonly held: boolean;
      readonly parts: readonly ConditionTrace[];
    };

/** Why a rule holds of a subject, or why it does not. */
export interface RuleTrace {
  readonly held: boolean;
  /** Null where the rule is about every subject of its kind. */
  readonly where: ConditionTrace | null;
  readonly when: ConditionTrace;
}

interface Asked {
  readonly subject: Subject;
  readonly options: Readonly<Record<string, unknown>>;
}

function traceLeaf(leaf: Leaf, path: Path, negated: boolean, { subject, options }: Asked): FactTrace {
  const { fact, against, held } = ask(leaf, negated, subject, options);
  const other = referenceOf(leaf) ?? {};
  const known = against as SubjectFact;
  return {
    kind: 'fact',
    at: pointer(path),
    held,
    fact: leaf.fact,
    operator: leaf.operator,
    expected: other.fact === undefined ? against : known.presence === 'present' ? known.value : null,
    ...(other.option === undefined ? {} : { option: other.option }),
    ...(other.fact === undefined ? {} : { other: { fact: other.fact, found: known } }),
    found: fact,
  };
}

function trace(condition: Condition, path: Path, negated: boolean, asked: Asked): ConditionTrace {
  const at = pointer(path);
  if ('all' in condition) {
    const parts = condition.all.map((c, i) => trace(c, [...path, 'all', i], negated, asked));
    return { kind: 'all', at, held: parts.every((p) => p.held), parts };
  }
  if ('any' in condition) {
    const parts = condition.any.map((c, i) => trace(c, [...path, 'any', i], negated, asked));
    return { kind: 'any', at, held: parts.some((p) => p.held), parts };
  }
  if ('not' in condition) {
    const part = trace(condition.not, [...path, 'not'], !negated, asked);
    return { kind: 'not', at, held: !part.held, parts: [part] };
  }
  return traceLeaf(condition, path, negated, asked);
}

/**
 * Asks one rule about one subject and tells what became of every condition, whether the rule is on or off.
 *
 * @throws Error where the rule cannot be evaluated: `runRules` makes a `rule/threw` of it
 */
export function explainRule({ rule, options }: Pick<LoadedRule, 'rule' | 'options'>, subject: Subject): RuleTrace {
  const asked = { subject, options };
  const where = rule.for.where ? trace(rule.for.where, ['for', 'where'], false, asked) : null;
  const when = trace(rule.when, ['when'], false, asked);
  return { held: (where?.held ?? true) && when.held, where, when };
}

/** The leaf that decided first why the condition came out as it did. */
function deciding(condition: ConditionTrace): FactTrace | null {
  if (condition.kind === 'fact') return condition;
  for (const part of condition.parts) {
    // A false `all` rests on its first false part, a true `any` on its first true one; a `not` on whatever it turns.
    if (condition.kind !== 'not' && part.held !== condition.held) continue;
    const found = deciding(part);
    if (found) return found;
  }
  return null;
}

/** The first question whose answer kept the rule from holding; null where it holds. */
export function firstFailed({ held, where, when }: RuleTrace): FactTrace | null {
  if (held) return null;
  return deciding(where && !where.held ? where : when);
}
