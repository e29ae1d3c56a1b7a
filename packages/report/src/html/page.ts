import { createHash } from 'node:crypto';
import type { HeaderResult, Problem, SourceInfo, Status } from '@dondoc/model';
import { documentName, headerRows, plain } from '../present/fields.js';
import { html, type Markup, NOTHING } from './markup.js';
import { SCRIPT } from './script.js';
import { STYLE } from './style.js';
import type { HtmlOptions } from './view.js';
import { type Language, WORDS, type Words } from './words.js';

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** What a page may do: its own style and script, pictures that it holds itself, nothing loaded and nothing sent. */
const PAGE_POLICY: string = [
  "default-src 'none'",
  `style-src ${hashOf(STYLE)}`,
  `script-src ${hashOf(SCRIPT)}`,
  'img-src data:',
  "base-uri 'none'",
].join('; ');

/** What a page that is served may do beside: send its forms to its own server and hear from it. */
const SERVED = "form-action 'self'; connect-src 'self'";
export const SERVED_POLICY: string = `${PAGE_POLICY}; ${SERVED}; frame-ancestors 'none'`;

export interface PageOptions {
  readonly language: Language;
  readonly served?: boolean;
}

/** A whole page on its own. */
export function htmlPage(title: string, body: Markup, { language, served }: PageOptions): string {
  const policy = `${PAGE_POLICY}; ${served ? SERVED : "form-action 'none'"}`;
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${{ markup: STYLE }}</style>
</head>
<body>
${body}
<script>${{ markup: SCRIPT }}</script>
</body>
</html>
`.markup;
}

interface Headed {
  readonly header: HeaderResult;
  readonly source: SourceInfo;
  readonly status: Status;
}

/** Title, issuer, subject and file. */
export function headHtml({ header, source, status }: Headed, words: Words): Markup {
  const rows = headerRows(header, words.header);
  const above = new Set([words.header.issuer, words.header.issued]);
  const named = new Set([words.header.number, words.header.type]);
  const by = rows.flatMap(([label, value]) => (above.has(label) ? [value] : [])).join(' · ');
  const rest = rows.filter(([label]) => !above.has(label) && !named.has(label));
  const kind =
    source.pages > 0
      ? `${words.sources[source.kind]}, ${source.pages} ${words.page.toLowerCase()}`
      : words.sources[source.kind];
  return html`<h1>${documentName(header, source)}</h1>
${by ? html`<p class="soft">${by}</p>\n` : NOTHING}<dl>
${rest.map(([label, value]) => html`<dt>${label}</dt><dd>${value}</dd>\n`)}<dt>${words.file}</dt><dd>${source.path} (${kind}; ${words.statuses[status]})</dd>
</dl>
`;
}

/** What could not be read, and what to do about it. */
export const problemsHtml = (problems: readonly Problem[], words: Words): Markup =>
  problems.length === 0
    ? NOTHING
    : html`<h2>${words.problems}</h2>
<ul>
${problems.map(
  ({ page, message, remedy }) =>
    html`<li>${page === null ? '' : `${words.page} ${page}: `}${message} <span class="hint">${remedy}</span></li>\n`,
)}</ul>
`;

/** Links to each document of a page that holds several. */
const contentsHtml = (results: readonly Headed[], words: Words): Markup =>
  results.length < 2
    ? NOTHING
    : html`<nav aria-label="${words.documents}"><ul>
${results.map(({ header, source }, i) => html`<li><a href="#d${i + 1}">${documentName(header, source)}</a></li>\n`)}</ul></nav>
`;

/** A page of one article a result, with links to each where it holds several. */
export const articlesPage = (
  title: string,
  results: readonly Headed[],
  articles: readonly Markup[],
  { language = 'vi', controls }: HtmlOptions,
): string =>
  htmlPage(
    title,
    html`${controls?.top ?? NOTHING}${contentsHtml(results, WORDS[language])}<main>\n${articles}</main>`,
    { language, served: controls !== undefined },
  );

/** A name short enough to be said with a link. */
export const shortName = (text: string): string => {
  const line = plain(text);
  return line.length <= 80 ? line : `${line.slice(0, 80).replace(/\s+\S*$/u, '')}…`;
};

/** What a region of one document is called. */
export type Region = (name: string) => string;

/** The names of a document's regions: with its number where a page holds several, for names of regions must differ. */
export const regionNames =
  (at: number, count: number): Region =>
  (name) =>
    count > 1 ? `${name} (${at + 1})` : name;
