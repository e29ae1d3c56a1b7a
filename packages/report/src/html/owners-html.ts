import type { DeadlineResult, OwnerResult } from '@dondoc/model';
import { plain } from '../present/fields.js';
import { html, type Markup, NOTHING } from './markup.js';
import type { Region } from './page.js';
import type { Words } from './words.js';

/** A task or an item with who does it. */
export interface Owned {
  readonly label: string;
  readonly anchor: string;
  readonly lead: readonly OwnerResult[];
  readonly coordinating: readonly OwnerResult[];
  readonly deadline: DeadlineResult | null;
}

interface Row {
  readonly name: string;
  readonly cells: Map<string, { readonly owned: Owned; readonly leads: boolean }[]>;
  leads: number;
}

/** Names that differ in case and spaces alone are one body. */
const keyOf = (name: string): string => plain(name).toLowerCase();

const columnOf = ({ deadline }: Owned): string => {
  const day = deadline?.end ?? deadline?.start;
  if (!day) return '';
  return `${['I', 'II', 'III', 'IV'][Math.floor((Number(day.slice(5, 7)) - 1) / 3)]}/${day.slice(0, 4)}`;
};
const columnOrder = (column: string): string => {
  const [quarter = '', year = '9999'] = column.split('/');
  return `${year}${quarter}`;
};

/** A matrix of work by owner and by the quarter it is due in. Nothing where no owner is known. */
export function ownersHtml(all: readonly Owned[], region: Region, words: Words): Markup {
  const rows = new Map<string, Row>();
  const enter = (name: string, owned: Owned, leads: boolean): void => {
    const key = keyOf(name);
    const row = rows.get(key) ?? { name: plain(name), cells: new Map(), leads: 0 };
    rows.set(key, row);
    const column = columnOf(owned);
    row.cells.set(column, [...(row.cells.get(column) ?? []), { owned, leads }]);
    if (leads) row.leads++;
  };
  for (const owned of all) {
    for (const { name } of owned.lead) enter(name, owned, true);
    for (const { name } of owned.coordinating) enter(name, owned, false);
  }
  if (rows.size === 0) return NOTHING;
  for (const owned of all) if (owned.lead.length === 0) enter(words.nobody, owned, true);
  const columns = [...new Set(all.map(columnOf))].sort((a, b) => (columnOrder(a) < columnOrder(b) ? -1 : 1));
  const cell = (row: Row, column: string): Markup => {
    const entries = row.cells.get(column) ?? [];
    return html`<td>${entries.map(
      ({ owned, leads }, i) =>
        html`${i > 0 ? ', ' : ''}${leads ? '' : '('}<a href="#${owned.anchor}">${owned.label}</a>${leads ? '' : ')'}`,
    )}</td>`;
  };
  const ordered = [...rows.values()].sort((a, b) => b.leads - a.leads);
  return html`<h2>${words.owners}</h2>
<div class="scroll" tabindex="0" role="region" aria-label="${region(words.owners)}"><table class="matrix">
<thead><tr><th scope="col">${words.owner}</th>${columns.map((c) => html`<th scope="col">${c || words.noDate}</th>`)}</tr></thead>
<tbody>
${ordered.map(
  (row) => html`<tr><th scope="row">${row.name}</th>${columns.map((c) => cell(row, c))}</tr>
`,
)}</tbody>
</table></div>
<p class="soft">${words.ownersNote}</p>
`;
}
