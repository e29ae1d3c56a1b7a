import { type CritiqueResult, REQUIREMENTS } from '@dondoc/model';
import { sectionName, severalSections, summaryParts } from '../present/summary.js';
import { html, htmlTable, type Markup, NOTHING } from './markup.js';
import type { Region } from './page.js';
import type { Words } from './words.js';

/** The critique in words. */
export const summaryHtml = ({ summary }: CritiqueResult, words: Words): Markup =>
  summary
    ? html`<h2>${words.summary}</h2>
<p>${summary.verdict}</p>
<dl class="told">
${summaryParts(summary).map(
  ([part, sentences]) =>
    html`<dt>${words.summaryParts[part]}</dt><dd><ul>\n${sentences.map((s) => html`<li>${s}</li>\n`)}</ul></dd>\n`,
)}</dl>
`
    : NOTHING;

/** How many items of each section meet each requirement. */
export function sectionsHtml({ summary }: CritiqueResult, region: Region, words: Words): Markup {
  const sections = summary ? severalSections(summary) : [];
  if (sections.length === 0) return NOTHING;
  const rows = sections.map((s) => ({
    cells: [sectionName(s, words.outside), String(s.items), ...REQUIREMENTS.map((r) => String(s.met[r]))],
  }));
  const head = [words.sectionHead, words.itemCount, ...REQUIREMENTS.map((r) => words.requirements[r])];
  return html`<h2>${words.bySection}</h2>
<div class="scroll" tabindex="0" role="region" aria-label="${region(words.bySection)}">${htmlTable('sections', head, rows)}</div>`;
}
