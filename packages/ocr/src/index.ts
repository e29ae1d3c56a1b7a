export { layoutWords } from './layout/layout-words.js';
export type { LayoutSize, LayoutWord, Ruling } from './layout/words.js';
