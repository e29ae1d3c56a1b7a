export { critiqueMarkdown } from './critique-markdown.js';
export { directiveMarkdown } from './directive-markdown.js';
