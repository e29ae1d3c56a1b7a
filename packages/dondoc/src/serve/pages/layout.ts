import { html, htmlPage, type Markup, NOTHING } from '@dondoc/report/html';

export type Place = 'home' | 'tasks' | 'overdue' | 'none';

const LINKS: readonly (readonly [Place, string, string])[] = [
  ['home', '/', 'Đọc văn bản'],
  ['tasks', '/tasks', 'Sổ nhiệm vụ'],
  ['overdue', '/overdue', 'Quá hạn theo đơn vị'],
];

/** The bar above every page. */
export const topBar = (
  place: Place,
  more: Markup = NOTHING,
): Markup => html`<header class="bar-top"><b>dondoc</b><nav aria-label="Các trang">${LINKS.map(
  ([name, path, label]) =>
    html`<a href="${path}"${name === place ? html` aria-current="page"` : NOTHING}>${label}</a> `,
)}</nav>${more}</header>
`;

export const layout = (title: string, place: Place, body: Markup): string =>
  htmlPage(
    `${title} – dondoc`,
    html`${topBar(place)}<main>
<h1>${title}</h1>
${body}</main>`,
    { language: 'vi', served: true },
  );

export const hidden = (name: string, value: string): Markup =>
  html`<input type="hidden" name="${name}" value="${value}">`;

export const notice = (words: string, bad = false): Markup =>
  html`<p class="notice${bad ? ' bad' : ''}" role="${bad ? 'alert' : 'status'}">${words}</p>\n`;

/** A page that says what went wrong and how to go on. */
export const troublePage = (title: string, words: string): string =>
  layout(title, 'none', html`${notice(words, true)}<p><a href="/">Về trang đầu</a></p>\n`);
