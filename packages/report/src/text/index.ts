export { critiqueText } from './critique-text.js';
export { directiveText } from './directive-text.js';
export type { TextOptions } from './style.js';
