import type { CritiqueResult, Finding, ItemResult, Severity } from '@dondoc/model';
import { findingsByItem, furtherEvidence, reasonOf } from '../present/findings-by-item.js';
import { suppressionOf } from '../present/suppression.js';
import type { Tone } from './marks.js';
import { html, type Markup, NOTHING } from './markup.js';
import type { HtmlOptions } from './view.js';
import type { Words } from './words.js';

export const SEVERITY_TONES: Readonly<Record<Severity, Tone>> = { error: 'bad', warning: 'middle', info: 'soft' };

/** Where things stand on the page. */
export interface Places {
  readonly finding: (finding: Finding) => string;
  readonly item: (item: ItemResult) => string | null;
  /** The anchor of the `at`-th evidence of a finding in the document shown; null where it is not. */
  readonly words: (finding: Finding, at: number) => string | null;
}

const place = (page: number | null, document: string | undefined, words: Words): string => {
  const where = [document ?? '', page === null ? '' : words.onPage(page)].filter(Boolean).join(', ');
  return where ? ` (${where})` : '';
};

function findingHtml(
  finding: Finding,
  item: ItemResult | null,
  places: Places,
  options: HtmlOptions,
  words: Words,
): Markup {
  const label = finding.needsCheck ? words.check : words.severities[finding.severity];
  const tone = finding.needsCheck ? 'soft' : SEVERITY_TONES[finding.severity];
  const reason = reasonOf(finding, item);
  const further = new Set(furtherEvidence(finding, item));
  const quotes = finding.evidence.map((e, at) => {
    const anchor = places.words(finding, at);
    const where = place(e.page, e.document, words);
    if (further.has(e)) {
      const quote = html`“${e.quote}”${where}`;
      return html`<blockquote>${anchor ? html`<a class="jump" href="#${anchor}">${quote}</a>` : quote}</blockquote>\n`;
    }
    return anchor ? html`<p><a class="jump" href="#${anchor}">${words.seeWords}${where}</a></p>\n` : NOTHING;
  });
  const suppression = suppressionOf(options.suppressions ?? [], finding);
  const control = options.controls?.finding?.(finding.fingerprint) ?? NOTHING;
  return html`<li id="${places.finding(finding)}" class="card ${tone}${suppression ? ' suppressed' : ''}" data-requirement="${finding.requirement ?? ''}" data-severity="${finding.needsCheck ? 'check' : finding.severity}"><p><span class="label ${tone}">${label}</span>${finding.message}</p>
${quotes}${reason ? html`<p class="soft">${words.because}: ${reason}</p>\n` : NOTHING}${
  finding.suggestion ? html`<p class="hint">${finding.suggestion}</p>\n` : NOTHING
}<p class="soft">${[finding.rule, ...finding.basis].join(' · ')}</p>
${suppression ? html`<p class="soft">${words.suppressed}: ${suppression.reason}${suppression.by ? ` (${suppression.by})` : ''}</p>\n` : NOTHING}${control}</li>
`;
}

/** The findings as a reader meets them: on the whole, section by section, item by item. */
export function findingsHtml(result: CritiqueResult, places: Places, options: HtmlOptions, words: Words): Markup {
  const { document, sections, others } = findingsByItem(result);
  const list = (findings: readonly Finding[], item: ItemResult | null): Markup =>
    findings.length === 0
      ? NOTHING
      : html`<ul class="cards">\n${findings.map((f) => findingHtml(f, item, places, options, words))}</ul>\n`;
  return html`${document.length > 0 ? html`<div class="group"><h3>${words.whole}</h3>\n${list(document, null)}</div>` : NOTHING}${sections.map(
    ({ title, findings, items }) => html`<div class="group"><h3>${title}</h3>
${list(findings, null)}${items.map(
  ({
    item,
    findings: own,
  }) => html`<div class="item group"><blockquote><a href="#${places.item(item) ?? ''}">${item.id}</a> “${item.text}”${place(item.evidence[0]?.page ?? null, undefined, words)}</blockquote>
${list(own, item)}</div>
`,
)}</div>
`,
  )}${others.length > 0 ? html`<div class="group"><h3>${words.others}</h3>\n${list(others, null)}</div>` : NOTHING}`;
}
