export * from './boundary.js';
export * from './clean.js';
export * from './fold.js';
export * from './offset-map.js';
export * from './sentences.js';
export * from './syllable.js';
export * from './tokens.js';
export * from './tone.js';
