export { critiqueHtml } from './critique-html.js';
export { directiveHtml } from './directive-html.js';
