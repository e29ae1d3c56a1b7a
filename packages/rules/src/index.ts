export {
  type Catalogue,
  defineCatalogue,
  type FactDefinition,
  type FactType,
  LANGUAGES,
  type Language,
  type Localised,
  type SubjectDefinition,
} from './catalogue.js';
export { describeCatalogue } from './describe.js';
export { type ConditionTrace, explainRule, type FactTrace, firstFailed, type RuleTrace } from './explain.js';
export { didYouMean, excerpt, pointer, RuleError, type RuleFault } from './faults.js';
export { type LoadedRule, type LoadOptions, loadRules, type RuleSet, withSettings } from './load-rules.js';
export { OPERATORS, type RuleOperator } from './operators.js';
export type { Condition, Leaf, PackFile, RuleExample, RuleFile, RulePack, Together } from './rule-file.js';
export { ruleSchema } from './rule-schema.js';
export { type RuleRun, runRules } from './run-rules.js';
export type { RuleSetting, RuleSettings } from './settings.js';
export { type FactValue, fact, type Subject, type SubjectFact } from './subject.js';
