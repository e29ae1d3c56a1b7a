import { oneLine } from '../present/fields.js';

/** Markup that may stand in a page as it is: made here, from escaped words. */
export interface Markup {
  readonly markup: string;
}

type Part = string | number | Markup | readonly Markup[] | null;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escapeHtml = (text: string): string => oneLine(text).replace(/[&<>"']/gu, (c) => ENTITIES[c] ?? c);

const isList = (part: Part): part is readonly Markup[] => Array.isArray(part);

const markupOf = (part: Part): string => {
  if (part === null) return '';
  if (typeof part === 'string') return escapeHtml(part);
  if (typeof part === 'number') return String(part);
  return isList(part) ? part.map((m) => m.markup).join('') : part.markup;
};

/** A template whose words are escaped, in text and in quoted attributes; only other markup goes in as it is. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Markup => ({
  markup: strings.reduce((whole, string, i) => whole + markupOf(parts[i - 1] ?? null) + string),
});

export const NOTHING: Markup = { markup: '' };

/** A table whose cells carry their column's name, so that narrow screens can show rows as records. */
export function htmlTable(
  className: string,
  head: readonly string[],
  rows: readonly { readonly id?: string; readonly cells: readonly (string | Markup)[] }[],
): Markup {
  const cell = (words: string | Markup, at: number): Markup => html`<td data-label="${head[at] ?? ''}">${words}</td>`;
  return html`<table class="${className}">
<thead><tr>${head.map((title) => html`<th scope="col">${title}</th>`)}</tr></thead>
<tbody>
${rows.map(
  ({ id, cells }) => html`<tr${id === undefined ? NOTHING : html` id="${id}"`}>${cells.map(cell)}</tr>
`,
)}</tbody>
</table>
`;
}
