import type { Requirement, Severity } from '@dondoc/model';
import type { Localised } from './catalogue.js';

/** One question about one fact. `value` may also be `{ "option": … }` or `{ "fact": … }`. */
export interface Leaf {
  readonly fact: string;
  readonly operator: string;
  readonly value: unknown;
}

export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | Leaf;

/** How a rule shows what it means; also its test. Without `text`, `given` tells what the subjects are made of. */
export interface RuleExample {
  readonly name: string;
  /** A little document, read as any other. */
  readonly text?: string;
  /** Subjects spelled out, for rules that no few lines of text could trip. */
  readonly given?: unknown;
  /** Settings of the rule's options for this example. */
  readonly options?: Readonly<Record<string, unknown>>;
  /** Expected findings in order: `LINE SEVERITY “quote”`; empty for a near miss. */
  readonly findings: readonly string[];
}

/** One finding for all subjects that share the fact `by`: its place in the document, or its value where it has none. */
export interface Together {
  readonly by: string;
  /** Subjects from which they are put together; 2 where nothing is said. */
  readonly least?: number;
  /** `{{together.count}}` and `{{together.list}}` stand for the subjects; other facts are those of the first. */
  readonly message: Localised;
  readonly suggestion?: Localised;
}

/** The shape of a rule file; `ruleSchema` is its JSON Schema. */
export interface RuleFile {
  readonly id: string;
  readonly severity: Severity;
  readonly requirement?: Requirement | null;
  readonly recommended?: boolean;
  readonly since?: string;
  readonly title: Localised;
  readonly why: Localised;
  readonly basis: readonly string[];
  readonly for: { readonly each: string; readonly where?: Condition };
  /** JSON Schema of the options, each with its default. */
  readonly options?: {
    readonly type: 'object';
    readonly properties: Readonly<Record<string, { readonly default: unknown }>>;
    readonly additionalProperties: false;
  };
  readonly when: Condition;
  readonly report: {
    /** Facts whose evidence is shown besides that of the subject and of the facts that decided. */
    readonly also?: readonly string[];
    readonly message: Localised;
    readonly suggestion?: Localised;
    readonly together?: Together;
  };
  readonly examples: readonly RuleExample[];
}

export interface PackFile {
  readonly id: string;
  readonly title: Localised;
  readonly version: string;
}

/** A pack in memory. */
export interface RulePack extends PackFile {
  readonly rules: readonly unknown[];
}
