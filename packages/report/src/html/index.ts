export type { Suppression } from '../present/suppression.js';
export { critiqueHtml } from './critique-html.js';
export { directiveHtml } from './directive-html.js';
export { html, htmlTable, type Markup, NOTHING } from './markup.js';
export { htmlPage, type PageOptions, SERVED_POLICY, shortName } from './page.js';
export { SERVE_WORDS, type ServeWords } from './serve-words.js';
export type { AgainstView, Controls, CritiqueHtmlOptions, DocumentView, HtmlOptions, PagePicture } from './view.js';
export type { Language } from './words.js';
