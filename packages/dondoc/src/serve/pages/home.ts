import type { LedgerDocument } from '@dondoc/ledger';
import { html, type Markup, NOTHING, type ServeWords } from '@dondoc/report/html';
import type { View } from '../language.js';
import { progressWords, type Reading } from '../readings.js';
import { ACCEPTED, safeName } from '../uploads.js';
import { hidden, layout, notice } from './layout.js';

const documentLabel = ({ header, path }: LedgerDocument): string =>
  [header.number ?? '', header.subject ?? safeName(path)].filter(Boolean).join(' – ').slice(0, 110);

function directiveOptions(
  readings: readonly Reading[],
  documents: readonly LedgerDocument[],
  words: ServeWords,
): Markup {
  const sent = readings.filter((r) => r.role === 'directive' && r.state !== 'failed');
  return html`<option value="">${words.againstNothing}</option>${sent.map(
    (r) => html`<option value="reading:${r.id}">${words.justSentDirective(r.name)}</option>`,
  )}${documents.map((d) => html`<option value="ledger:${d.sha256}">${words.fromRegister(documentLabel(d))}</option>`)}`;
}

function summary({ outcome }: Reading, words: ServeWords): string {
  if (!outcome) return '';
  if (outcome.kind === 'directive') return words.taskCount(outcome.result.tasks.length);
  return `${words.levels[outcome.result.verdict]}, ${words.findingCount(outcome.result.findings.length)}`;
}

function readingsTable(readings: readonly Reading[], words: ServeWords): Markup {
  if (readings.length === 0) return NOTHING;
  const row = (r: Reading): Markup => {
    const live = r.state === 'waiting' || r.state === 'reading';
    const where = `/readings/${r.id}`;
    return html`<tr><td><a href="${where}">${r.name}</a></td><td>${words.roles[r.role]}</td><td>${
      live
        ? html`<span data-events="${where}/events" aria-live="polite">${progressWords(r.progress, words)}</span>`
        : `${words.readingStates[r.state]}${r.outcome && r.state === 'done' ? `: ${summary(r, words)}` : ''}`
    }</td></tr>
`;
  };
  return html`<h2>${words.justSent}</h2>
<table><thead><tr><th scope="col">${words.file}</th><th scope="col">${words.kind}</th><th scope="col">${words.standing}</th></tr></thead>
<tbody>
${readings.map(row)}</tbody></table>
`;
}

/** Where files are dropped, and what became of those sent before. */
export function homePage(
  view: View,
  readings: readonly Reading[],
  documents: readonly LedgerDocument[],
  form: string,
  refused: string | null = null,
): string {
  const { words } = view;
  return layout(
    view,
    words.homeTitle,
    'home',
    html`${refused ? notice(refused, true) : NOTHING}<form class="stack" method="post" action="/readings" enctype="multipart/form-data">
${hidden('form', form)}
<label><span>${words.dropDirective}</span><input type="file" name="directive" multiple accept="${ACCEPTED}"></label>
<label><span>${words.dropPlan}</span><input type="file" name="plan" multiple accept="${ACCEPTED}"></label>
<label><span>${words.against}</span><select name="against">${directiveOptions(readings, documents, words)}</select></label>
<p><button>${words.read}</button></p>
</form>
${readingsTable(readings, words)}<p class="soft">${words.stays}</p>
`,
  );
}
