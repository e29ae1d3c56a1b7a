import { html, htmlPage, type Markup, NOTHING, type ServeWords } from '@dondoc/report/html';
import type { View } from '../language.js';

export type Place = 'home' | 'tasks' | 'overdue' | 'none';

const LINKS: readonly (readonly [Place, string, (words: ServeWords) => string])[] = [
  ['home', '/', (words) => words.home],
  ['tasks', '/tasks', (words) => words.register],
  ['overdue', '/overdue', (words) => words.overdueByOwner],
];

/** The bar above every page. */
export const topBar = (
  { words, language, elsewhere }: View,
  place: Place,
  more: Markup = NOTHING,
): Markup => html`<header class="bar-top"><b>dondoc</b><nav aria-label="${words.pages}">${LINKS.map(
  ([name, path, label]) =>
    html`<a href="${path}"${name === place ? html` aria-current="page"` : NOTHING}>${label(words)}</a> `,
)}</nav>${more}<a class="other" href="${elsewhere}" lang="${language === 'vi' ? 'en' : 'vi'}">${words.otherLanguage}</a></header>
`;

export const layout = (view: View, title: string, place: Place, body: Markup): string =>
  htmlPage(
    `${title} – dondoc`,
    html`${topBar(view, place)}<main>
<h1>${title}</h1>
${body}</main>`,
    { language: view.language, served: true },
  );

export const hidden = (name: string, value: string): Markup =>
  html`<input type="hidden" name="${name}" value="${value}">`;

export const notice = (words: string, bad = false): Markup =>
  html`<p class="notice${bad ? ' bad' : ''}" role="${bad ? 'alert' : 'status'}">${words}</p>\n`;

/** A page that says what went wrong and how to go on. */
export const troublePage = (view: View, title: string, words: string): string =>
  layout(view, title, 'none', html`${notice(words, true)}<p><a href="/">${view.words.backHome}</a></p>\n`);
