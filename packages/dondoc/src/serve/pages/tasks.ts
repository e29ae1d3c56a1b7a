import { type LedgerTask, type OverdueOwner, TASK_STATES } from '@dondoc/ledger';
import type { IsoDate } from '@dondoc/model';
import { html, type Markup, NOTHING, type ServeWords } from '@dondoc/report/html';
import type { View } from '../language.js';
import { safeName } from '../uploads.js';
import { vnDate } from './days.js';
import { layout, notice } from './layout.js';

export const ownersOf = ({ task }: Pick<LedgerTask, 'task'>): string => task.lead.map((o) => o.name).join('; ');
export const dueOf = ({ due, task }: LedgerTask): string => (due ? vnDate(due) : (task.deadline?.text ?? ''));
/** Its number; beside one whose figures were not read, the name of its file. */
export const documentOf = ({ document, path }: LedgerTask): string => {
  if (document === null) return safeName(path);
  return /\p{N}/u.test(document) ? document : `${document} (${safeName(path)})`;
};
const isOverdue = ({ due, state }: LedgerTask, today: IsoDate): boolean =>
  due !== null && due < today && (state === 'todo' || state === 'doing');

const query = (values: Readonly<Record<string, string>>): Markup => ({
  markup: Object.entries(values)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&amp;'),
});

function tasksTable(tasks: readonly LedgerTask[], today: IsoDate, name: string, words: ServeWords): Markup {
  const head = [words.document, words.task, words.lead, words.assignee, words.due, words.state];
  const row = (t: LedgerTask): Markup => {
    const cells = [
      documentOf(t),
      html`<a href="/tasks/${t.id}">${t.task.text}</a>`,
      ownersOf(t),
      t.assignee ?? '',
      html`${isOverdue(t, today) ? html`<span class="bad">${words.overdue}</span> ` : NOTHING}${dueOf(t)}`,
      words.states[t.state],
    ];
    return html`<tr>${cells.map((cell, i) => html`<td data-label="${head[i] ?? ''}">${cell}</td>`)}</tr>\n`;
  };
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${name}"><table class="register">
<thead><tr>${head.map((title) => html`<th scope="col">${title}</th>`)}</tr></thead>
<tbody>
${tasks.map(row)}</tbody></table></div>
`;
}

export interface Search {
  readonly text: string;
  readonly owner: string;
  readonly state: string;
  readonly overdue: boolean;
  /** From 1. */
  readonly page: number;
}

function pagesHtml({ text, owner, state, overdue, page }: Search, more: boolean, words: ServeWords): Markup {
  if (page === 1 && !more) return NOTHING;
  const to = (n: number): Markup =>
    query({ text, owner, state, overdue: overdue ? '1' : '', page: n > 1 ? String(n) : '' });
  return html`<nav class="pages" aria-label="${words.pageOf(page)}">${
    page > 1 ? html`<a href="/tasks?${to(page - 1)}" rel="prev">${words.previousPage}</a> ` : NOTHING
  }<span>${words.pageOf(page)}</span>${more ? html` <a href="/tasks?${to(page + 1)}" rel="next">${words.nextPage}</a>` : NOTHING}</nav>
`;
}

/** A page of the register, searched. `more`: there is another page. */
export function tasksPage(
  view: View,
  tasks: readonly LedgerTask[],
  search: Search,
  more: boolean,
  today: IsoDate,
): string {
  const { words } = view;
  const chosen = (yes: boolean): Markup => (yes ? html` selected` : NOTHING);
  return layout(
    view,
    words.register,
    'tasks',
    html`<form class="row" method="get" action="/tasks" role="search">
<label><span>${words.wording}</span><input type="search" name="text" value="${search.text}" placeholder="${words.searchHint}"></label>
<label><span>${words.owner}</span><input type="search" name="owner" value="${search.owner}" placeholder="${words.searchHint}"></label>
<label><span>${words.state}</span><select name="state"><option value="">${words.all}</option>${TASK_STATES.map(
      (s) => html`<option value="${s}"${chosen(search.state === s)}>${words.states[s]}</option>`,
    )}</select></label>
<label><span>${words.overdueFilter}</span><select name="overdue"><option value="">${words.noFilter}</option><option value="1"${chosen(search.overdue)}>${words.overdueOnly}</option></select></label>
<button>${words.search}</button>
</form>
${tasks.length === 0 ? notice(words.nothingFits) : tasksTable(tasks, today, words.tasks, words)}${pagesHtml(search, more, words)}`,
  );
}

/** What is overdue, owner by owner, those with most of it first. */
export function overduePage(view: View, board: readonly OverdueOwner[], today: IsoDate): string {
  const { words } = view;
  const named = (owner: string): string => owner || words.nobody;
  const overview = html`<table class="owners"><thead><tr><th scope="col">${words.owner}</th><th scope="col">${words.count}</th><th scope="col">${words.longest}</th></tr></thead><tbody>
${board.map(
  ({ owner, count, oldest }, i) =>
    html`<tr><td><a href="#o${i + 1}">${named(owner)}</a></td><td>${count}</td><td>${vnDate(oldest)}</td></tr>\n`,
)}</tbody></table>
`;
  const section = ({ owner, count, oldest, tasks }: OverdueOwner, i: number): Markup => {
    const all = owner ? html` <a href="/tasks?${query({ overdue: '1', owner })}">${words.seeAll(count)}</a>` : NOTHING;
    return html`<section id="o${i + 1}"><h2>${words.ownerCount(named(owner), count)}</h2>
<p class="soft">${words.oldest(vnDate(oldest))}${count > tasks.length ? all : NOTHING}</p>
${tasksTable(tasks, today, named(owner), words)}</section>
`;
  };
  return layout(
    view,
    words.overdueByOwner,
    'overdue',
    board.length === 0
      ? notice(words.nothingOverdue)
      : html`<p class="soft">${words.asOf(vnDate(today))}</p>
${board.length > 1 ? overview : NOTHING}${board.map(section)}`,
  );
}
