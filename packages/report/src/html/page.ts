import { createHash } from 'node:crypto';
import type { HeaderResult, Problem, SourceInfo, Status } from '@dondoc/model';
import { documentName, headerRows, sourceWords } from '../present/fields.js';
import { STATUS_LABELS } from '../present/labels.js';
import { html, type Markup, NOTHING } from './markup.js';
import { STYLE } from './style.js';

/** A whole page on its own: nothing is loaded and no script may run, and the policy says so. */
export function htmlPage(title: string, body: Markup): string {
  const hash = createHash('sha256').update(STYLE).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  const style: Markup = { markup: STYLE };
  return html`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
${body}
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
export function headHtml({ header, source, status }: Headed): Markup {
  const rows = headerRows(header);
  const above = new Set(['Cơ quan ban hành', 'Nơi, ngày ban hành']);
  const named = new Set(['Số, ký hiệu', 'Loại văn bản']);
  const by = rows.flatMap(([label, value]) => (above.has(label) ? [value] : [])).join(' · ');
  const rest = rows.filter(([label]) => !above.has(label) && !named.has(label));
  return html`<h1>${documentName(header, source)}</h1>
${by ? html`<p class="soft">${by}</p>\n` : NOTHING}<dl>
${rest.map(([label, value]) => html`<dt>${label}</dt><dd>${value}</dd>\n`)}<dt>Tệp</dt><dd>${source.path} (${sourceWords(source)}; ${STATUS_LABELS[status]})</dd>
</dl>
`;
}

/** What could not be read, and what to do about it. */
export const problemsHtml = (problems: readonly Problem[]): Markup =>
  problems.length === 0
    ? NOTHING
    : html`<h2>Vấn đề khi đọc</h2>
<ul>
${problems.map(
  ({ page, message, remedy }) =>
    html`<li>${page === null ? '' : `Trang ${page}: `}${message} <span class="hint">${remedy}</span></li>\n`,
)}</ul>
`;

/** Links to each document of a page that holds several. */
export const contentsHtml = (results: readonly Headed[]): Markup =>
  results.length < 2
    ? NOTHING
    : html`<nav aria-label="Các văn bản"><ul>
${results.map(({ header, source }, i) => html`<li><a href="#d${i + 1}">${documentName(header, source)}</a></li>\n`)}</ul></nav>
`;
