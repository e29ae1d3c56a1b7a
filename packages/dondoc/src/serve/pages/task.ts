import { type LedgerChange, type LedgerTask, TASK_STATES, type TaskState } from '@dondoc/ledger';
import { type IsoDate, isoDate } from '@dondoc/model';
import { html, type Markup, NOTHING, type ServeWords, shortName } from '@dondoc/report/html';
import type { View } from '../language.js';
import { vnDate } from './days.js';
import { hidden, layout, notice } from './layout.js';
import { documentOf, dueOf, ownersOf } from './tasks.js';

/** Day and minute where the offices are: 28/11/2026 04:05. */
const CLOCK = new Intl.DateTimeFormat('en-GB', {
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Asia/Ho_Chi_Minh',
});

/** What somebody entered, as it stands in the form. */
export interface Entered {
  readonly state: string;
  readonly assignee: string;
  readonly note: string;
  readonly lead: string;
  readonly due: string;
  readonly noDue: boolean;
}

export interface TaskContext {
  readonly history: readonly LedgerChange[];
  readonly form: string;
  /** Who works here, as entered before. */
  readonly by: string;
  /** Where the document can be seen with the task in it. */
  readonly seen: string | null;
  readonly said?: { readonly words: string; readonly bad: boolean } | null;
  /** What somebody entered that could not be kept. */
  readonly entered?: Entered | null;
}

const enteredOf = (task: LedgerTask): Entered => ({
  state: task.state,
  assignee: task.assignee ?? '',
  note: task.note ?? '',
  lead: ownersOf(task),
  due: task.due ? vnDate(task.due) : '',
  noDue: task.read !== null && task.task.deadline === null && task.read.deadline !== null,
});

/** What dondoc read, beside what people made of it. */
function readingHtml(task: LedgerTask, words: ServeWords): Markup {
  const { read } = task;
  if (!read) return NOTHING;
  const lead = ownersOf({ task: read });
  const due = read.deadline ? [read.deadline.end ? vnDate(read.deadline.end) : '', `“${read.deadline.text}”`] : [];
  const rows: (Markup | null)[] = [
    lead === ownersOf(task) ? null : html`<dt>${words.lead} (${words.asRead})</dt><dd>${lead || words.none}</dd>`,
    (read.deadline?.end ?? null) === (task.task.deadline?.end ?? null)
      ? null
      : html`<dt>${words.deadline} (${words.asRead})</dt><dd>${due.filter(Boolean).join(' ') || words.none}</dd>`,
  ];
  return html`${rows.filter((row) => row !== null)}`;
}

function historyHtml(history: readonly LedgerChange[], words: ServeWords): Markup {
  if (history.length === 0) return NOTHING;
  const shown = ({ kind }: LedgerChange, value: string | null): string => {
    if (value === null) return '';
    if (kind === 'state') return words.states[value as TaskState] ?? value;
    return kind === 'due' && isoDate(value) ? vnDate(value as IsoDate) : value;
  };
  const at = (instant: string): string => CLOCK.format(new Date(instant)).replace(',', '');
  const head = [words.at, words.who, words.what, words.from, words.to];
  return html`<h2>${words.history}</h2>
<div class="scroll" tabindex="0" role="region" aria-label="${words.history}"><table class="history"><thead><tr>${head.map((title) => html`<th scope="col">${title}</th>`)}</tr></thead><tbody>
${history.map((h) => {
  const cells = [at(h.at), h.by, words.changes[h.kind], shown(h, h.from), shown(h, h.to)];
  return html`<tr>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>\n`;
})}</tbody></table></div>
`;
}

function formHtml(task: LedgerTask, now: Entered, form: string, by: string, words: ServeWords): Markup {
  return html`<form class="stack" method="post" action="/tasks/${task.id}">${hidden('form', form)}${hidden('version', String(task.version))}
<h2>${words.update}</h2>
<label><span>${words.state}</span><select name="state">${TASK_STATES.map(
    (s) => html`<option value="${s}"${s === now.state ? html` selected` : NOTHING}>${words.states[s]}</option>`,
  )}</select></label>
<label><span>${words.executor}</span><input name="assignee" value="${now.assignee}" maxlength="200"></label>
<label><span>${words.note}</span><textarea name="note" rows="3" maxlength="2000">${now.note}</textarea></label>
<details class="correct"${task.read || now.lead !== ownersOf(task) ? html` open` : NOTHING}><summary>${words.correctTitle}</summary>
<p class="soft">${words.correctHint}</p>
<label><span>${words.correctLead}</span><input name="lead" value="${now.lead}" maxlength="1000"></label>
<label><span>${words.correctDue}</span><input name="due" value="${now.due}" maxlength="10" placeholder="15/03/2026" inputmode="numeric"></label>
<label class="check"><input type="checkbox" name="nodue" value="1"${now.noDue ? html` checked` : NOTHING}> ${words.noDue}</label>
</details>
<label><span>${words.by}</span><input name="by" value="${by}" required maxlength="80" autocomplete="name"></label>
<p><button>${words.enter}</button></p>
</form>
`;
}

/** A task with what people entered about it, and the form to enter more. */
export function taskPage(view: View, task: LedgerTask, context: TaskContext): string {
  const { words } = view;
  const { task: read } = task;
  const { said, entered, seen } = context;
  const [first] = read.evidence;
  const was = task.read;
  const noted = (changed: boolean): string => (changed ? `(${words.corrected})` : '');
  const lead = ownersOf(task) || words.none;
  const isDueCorrected = was !== null && (was.deadline?.end ?? null) !== (read.deadline?.end ?? null);
  const quote = read.deadline && task.due && !isDueCorrected ? `“${read.deadline.text}”` : '';
  const due = isDueCorrected && !task.due ? words.noDue : dueOf(task);
  const rows: readonly (readonly [string, string])[] = [
    [words.document, documentOf(task)],
    [words.lead, `${lead} ${noted(was !== null && ownersOf(task) !== ownersOf({ task: was }))}`.trim()],
    [words.coordinating, read.coordinating.map((o) => o.name).join('; ')],
    [words.deadline, [due, quote, noted(isDueCorrected)].filter(Boolean).join(' ')],
    [words.product, read.product ?? ''],
  ];
  const where = [first?.page ? words.onPage(first.page) : '', read.section ? words.section(read.section) : '']
    .filter(Boolean)
    .join(', ');
  const now = entered
    ? html`<p>${words.now}: <b>${words.states[task.state]}</b>; ${words.assignee.toLowerCase()}: <b>${task.assignee ?? words.none}</b>; ${words.note.toLowerCase()}: <b>${task.note ?? words.none}</b>; ${words.lead.toLowerCase()}: <b>${ownersOf(task) || words.none}</b>; ${words.due.toLowerCase()}: <b>${dueOf(task) || words.none}</b></p>\n`
    : NOTHING;
  return layout(
    view,
    shortName(read.text),
    'tasks',
    html`${said ? notice(said.words, said.bad) : NOTHING}${task.withdrawn ? notice(words.withdrawn, true) : NOTHING}<p class="soft">${words.evidence}${where ? ` (${where})` : ''}${
      seen ? html` · <a href="${seen}">${words.seeWords}</a>` : NOTHING
    }</p>
<blockquote>${read.text}</blockquote>
<dl>${rows.flatMap(([label, value]) => (value ? [html`<dt>${label}</dt><dd>${value}</dd>`] : []))}${readingHtml(task, words)}</dl>
${now}${formHtml(task, entered ?? enteredOf(task), context.form, context.by, words)}${historyHtml(context.history, words)}`,
  );
}
