import {
  type CritiqueResult,
  type Finding,
  type ItemResult,
  type Judgement,
  type Level,
  REQUIREMENTS,
  SEVERITIES,
} from '@dondoc/model';
import { deadlineWords, documentName, ownerNames, pagesOf, percent } from '../present/fields.js';
import { firstToMend } from '../present/findings-by-item.js';
import { isBetter } from '../present/summary.js';
import { suppressionOf } from '../present/suppression.js';
import { shareBar } from './charts.js';
import { comparisonHtml } from './comparison-html.js';
import { documentHtml } from './document-html.js';
import { filtersHtml } from './filters.js';
import { findingsHtml, type Places, SEVERITY_TONES } from './findings-html.js';
import { Marks } from './marks.js';
import { html, htmlTable, type Markup, NOTHING } from './markup.js';
import { ownersHtml } from './owners-html.js';
import { articlesPage, headHtml, problemsHtml, type Region, regionNames, shortName } from './page.js';
import { type Elsewhere, elsewhereOf, sharedHtml } from './shared-html.js';
import { sectionsHtml, summaryHtml } from './summary-html.js';
import { timelineHtml } from './timeline-html.js';
import type { CritiqueHtmlOptions, DocumentView } from './view.js';
import { WORDS, type Words } from './words.js';

const LEVEL_CLASSES: Readonly<Record<Level, string>> = { đạt: 'good', 'cơ bản đạt': 'middle', 'chưa đạt': 'bad' };
const JUDGEMENT_CLASSES: Readonly<Record<Judgement, string>> = {
  yes: 'good',
  vague: 'middle',
  no: 'bad',
  unreadable: 'soft',
};

/** Anchors are made from places in the result, never from words of it. */
function placesOf(
  result: CritiqueResult,
  id: string,
  marks: Marks,
  against: Marks,
  directive: string | undefined,
): Places {
  const findings = new Map(result.findings.map((f, i) => [f, `${id}-f${i + 1}`]));
  const items = new Map(result.items.map((item, i) => [item.id, `${id}-i${i + 1}`]));
  const anchors = new Map<Finding, (string | null)[]>();
  for (const finding of result.findings) {
    const owner = { id: findings.get(finding) ?? id, name: shortName(finding.message) };
    const tone = finding.needsCheck ? 'soft' : SEVERITY_TONES[finding.severity];
    anchors.set(
      finding,
      finding.evidence.map((e) => {
        if (e.document === undefined) return marks.add(e, owner, tone);
        return e.document === directive ? against.add(e, owner, tone) : null;
      }),
    );
  }
  return {
    finding: (finding) => findings.get(finding) ?? id,
    item: (item) => items.get(item.id) ?? null,
    words: (finding, at) => anchors.get(finding)?.[at] ?? null,
  };
}

function levelsHtml({ verdict, requirements, items }: CritiqueResult, words: Words): Markup {
  const anyNear = REQUIREMENTS.some((r) => requirements[r].near);
  const rows = REQUIREMENTS.map((r) => {
    const { level, share, near, margin } = requirements[r];
    const remark = margin
      ? words.margin(isBetter(level, margin), margin.items, words.levels[margin.level])
      : words.near;
    const tone = LEVEL_CLASSES[level];
    return {
      cells: [
        words.requirements[r],
        html`<span class="${tone}">${words.levels[level]}</span>`,
        html`${shareBar(share, tone)} ${percent(share)}`,
        ...(anyNear ? [near ? remark : ''] : []),
      ],
    };
  });
  const head = [words.requirement, words.level, words.share, ...(anyNear ? [words.remark] : [])];
  return html`<p class="verdict ${LEVEL_CLASSES[verdict]}">${words.verdict}: ${words.levels[verdict]}</p>
<p class="soft">${words.itemsSeen(items.length)}</p>
${htmlTable('levels', head, rows)}`;
}

function firstHtml({ findings }: CritiqueResult, places: Places, options: CritiqueHtmlOptions, words: Words): Markup {
  const first = firstToMend(findings.filter((f) => !suppressionOf(options.suppressions ?? [], f)));
  if (first.length === 0) return html`<p>${words.noFindings}</p>\n`;
  return html`<h2>${words.first}</h2>
<ol>
${first.map(
  ({ finding, more }) =>
    html`<li><a href="#${places.finding(finding)}">${finding.message}</a>${more > 0 ? words.more(more) : ''}${
      finding.suggestion ? html` <span class="hint">${finding.suggestion}</span>` : NOTHING
    }</li>\n`,
)}</ol>
`;
}

function itemsHtml({ items }: CritiqueResult, marks: Marks, places: Places, words: Words): Markup {
  if (items.length === 0) return NOTHING;
  const head = [
    words.id,
    words.item,
    ...REQUIREMENTS.map((r) => words.requirements[r]),
    words.lead,
    words.deadline,
    words.page,
  ];
  const rows = items.map((item) => {
    const id = places.item(item) ?? '';
    const [evidence] = item.evidence;
    const mark = evidence ? marks.add(evidence, { id, name: shortName(item.text) }, 'plain') : null;
    return {
      id,
      cells: [
        item.id,
        mark ? html`<a href="#${mark}">${item.text}</a>` : item.text,
        ...REQUIREMENTS.map((r) => {
          const value = item.requirements[r];
          return html`<span class="${JUDGEMENT_CLASSES[value]}" title="${item.reasons[r]}">${words.judgements[value]}</span>`;
        }),
        ownerNames(item.lead),
        deadlineWords(item.deadline, words.recurrences),
        pagesOf(item.evidence),
      ],
    };
  });
  return html`<h2>${words.items} (${items.length})</h2>
${htmlTable('items', head, rows)}`;
}

const scheduled = (items: readonly ItemResult[], places: Places) =>
  items.map((item) => ({
    label: item.id,
    anchor: places.item(item) ?? '',
    text: item.text,
    owners: ownerNames(item.lead),
    lead: item.lead,
    coordinating: [],
    deadline: item.deadline,
  }));

function articleHtml(
  result: CritiqueResult,
  view: DocumentView | null,
  at: number,
  region: Region,
  elsewhere: Elsewhere,
  options: CritiqueHtmlOptions,
  words: Words,
): Markup {
  const id = `d${at + 1}`;
  const { against } = options;
  const marks = new Marks(view, id);
  const directiveMarks = new Marks(against?.view ?? null, `${id}-a`);
  const places = placesOf(result, id, marks, directiveMarks, against?.result.source.path);
  const judged = result.status !== 'failed';
  const rows = scheduled(result.items, places);
  // Findings come before items: a passage that has both leads back to its finding.
  const items = itemsHtml(result, marks, places, words);
  const comparison = comparisonHtml(result, against?.result ?? null, directiveMarks, id, places, words);
  const choices = [
    {
      name: 'requirement',
      label: words.requirement,
      options: REQUIREMENTS.filter((r) => result.findings.some((f) => f.requirement === r)).map(
        (r) => [r, words.requirements[r]] as const,
      ),
    },
    {
      name: 'severity',
      label: words.severity,
      options: [
        ...SEVERITIES.filter((s) => result.findings.some((f) => f.severity === s && !f.needsCheck)).map(
          (s) => [s, words.severities[s]] as const,
        ),
        ...(result.findings.some((f) => f.needsCheck) ? [['check', words.check] as const] : []),
      ],
    },
  ];
  const panel =
    result.findings.length === 0
      ? NOTHING
      : html`<section class="panel" id="${id}-list" aria-label="${region(words.findings)}" tabindex="0">
<h2>${words.findings} (${result.findings.length})</h2>
${filtersHtml(`${id}-list`, region(words.filter), choices, result.findings.length, words)}${findingsHtml(result, places, options, words)}</section>
`;
  const shown = html`${view ? documentHtml(view, marks.all(), id, words.plan, region, words) : NOTHING}${
    against?.view && directiveMarks.all().length > 0
      ? documentHtml(against.view, directiveMarks.all(), `${id}-a`, words.directive, region, words)
      : NOTHING
  }`;
  return html`<article id="${id}">
<div class="summary">
<div>
${headHtml(result, words)}${judged ? html`${summaryHtml(result, words)}${firstHtml(result, places, options, words)}` : NOTHING}</div>
${judged ? html`<div>\n${levelsHtml(result, words)}${sectionsHtml(result, region, words)}</div>\n` : NOTHING}</div>
<div class="${view ? 'review' : 'plainly'}">
${panel}${view ? html`<div class="documents">\n${shown}</div>\n` : NOTHING}</div>
<div class="tables">
${timelineHtml(rows, result.header.date, region, words)}${ownersHtml(rows, region, words)}${comparison}${sharedHtml(result, places, elsewhere, words)}${items}${problemsHtml(result.problems, words)}</div>
</article>
`;
}

/**
 * How each plan stands against the five requirements, as one self-contained page: the document with the evidence outlined, the
 * findings beside it, filters, charts and tables. It loads nothing, works from a file, and prints on A4.
 */
export function critiqueHtml(results: readonly CritiqueResult[], options: CritiqueHtmlOptions = {}): string {
  const { language = 'vi', views = [] } = options;
  const words = WORDS[language];
  const [only] = results;
  const title =
    results.length === 1 && only ? words.critiqueOf(documentName(only.header, only.source)) : words.critiquesTitle;
  const elsewhere = elsewhereOf(results);
  const articles = results.map((result, i) =>
    articleHtml(result, views[i] ?? null, i, regionNames(i, results.length), elsewhere, options, words),
  );
  return articlesPage(title, results, articles, options);
}
