import type { LedgerDocument } from '@dondoc/ledger';
import { html, type Markup, NOTHING } from '@dondoc/report/html';
import type { Reading } from '../readings.js';
import { ACCEPTED, safeName } from '../uploads.js';
import { hidden, layout, notice } from './layout.js';

const STATES: Readonly<Record<Reading['state'], string>> = {
  waiting: 'đang chờ',
  reading: 'đang đọc',
  done: 'xong',
  failed: 'không đọc được',
};

const documentLabel = ({ header, path }: LedgerDocument): string =>
  [header.number ?? '', header.subject ?? safeName(path)].filter(Boolean).join(' – ').slice(0, 110);

function directiveOptions(readings: readonly Reading[], documents: readonly LedgerDocument[]): Markup {
  const sent = readings.filter((r) => r.role === 'directive' && r.state !== 'failed');
  return html`<option value="">(không đối chiếu)</option>${sent.map(
    (r) => html`<option value="reading:${r.id}">vừa gửi: ${r.name}</option>`,
  )}${documents.map((d) => html`<option value="ledger:${d.sha256}">trong sổ: ${documentLabel(d)}</option>`)}`;
}

function summary({ outcome }: Reading): string {
  if (!outcome) return '';
  if (outcome.kind === 'directive') return `${outcome.result.tasks.length} nhiệm vụ`;
  return `${outcome.result.verdict}, ${outcome.result.findings.length} nhận xét`;
}

function readingsTable(readings: readonly Reading[]): Markup {
  if (readings.length === 0) return NOTHING;
  const row = (r: Reading): Markup => {
    const live = r.state === 'waiting' || r.state === 'reading';
    const where = `/readings/${r.id}`;
    return html`<tr><td><a href="${where}">${r.name}</a></td><td>${r.role === 'plan' ? 'kế hoạch' : 'văn bản giao việc'}</td><td>${
      live
        ? html`<span data-events="${where}/events" aria-live="polite">${r.progress}</span>`
        : `${STATES[r.state]} ${summary(r)}`
    }</td></tr>
`;
  };
  return html`<h2>Vừa gửi</h2>
<table><thead><tr><th scope="col">Tệp</th><th scope="col">Loại</th><th scope="col">Tình trạng</th></tr></thead>
<tbody>
${readings.map(row)}</tbody></table>
`;
}

/** Where files are dropped, and what became of those sent before. */
export function homePage(
  readings: readonly Reading[],
  documents: readonly LedgerDocument[],
  form: string,
  refused: string | null = null,
): string {
  return layout(
    'Đọc văn bản và nhận xét kế hoạch',
    'home',
    html`${refused ? notice(refused, true) : NOTHING}<form class="stack" method="post" action="/readings" enctype="multipart/form-data">
${hidden('form', form)}
<label><span>Văn bản giao việc (PDF, bản quét, Word): thả tệp vào đây hoặc bấm để chọn</span><input type="file" name="directive" multiple accept="${ACCEPTED}"></label>
<label><span>Kế hoạch, chương trình hành động cần nhận xét: thả tệp vào đây hoặc bấm để chọn</span><input type="file" name="plan" multiple accept="${ACCEPTED}"></label>
<label><span>Đối chiếu kế hoạch với (bỏ trống nếu gửi kèm văn bản giao việc ở trên)</span><select name="against">${directiveOptions(readings, documents)}</select></label>
<p><button>Đọc</button></p>
</form>
${readingsTable(readings)}<p class="soft">Tệp được đọc trên chính máy chạy dondoc, không gửi đi nơi nào khác.</p>
`,
  );
}
