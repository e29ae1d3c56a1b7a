import type { LedgerTask } from '@dondoc/ledger';
import type { Finding } from '@dondoc/model';
import {
  critiqueHtml,
  directiveHtml,
  html,
  type Markup,
  NOTHING,
  type ServeWords,
  type Suppression,
} from '@dondoc/report/html';
import type { View } from '../language.js';
import { progressWords, type Reading } from '../readings.js';
import { vnDate } from './days.js';
import { hidden, layout, notice, topBar } from './layout.js';

const FORMATS: Readonly<Record<Reading['role'], readonly string[]>> = {
  directive: ['xlsx', 'ics', 'markdown', 'json', 'html'],
  plan: ['docx', 'xlsx', 'markdown', 'sarif', 'json', 'html'],
};

/** Whether the file of a reading can be given back in a format: comments go into Word files alone. */
export const gives = ({ role, outcome }: Reading, format: string): boolean =>
  FORMATS[role].includes(format) && (format !== 'docx' || outcome?.result.source.kind === 'docx');

const exportsOf = (reading: Reading, words: ServeWords): Markup =>
  html`<span>${words.takeAway} ${FORMATS[reading.role]
    .filter((format) => gives(reading, format))
    .map(
      (format) =>
        html`<a href="/readings/${reading.id}/export/${format}" download>${words.formats[format] ?? format}</a> `,
    )}</span>`;

/** How far a reading is; it goes over to the report by itself. */
export function progressPage(view: View, reading: Reading): string {
  const { words } = view;
  const { id, name, progress, state, outcome } = reading;
  const problems = outcome?.result.problems ?? [];
  const now = progressWords(progress, words);
  return layout(
    view,
    name,
    'none',
    state === 'failed'
      ? html`${notice(words.notRead, true)}<ul>${
          problems.length > 0
            ? problems.map((p) => html`<li>${p.message} <span class="hint">${p.remedy}</span></li>`)
            : html`<li>${now}</li>`
        }</ul>
<p><a href="/">${words.sendOther}</a></p>
`
      : html`<p class="notice" role="status" data-events="/readings/${id}/events" aria-live="polite">${now}</p>
<p class="soft">${words.goesOver} <a href="/readings/${id}">${words.refresh}</a></p>
`,
  );
}

interface Hand {
  readonly words: ServeWords;
  readonly form: string;
  /** Who works here, as entered before. */
  readonly by: string;
}

function findingControl(reading: Reading, finding: Finding, suppressed: boolean, { words, form, by }: Hand): Markup {
  const action = `/readings/${reading.id}/findings/${finding.fingerprint}`;
  const agreed = reading.accepted.get(finding.fingerprint);
  const open = html`<form method="post" action="${action}">${hidden('form', form)}${hidden('by', by)}<button class="quiet" name="decision" value="open">${words.reopen}</button></form>`;
  if (agreed !== undefined)
    return html`<div class="act"><span class="good">${words.agreed(agreed)}</span> ${open}</div>`;
  if (suppressed) return html`<div class="act">${open}</div>`;
  return html`<details class="act"><summary>${words.agreeOrDismiss}</summary><form method="post" action="${action}">${hidden('form', form)}
<label>${words.reviewer} <input name="by" value="${by}" required maxlength="80" autocomplete="name"></label>
<label>${words.reason} <input name="reason" maxlength="300"></label>
<span><button name="decision" value="accepted">${words.agree}</button> <button class="quiet" name="decision" value="dismissed">${words.dismiss}</button></span></form></details>`;
}

function taskControl(task: LedgerTask | undefined, { words, form, by }: Hand): Markup {
  if (!task) return NOTHING;
  const corrected = task.read
    ? html`<p class="soft">${words.corrected}: ${[
        task.task.lead.map((o) => o.name).join('; '),
        task.due ? vnDate(task.due) : words.noDue,
      ].join(' · ')}</p>`
    : NOTHING;
  const done = task.state === 'todo' ? NOTHING : html`<p class="soft">${words.state}: ${words.states[task.state]}</p>`;
  return html`${corrected}${done}<details class="act"><summary>${words.followUp}</summary><form method="post" action="/tasks/${task.id}">${hidden('form', form)}${hidden('state', 'done')}
<label>${words.by} <input name="by" value="${by}" required maxlength="80" autocomplete="name"></label>
<span><button>${words.markDone}</button> <a href="/tasks/${task.id}">${words.changeTask}</a></span></form></details>`;
}

export interface ReportContext extends Omit<Hand, 'words'> {
  readonly suppressions: readonly Suppression[];
  /** The tasks of a directive as the register knows them, in their order. */
  readonly tasks: readonly (LedgerTask | undefined)[];
}

/** The report on a reading, with what can be done about its findings and tasks. */
export function reportPage(view: View, reading: Reading, context: ReportContext): string {
  const { outcome } = reading;
  if (!outcome) return progressPage(view, reading);
  const { words, language } = view;
  const hand = { ...context, words };
  const top = topBar(view, 'none', exportsOf(reading, words));
  const views = [outcome.view];
  if (outcome.kind === 'directive') {
    const task = (at: number): Markup => taskControl(context.tasks[at], hand);
    return directiveHtml([outcome.result], { language, views, controls: { top, task } });
  }
  const { told, against } = outcome;
  const result = told[language];
  const { suppressions } = context;
  const dismissed = new Set(suppressions.map((s) => s.fingerprint));
  const finding = (fingerprint: string): Markup => {
    const found = result.findings.find((f) => f.fingerprint === fingerprint);
    return found ? findingControl(reading, found, dismissed.has(fingerprint), hand) : NOTHING;
  };
  const controls = { top, finding };
  return critiqueHtml([result], { language, views, suppressions, controls, ...(against ? { against } : {}) });
}
