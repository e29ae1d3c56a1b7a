import { type LedgerChange, type LedgerTask, TASK_STATES, type TaskState } from '@dondoc/ledger';
import type { IsoDate } from '@dondoc/model';
import { html, type Markup, NOTHING, shortName } from '@dondoc/report/html';
import { safeName } from '../uploads.js';
import { hidden, layout, notice } from './layout.js';

export const STATES: Readonly<Record<TaskState, string>> = {
  todo: 'Chưa làm',
  doing: 'Đang làm',
  done: 'Xong',
  dropped: 'Không theo dõi',
};

const vnDate = (date: IsoDate): string => date.split('-').reverse().join('/');
const owners = ({ task }: LedgerTask): string => task.lead.map((o) => o.name).join('; ');
const dueOf = ({ due, task }: LedgerTask): string => (due ? vnDate(due) : (task.deadline?.text ?? ''));
const documentOf = ({ document, path }: LedgerTask): string => document ?? safeName(path);
const isOverdue = ({ due, state }: LedgerTask, today: IsoDate): boolean =>
  due !== null && due < today && (state === 'todo' || state === 'doing');

function tasksTable(tasks: readonly LedgerTask[], today: IsoDate, name: string): Markup {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${name}"><table class="register">
<thead><tr><th scope="col">Văn bản</th><th scope="col">Nhiệm vụ</th><th scope="col">Chủ trì</th><th scope="col">Người làm</th><th scope="col">Hạn</th><th scope="col">Trạng thái</th></tr></thead>
<tbody>
${tasks.map(
  (
    t,
  ) => html`<tr><td>${documentOf(t)}</td><td><a href="/tasks/${t.id}">${t.task.text}</a></td><td>${owners(t)}</td><td>${t.assignee ?? ''}</td><td>${
    isOverdue(t, today) ? html`<span class="bad">quá hạn</span> ` : NOTHING
  }${dueOf(t)}</td><td>${STATES[t.state]}</td></tr>
`,
)}</tbody></table></div>
`;
}

export interface Search {
  readonly text: string;
  readonly owner: string;
  readonly state: string;
  readonly overdue: boolean;
}

/** The register, searched. `more`: there are more than are shown. */
export function tasksPage(tasks: readonly LedgerTask[], search: Search, more: boolean, today: IsoDate): string {
  return layout(
    'Sổ nhiệm vụ',
    'tasks',
    html`<form class="row" method="get" action="/tasks" role="search">
<label><span>Nội dung</span><input type="search" name="text" value="${search.text}"></label>
<label><span>Đơn vị chủ trì</span><input type="search" name="owner" value="${search.owner}"></label>
<label><span>Trạng thái</span><select name="state"><option value="">Tất cả</option>${TASK_STATES.map(
      (s) => html`<option value="${s}"${search.state === s ? html` selected` : NOTHING}>${STATES[s]}</option>`,
    )}</select></label>
<label><span>Quá hạn</span><select name="overdue"><option value="">Không lọc</option><option value="1"${search.overdue ? html` selected` : NOTHING}>Chỉ việc quá hạn</option></select></label>
<button>Tìm</button>
</form>
${tasks.length === 0 ? notice('Không có nhiệm vụ nào khớp.') : tasksTable(tasks, today, 'Nhiệm vụ')}${
  more ? notice(`Chỉ hiện ${tasks.length} nhiệm vụ đầu; thêm từ khóa để thu hẹp.`) : NOTHING
}`,
  );
}

export interface OwnerBoard {
  readonly owner: string;
  readonly count: number;
  readonly oldest: IsoDate;
  readonly tasks: readonly LedgerTask[];
}

/** What is overdue, owner by owner, those with most of it first. */
export function overduePage(board: readonly OwnerBoard[], today: IsoDate): string {
  return layout(
    'Quá hạn theo đơn vị',
    'overdue',
    board.length === 0
      ? notice('Không có nhiệm vụ nào quá hạn.')
      : html`<p class="soft">Tính đến ${vnDate(today)}.</p>
${board.map(
  ({ owner, count, oldest, tasks }) => html`<section><h2>${owner || '(chưa rõ đơn vị)'}: ${count} việc</h2>
<p class="soft">Việc quá hạn lâu nhất: ${vnDate(oldest)}.${count > tasks.length ? html` <a href="/tasks?overdue=1&amp;owner=${{ markup: encodeURIComponent(owner) }}">Xem cả ${count} việc</a>` : NOTHING}</p>
${tasksTable(tasks, today, owner || 'chưa rõ đơn vị')}</section>
`,
)}`,
  );
}

const KINDS: Readonly<Record<LedgerChange['kind'], string>> = {
  state: 'Trạng thái',
  assignee: 'Người làm',
  note: 'Ghi chú',
  lead: 'Sửa chủ trì',
  due: 'Sửa thời hạn',
  task: 'Nội dung',
  withdrawn: 'Không còn trong văn bản',
};

const shown = (change: LedgerChange, value: string | null): string =>
  change.kind === 'state' && value !== null ? (STATES[value as TaskState] ?? value) : (value ?? '');

/** What somebody entered that could not be kept because somebody else was faster. */
export interface Entered {
  readonly state: string;
  readonly assignee: string;
  readonly note: string;
}

/** A task with what people entered about it, and the form to enter more. */
export function taskPage(
  task: LedgerTask,
  history: readonly LedgerChange[],
  version: string,
  form: string,
  by: string,
  said: { readonly words: string; readonly bad: boolean } | null = null,
  entered: Entered | null = null,
): string {
  const { task: read } = task;
  const rows: [string, string][] = [
    ['Văn bản', documentOf(task)],
    ['Chủ trì', owners(task)],
    ['Phối hợp', read.coordinating.map((o) => o.name).join('; ')],
    ['Thời hạn', [dueOf(task), read.deadline && task.due ? `“${read.deadline.text}”` : ''].filter(Boolean).join(' ')],
    ['Sản phẩm', read.product ?? ''],
  ];
  const now = entered ?? { state: task.state, assignee: task.assignee ?? '', note: task.note ?? '' };
  return layout(
    shortName(read.text),
    'tasks',
    html`${said ? notice(said.words, said.bad) : NOTHING}<blockquote>${read.text}</blockquote>
<dl>${rows.flatMap(([label, value]) => (value ? [html`<dt>${label}</dt><dd>${value}</dd>`] : []))}</dl>
${entered ? html`<p>Hiện trong sổ: <b>${STATES[task.state]}</b>; người làm: <b>${task.assignee ?? '(chưa có)'}</b>; ghi chú: <b>${task.note ?? '(không)'}</b></p>\n` : NOTHING}<h2>Cập nhật</h2>
<form class="stack" method="post" action="/tasks/${task.id}">${hidden('form', form)}${hidden('version', version)}
<label><span>Trạng thái</span><select name="state">${TASK_STATES.map(
      (s) => html`<option value="${s}"${s === now.state ? html` selected` : NOTHING}>${STATES[s]}</option>`,
    )}</select></label>
<label><span>Người, đơn vị thực hiện</span><input name="assignee" value="${now.assignee}" maxlength="200"></label>
<label><span>Ghi chú</span><textarea name="note" rows="3" maxlength="2000">${now.note}</textarea></label>
<label><span>Người cập nhật</span><input name="by" value="${by}" required maxlength="80" autocomplete="name"></label>
<p><button>Ghi vào sổ</button></p>
</form>
${
  history.length === 0
    ? NOTHING
    : html`<h2>Quá trình</h2>
<table><thead><tr><th scope="col">Lúc</th><th scope="col">Ai</th><th scope="col">Việc</th><th scope="col">Từ</th><th scope="col">Thành</th></tr></thead><tbody>
${history.map(
  (
    h,
  ) => html`<tr><td>${h.at.slice(0, 16).replace('T', ' ')}</td><td>${h.by}</td><td>${KINDS[h.kind]}</td><td>${shown(h, h.from)}</td><td>${shown(h, h.to)}</td></tr>
`,
)}</tbody></table>
`
}`,
  );
}
