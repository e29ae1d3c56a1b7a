export { critiqueHtml } from './critique-html.js';
export { directiveHtml } from './directive-html.js';
export type { AgainstView, Controls, CritiqueHtmlOptions, DocumentView, HtmlOptions, PagePicture } from './view.js';
export type { Language } from './words.js';
