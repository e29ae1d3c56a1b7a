export { type Critique, type CritiqueOptions, critique, type JudgedItem, judgePlan } from './critique.js';
export { factCatalogue } from './facts/catalogue.js';
export { judgeItem } from './judge/judge-item.js';
export { DEFAULT_THRESHOLDS, type Judgements, levelsOf, type Thresholds, verdictOf } from './levels.js';
export { type Judged, subjectsOf } from './subjects.js';
