import {
  type CritiqueResult,
  type Finding,
  type ItemResult,
  type Judgement,
  type Level,
  REQUIREMENTS,
  type Severity,
} from '@dondoc/model';
import { deadlineWords, documentName, ownerNames, pagesOf, percent } from '../present/fields.js';
import { findingsByItem, firstToMend, furtherEvidence } from '../present/findings-by-item.js';
import { COVERAGE_LABELS, JUDGEMENT_LABELS, REQUIREMENT_LABELS, SEVERITY_LABELS } from '../present/labels.js';
import { html, htmlTable, type Markup, NOTHING } from './markup.js';
import { contentsHtml, headHtml, htmlPage, problemsHtml } from './page.js';

const LEVEL_CLASSES: Readonly<Record<Level, string>> = { đạt: 'good', 'cơ bản đạt': 'middle', 'chưa đạt': 'bad' };
const SEVERITY_CLASSES: Readonly<Record<Severity, string>> = { error: 'bad', warning: 'middle', info: 'soft' };
const JUDGEMENT_CLASSES: Readonly<Record<Judgement, string>> = {
  yes: 'good',
  vague: 'middle',
  no: 'bad',
  unreadable: 'soft',
};

/** Anchors are made from places in the result, never from words of it. */
interface Anchors {
  readonly item: (item: ItemResult) => string;
  readonly finding: (finding: Finding) => string;
}

const anchorsOf = (result: CritiqueResult, id: string): Anchors => ({
  item: (item) => `${id}-i${result.items.indexOf(item) + 1}`,
  finding: (finding) => `${id}-f${result.findings.indexOf(finding) + 1}`,
});

const place = (page: number | null, document: string | undefined): string => {
  const words = [document ?? '', page === null ? '' : `trang ${page}`].filter(Boolean).join(', ');
  return words ? ` (${words})` : '';
};

function levelsHtml({ verdict, requirements, items }: CritiqueResult): Markup {
  const rows = REQUIREMENTS.map((r) => {
    const { level, share, near } = requirements[r];
    return {
      cells: [
        REQUIREMENT_LABELS[r],
        html`<span class="${LEVEL_CLASSES[level]}">${level}</span>`,
        percent(share),
        near ? 'sát ngưỡng' : '',
      ],
    };
  });
  return html`<p class="verdict ${LEVEL_CLASSES[verdict]}">Kết luận: ${verdict}</p>
<p class="soft">${items.length} việc được xem xét</p>
${htmlTable('levels', ['Yêu cầu', 'Mức', 'Tỷ lệ', 'Ghi chú'], rows)}`;
}

function firstHtml({ findings }: CritiqueResult, anchors: Anchors): Markup {
  const first = firstToMend(findings);
  if (first.length === 0) return html`<p>Không có nhận xét nào.</p>\n`;
  return html`<h2>Sửa trước hết</h2>
<ol>
${first.map(
  ({ finding, more }) =>
    html`<li><a href="#${anchors.finding(finding)}">${finding.message}</a>${more > 0 ? ` (và ${more} chỗ khác)` : ''}${
      finding.suggestion ? html` <span class="hint">${finding.suggestion}</span>` : NOTHING
    }</li>\n`,
)}</ol>
`;
}

function findingHtml(finding: Finding, item: ItemResult | null, anchors: Anchors): Markup {
  const label = finding.needsCheck ? 'cần kiểm tra' : SEVERITY_LABELS[finding.severity];
  const reason = item && finding.requirement ? item.reasons[finding.requirement] : '';
  return html`<li id="${anchors.finding(finding)}"><span class="label ${SEVERITY_CLASSES[finding.severity]}">${label}</span>${finding.message}
${furtherEvidence(finding, item).map(
  (e) => html`<blockquote>“${e.quote}”${place(e.page, e.document)}</blockquote>\n`,
)}${reason ? html`<p class="soft">Vì: ${reason}</p>\n` : NOTHING}${
  finding.suggestion ? html`<p class="hint">${finding.suggestion}</p>\n` : NOTHING
}<p class="soft">${[finding.rule, ...finding.basis].join(' · ')}</p></li>
`;
}

function findingsHtml(result: CritiqueResult, anchors: Anchors): Markup {
  if (result.findings.length === 0) return NOTHING;
  const { document, sections, others } = findingsByItem(result);
  const list = (findings: readonly Finding[], item: ItemResult | null): Markup =>
    findings.length === 0 ? NOTHING : html`<ul>\n${findings.map((f) => findingHtml(f, item, anchors))}</ul>\n`;
  return html`<h2>Nhận xét (${result.findings.length})</h2>
${document.length > 0 ? html`<h3>Cả văn bản</h3>\n${list(document, null)}` : NOTHING}${sections.map(
  ({ title, findings, items }) => html`<h3>${title}</h3>
${list(findings, null)}${items.map(
  ({
    item,
    findings: own,
  }) => html`<div class="item"><blockquote><a href="#${anchors.item(item)}">${item.id}</a> “${item.text}”${place(item.evidence[0]?.page ?? null, undefined)}</blockquote>
${list(own, item)}</div>
`,
)}`,
)}${others.length > 0 ? html`<h3>Nhiệm vụ của văn bản giao việc</h3>\n${list(others, null)}` : NOTHING}`;
}

function itemsHtml({ items }: CritiqueResult, anchors: Anchors): Markup {
  if (items.length === 0) return NOTHING;
  const head = ['Mã', 'Việc', ...REQUIREMENTS.map((r) => REQUIREMENT_LABELS[r]), 'Chủ trì', 'Thời hạn', 'Trang'];
  const rows = items.map((item) => ({
    id: anchors.item(item),
    cells: [
      item.id,
      item.text,
      ...REQUIREMENTS.map((r) => {
        const value = item.requirements[r];
        return html`<span class="${JUDGEMENT_CLASSES[value]}" title="${item.reasons[r]}">${JUDGEMENT_LABELS[value]}</span>`;
      }),
      ownerNames(item.lead),
      deadlineWords(item.deadline),
      pagesOf(item.evidence),
    ],
  }));
  return html`<h2>Từng việc (${items.length})</h2>
${htmlTable('items', head, rows)}`;
}

function comparisonHtml({ coverage, overlaps }: CritiqueResult): Markup {
  const covered = (coverage ?? []).map((c) => ({ cells: [c.task, COVERAGE_LABELS[c.state], c.items.join(', ')] }));
  return html`${
    covered.length > 0
      ? html`<h2>Đối chiếu với văn bản giao việc</h2>
${htmlTable('coverage', ['Nhiệm vụ', 'Trong kế hoạch', 'Việc'], covered)}`
      : NOTHING
  }${
    overlaps.length > 0
      ? html`<h2>Việc gần trùng nhau</h2>
<ul>
${overlaps.map((o) => html`<li>${o.items.join(' và ')}: giống ${percent(o.similarity)}</li>\n`)}</ul>
`
      : NOTHING
  }`;
}

/** How each plan stands against the five requirements, as one self-contained page: no script, nothing loaded, fit for A4. */
export function critiqueHtml(results: readonly CritiqueResult[]): string {
  const [only] = results;
  const title =
    results.length === 1 && only ? `Nhận xét ${documentName(only.header, only.source)}` : 'Nhận xét kế hoạch';
  const articles = results.map((result, i) => {
    const anchors = anchorsOf(result, `d${i + 1}`);
    const judged = result.status === 'failed' ? NOTHING : html`${levelsHtml(result)}${firstHtml(result, anchors)}`;
    return html`<article id="d${i + 1}">
${headHtml(result)}${judged}${findingsHtml(result, anchors)}${itemsHtml(result, anchors)}${comparisonHtml(result)}${problemsHtml(result.problems)}</article>
`;
  });
  return htmlPage(title, html`${contentsHtml(results)}<main>\n${articles}</main>`);
}
