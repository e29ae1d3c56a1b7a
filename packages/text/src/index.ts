export * from './boundary.js';
export * from './clean.js';
export * from './fold.js';
export {
  convertLegacy,
  encodingOfFont,
  type FromLegacy,
  type LegacyEncoding,
  type LegacyOptions,
} from './legacy/convert-legacy.js';
export type { MendKind } from './mend/edits.js';
export { LanguageModel } from './mend/language-model.js';
export { loadLanguageModel } from './mend/load-model.js';
export { type MendChange, type Mended, type MendOptions, type MendWord, mend, sourceOf } from './mend/mend.js';
export * from './offset-map.js';
export * from './sentences.js';
export * from './syllable.js';
export * from './tokens.js';
export * from './tone.js';
