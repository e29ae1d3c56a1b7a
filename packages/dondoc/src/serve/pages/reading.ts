import type { Finding } from '@dondoc/model';
import { critiqueHtml, directiveHtml, html, type Markup, NOTHING, type Suppression } from '@dondoc/report/html';
import type { Reading } from '../readings.js';
import { hidden, layout, notice, topBar } from './layout.js';

const FORMATS: Readonly<Record<Reading['role'], readonly (readonly [format: string, label: string])[]>> = {
  directive: [
    ['xlsx', 'Excel'],
    ['ics', 'Lịch'],
    ['markdown', 'Markdown'],
    ['json', 'JSON'],
    ['html', 'HTML'],
  ],
  plan: [
    ['docx', 'Word có nhận xét'],
    ['xlsx', 'Excel'],
    ['markdown', 'Markdown'],
    ['sarif', 'SARIF'],
    ['json', 'JSON'],
    ['html', 'HTML'],
  ],
};

/** Whether the file of a reading can be given back in a format: comments go into Word files alone. */
export const gives = ({ role, outcome }: Reading, format: string): boolean =>
  FORMATS[role].some(([name]) => name === format) && (format !== 'docx' || outcome?.result.source.kind === 'docx');

const exportsOf = (reading: Reading): Markup =>
  html`<span>Tải về: ${FORMATS[reading.role]
    .filter(([format]) => gives(reading, format))
    .map(([format, label]) => html`<a href="/readings/${reading.id}/export/${format}" download>${label}</a> `)}</span>`;

/** How far a reading is; it goes over to the report by itself. */
export function progressPage(reading: Reading): string {
  const { id, name, progress, state, outcome } = reading;
  const problems = outcome?.result.problems ?? [];
  const failed = state === 'failed';
  return layout(
    name,
    'none',
    failed
      ? html`${notice('Không đọc được tệp này.', true)}<ul>${
          problems.length > 0
            ? problems.map((p) => html`<li>${p.message} <span class="hint">${p.remedy}</span></li>`)
            : html`<li>${progress}</li>`
        }</ul>
<p><a href="/">Gửi tệp khác</a></p>
`
      : html`<p class="notice" role="status" data-events="/readings/${id}/events" aria-live="polite">${progress}</p>
<p class="soft">Trang này tự chuyển sang kết quả khi đọc xong. <a href="/readings/${id}">Làm mới</a></p>
`,
  );
}

function findingControl(reading: Reading, finding: Finding, suppressed: boolean, form: string, by: string): Markup {
  const action = `/readings/${reading.id}/findings/${finding.fingerprint}`;
  const agreed = reading.accepted.get(finding.fingerprint);
  const open = html`<form method="post" action="${action}">${hidden('form', form)}${hidden('by', by)}<button class="quiet" name="decision" value="open">Xét lại</button></form>`;
  if (agreed !== undefined) return html`<div class="act"><span class="good">Đã đồng ý (${agreed})</span> ${open}</div>`;
  if (suppressed) return html`<div class="act">${open}</div>`;
  return html`<details class="act"><summary>Đồng ý hoặc bỏ qua…</summary><form method="post" action="${action}">${hidden('form', form)}
<label>Người xét <input name="by" value="${by}" required maxlength="80" autocomplete="name"></label>
<label>Lý do (khi bỏ qua) <input name="reason" maxlength="300"></label>
<button name="decision" value="accepted">Đồng ý</button> <button class="quiet" name="decision" value="dismissed">Bỏ qua</button></form></details>`;
}

const taskControl = (id: string | undefined, form: string, by: string): Markup =>
  id === undefined
    ? NOTHING
    : html`<details class="act"><summary>Theo dõi…</summary><form method="post" action="/tasks/${id}">${hidden('form', form)}${hidden('state', 'done')}
<label>Người cập nhật <input name="by" value="${by}" required maxlength="80" autocomplete="name"></label>
<button>Đánh dấu đã xong</button> <a href="/tasks/${id}">Sửa đơn vị, trạng thái, ghi chú</a></form></details>`;

export interface ReportContext {
  readonly form: string;
  /** Who works here, as entered before. */
  readonly by: string;
  readonly suppressions: readonly Suppression[];
  /** Ids in the register of the tasks of a directive, in their order. */
  readonly taskIds: readonly string[];
}

/** The report on a reading, with what can be done about its findings and tasks. */
export function reportPage(reading: Reading, { form, by, suppressions, taskIds }: ReportContext): string {
  const { outcome } = reading;
  if (!outcome) return progressPage(reading);
  const top = topBar('none', exportsOf(reading));
  const views = [outcome.view];
  if (outcome.kind === 'directive') {
    const task = (at: number): Markup => taskControl(taskIds[at], form, by);
    return directiveHtml([outcome.result], { views, controls: { top, task } });
  }
  const { result, against } = outcome;
  const dismissed = new Set(suppressions.map((s) => s.fingerprint));
  const finding = (fingerprint: string): Markup => {
    const found = result.findings.find((f) => f.fingerprint === fingerprint);
    return found ? findingControl(reading, found, dismissed.has(fingerprint), form, by) : NOTHING;
  };
  return critiqueHtml([result], { views, suppressions, controls: { top, finding }, ...(against ? { against } : {}) });
}
