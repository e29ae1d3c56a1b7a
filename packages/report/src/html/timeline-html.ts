import type { DeadlineResult, IsoDate } from '@dondoc/model';
import { vnDate } from '../present/fields.js';
import { html, type Markup, NOTHING } from './markup.js';
import type { Region } from './page.js';
import type { Words } from './words.js';

/** A row of the calendar: a task or an item with its deadline. */
export interface Scheduled {
  readonly label: string;
  readonly anchor: string;
  readonly text: string;
  readonly owners: string;
  readonly deadline: DeadlineResult | null;
}

interface Dated extends Scheduled {
  readonly start: IsoDate;
  readonly end: IsoDate;
}

const DAY = 86_400_000;
const WIDTH = 600;
const ROW = 16;
const days = (date: IsoDate): number => Date.parse(`${date}T00:00:00Z`) / DAY;
const dayOf = (n: number): IsoDate => new Date(n * DAY).toISOString().slice(0, 10) as IsoDate;

/** First days of months, quarters or years within the range: as many as can be read. */
function ticks(from: number, to: number): readonly { readonly at: number; readonly label: string }[] {
  const months = (to - from) / 30;
  const step = months <= 14 ? 1 : months <= 42 ? 3 : 12;
  const out: { at: number; label: string }[] = [];
  const first = new Date(from * DAY);
  for (let y = first.getUTCFullYear(), m = 0; ; m += step) {
    const at = Date.UTC(y, m, 1) / DAY;
    if (at > to) return out;
    const date = dayOf(at);
    if (at >= from)
      out.push({ at, label: step === 12 ? date.slice(0, 4) : `${Number(date.slice(5, 7))}/${date.slice(2, 4)}` });
  }
}

const shortened = (text: string): string =>
  text.length <= 110 ? text : `${text.slice(0, 110).replace(/\s+\S*$/u, '')}…`;

/**
 * What has a day, as a calendar of bars in the order of the last days: from the first day of its period, or from `issued`, to the
 * last. Nothing for less than two dated rows.
 */
export function timelineHtml(rows: readonly Scheduled[], issued: IsoDate | null, region: Region, words: Words): Markup {
  const dated = rows
    .flatMap((row): Dated[] => {
      const end = row.deadline?.end ?? row.deadline?.start;
      if (!end) return [];
      const start = row.deadline?.start ?? (issued && issued < end ? issued : end);
      return [{ ...row, start, end }];
    })
    .sort((a, b) => (a.end < b.end ? -1 : a.end > b.end ? 1 : 0));
  if (dated.length < 2) return NOTHING;
  const from = Math.min(...dated.map((d) => days(d.start)));
  const to = Math.max(...dated.map((d) => days(d.end))) + 1;
  const x = (day: number): number => Math.round(((day - from) / Math.max(1, to - from)) * WIDTH * 10) / 10;
  const marks = ticks(from, to);
  const lines = marks.map(({ at }) => html`<line x1="${x(at)}" x2="${x(at)}" y1="0" y2="${ROW}"/>`);
  const axis = html`<svg class="axis" viewBox="0 0 ${WIDTH} ${ROW}" aria-hidden="true">${marks.map(
    ({ at, label }) => html`<text x="${Math.min(x(at), WIDTH - 30)}" y="12">${label}</text>`,
  )}</svg>`;
  const bar = ({ start, end }: Dated): Markup =>
    html`<svg class="gantt" viewBox="0 0 ${WIDTH} ${ROW}" preserveAspectRatio="none" aria-hidden="true">${lines}<rect x="${x(days(start))}" y="4" width="${Math.max(4, x(days(end) + 1) - x(days(start)))}" height="8" rx="2"/></svg>`;
  const undated = rows.length - dated.length;
  return html`<h2>${words.timeline}</h2>
<div class="scroll" tabindex="0" role="region" aria-label="${region(words.timeline)}"><table class="timeline">
<thead><tr><th scope="col">${words.number}</th><th scope="col">${words.task}</th><th scope="col">${words.lead}</th><th scope="col">${words.deadline}</th><td class="chart">${axis}</td></tr></thead>
<tbody>
${dated.map(
  (
    row,
  ) => html`<tr><td><a href="#${row.anchor}">${row.label}</a></td><td>${shortened(row.text)}</td><td>${row.owners}</td><td>${
    row.deadline?.implied ? '≈ ' : ''
  }${row.start !== row.end && row.deadline?.start ? `${vnDate(row.start)} – ` : ''}${row.deadline?.end ? '' : `${words.from} `}${vnDate(row.end)}</td><td class="chart">${bar(row)}</td></tr>
`,
)}</tbody>
</table></div>
${undated > 0 ? html`<p class="soft">${words.undated(undated)}</p>\n` : NOTHING}`;
}
