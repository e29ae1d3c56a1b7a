export { type Critique, type CritiqueOptions, critique } from './critique.js';
export { factCatalogue } from './facts/catalogue.js';
export { judgeItem } from './judge/judge-item.js';
export { type Judged, type JudgedItem, type JudgeOptions, judgePlan } from './judge-plan.js';
export { DEFAULT_THRESHOLDS, type Judgements, levelsOf, type Thresholds, verdictOf } from './levels.js';
export { type PlanTogether, type SharedItem, sharedWork } from './shared-work.js';
export { subjectsOf } from './subjects.js';
export { VOCABULARIES, type Vocabularies, type VocabularyName } from './words/vocabularies.js';
