import type { CoverageResult, CritiqueResult, DirectiveResult } from '@dondoc/model';
import { deadlineWords, ownerNames, percent } from '../present/fields.js';
import type { Places } from './findings-html.js';
import type { Marks } from './marks.js';
import { html, htmlTable, type Markup, NOTHING } from './markup.js';
import { shortName } from './page.js';
import type { Words } from './words.js';

const TONES: Readonly<Record<CoverageResult['state'], string>> = { covered: 'good', partly: 'middle', missing: 'bad' };

/** What of the directive the plan takes up, with the tasks' words where the directive is at hand; and items nearly alike. */
export function comparisonHtml(
  result: CritiqueResult,
  directive: DirectiveResult | null,
  marks: Marks,
  id: string,
  places: Places,
  words: Words,
): Markup {
  const { coverage = [], overlaps, items } = result;
  const itemLinks = (ids: readonly string[]): Markup =>
    html`${ids.map((one, i) => {
      const item = items.find((it) => it.id === one);
      const anchor = item && places.item(item);
      return html`${i > 0 ? ', ' : ''}${anchor ? html`<a href="#${anchor}">${one}</a>` : one}`;
    })}`;
  const rows = coverage.map((c, i) => {
    const task = directive?.tasks.find((t) => t.id === c.task);
    const row = `${id}-c${i + 1}`;
    const evidence = task?.evidence[0];
    const mark =
      task && evidence
        ? marks.add(evidence, { id: row, name: shortName(task.text) }, c.state === 'missing' ? 'bad' : 'plain')
        : null;
    const text = task ? (mark ? html`<a href="#${mark}">${task.text}</a>` : task.text) : '';
    const known = directive
      ? [text, ownerNames(task?.lead ?? []), deadlineWords(task?.deadline ?? null, words.recurrences)]
      : [];
    const state = html`<span class="${TONES[c.state]}">${words.coverage[c.state]}</span>`;
    return { id: row, cells: [c.task, ...known, state, itemLinks(c.items)] };
  });
  const head = [
    words.task,
    ...(directive ? [words.wording, words.lead, words.deadline] : []),
    words.inPlan,
    words.item,
  ];
  const count = (state: CoverageResult['state']): number => coverage.filter((c) => c.state === state).length;
  const summary = (['covered', 'partly', 'missing'] as const)
    .map((s) => `${words.coverage[s]}: ${count(s)}`)
    .join(' · ');
  return html`${
    rows.length > 0
      ? html`<h2>${words.coverageTitle}</h2>
<p class="soft">${summary}</p>
${htmlTable('coverage', head, rows)}`
      : NOTHING
  }${
    overlaps.length > 0
      ? html`<h2>${words.overlaps}</h2>
<ul>
${overlaps.map((o) => html`<li>${itemLinks(o.items)}: ${words.alike(percent(o.similarity))}</li>\n`)}</ul>
`
      : NOTHING
  }`;
}
