import type { DirectiveResult, TaskResult } from '@dondoc/model';
import {
  deadlineWords,
  definedNames,
  documentName,
  ownerNames,
  pagesOf,
  percent,
  plain,
  provisionWords,
  vnDate,
} from '../present/fields.js';
import { documentHtml } from './document-html.js';
import { filtersHtml } from './filters.js';
import { Marks } from './marks.js';
import { html, htmlTable, type Markup, NOTHING } from './markup.js';
import { ownersHtml } from './owners-html.js';
import { articlesPage, headHtml, problemsHtml, type Region, regionNames, shortName } from './page.js';
import { timelineHtml } from './timeline-html.js';
import type { DocumentView, HtmlOptions } from './view.js';
import { WORDS, type Words } from './words.js';

const namesOf = (task: TaskResult): readonly string[] => [...task.lead, ...task.coordinating].map((o) => plain(o.name));
const isDated = ({ deadline }: TaskResult): boolean => Boolean(deadline?.end ?? deadline?.start);

function notesHtml(tasks: readonly TaskResult[], words: Words): Markup {
  const inherited = tasks.some((t) => [...t.lead, ...t.coordinating].some((o) => o.inherited));
  return html`${inherited ? html`<p class="soft">${words.inherited}</p>\n` : NOTHING}${
    tasks.some((t) => t.deadline?.implied) ? html`<p class="soft">${words.implied}</p>\n` : NOTHING
  }`;
}

/** Every task in a row: what is printed, and what a page without the document shows. */
function tableHtml(
  { tasks, status }: DirectiveResult,
  anchor: (at: number) => string,
  link: (at: number) => string,
  words: Words,
): Markup {
  if (tasks.length === 0) return status === 'failed' ? NOTHING : html`<p>${words.noTasks}</p>\n`;
  const head = [
    words.number,
    words.task,
    words.lead,
    words.coordinating,
    words.deadline,
    words.product,
    words.place,
    words.confidence,
  ];
  const rows = tasks.map((task, i) => {
    const pages = pagesOf(task.evidence);
    const place = [
      task.section ? words.section(task.section) : '',
      pages ? `${words.page.toLowerCase()} ${pages}` : '',
    ];
    return {
      id: anchor(i),
      cells: [
        html`<a href="#${link(i)}">${i + 1}</a>`,
        task.text,
        ownerNames(task.lead),
        ownerNames(task.coordinating),
        deadlineWords(task.deadline, words.recurrences),
        task.product ?? '',
        place.filter(Boolean).join(', '),
        task.confidence === undefined ? '' : percent(task.confidence),
      ],
    };
  });
  return html`<h2>${words.tasks} (${tasks.length})</h2>
${htmlTable('tasks', head, rows)}${notesHtml(tasks, words)}`;
}

function cardHtml(
  task: TaskResult,
  at: number,
  id: string,
  marks: Marks,
  owners: readonly string[],
  options: HtmlOptions,
  words: Words,
): Markup {
  const anchor = `${id}-t${at + 1}`;
  const tone = task.deadline && task.lead.length > 0 ? 'plain' : 'soft';
  const places = task.evidence.map((e) => marks.add(e, { id: anchor, name: shortName(task.text) }, tone));
  const rows: [string, string][] = [
    [words.lead, ownerNames(task.lead)],
    [words.coordinating, ownerNames(task.coordinating)],
    [words.stands, definedNames([...task.lead, ...task.coordinating]).join('; ')],
    [words.deadline, deadlineWords(task.deadline, words.recurrences)],
    [words.product, task.product ?? ''],
    [words.confidence, task.confidence === undefined ? '' : percent(task.confidence)],
  ];
  const pages = pagesOf(task.evidence);
  const where = [task.section ? words.section(task.section) : '', pages ? `${words.page.toLowerCase()} ${pages}` : '']
    .filter(Boolean)
    .join(', ');
  return html`<li id="${anchor}" class="card ${tone}" data-owner="${namesOf(task)
    .map((n) => owners.indexOf(n))
    .join('|')}" data-dated="${isDated(task) ? 'yes' : 'no'}"><p><b>${at + 1}.</b> ${task.text}</p>
<dl>${rows.flatMap(([label, value]) => (value ? [html`<dt>${label}</dt><dd>${value}</dd>`] : []))}</dl>
${places.map((mark, i) =>
  mark
    ? html`<p><a class="jump" href="#${mark}">${words.seeWords}${i === 0 && where ? ` (${where})` : ''}</a></p>\n`
    : NOTHING,
)}${options.controls?.task?.(at) ?? NOTHING}</li>
`;
}

function referencesHtml({ references }: DirectiveResult, id: string, marks: Marks, words: Words): Markup {
  if (references.length === 0) return NOTHING;
  const rows = references.map((r, i) => {
    const row = `${id}-n${i + 1}`;
    const [mark] = r.evidence.map((e) => marks.add(e, { id: row, name: shortName(r.number) }, 'plain'));
    return {
      id: row,
      cells: [
        mark ? html`<a href="#${mark}">${r.number}</a>` : r.number,
        r.type ?? '',
        r.date ? vnDate(r.date) : '',
        r.issuer ?? '',
        provisionWords(r),
        pagesOf(r.evidence),
      ],
    };
  });
  return html`<h2>${words.references} (${references.length})</h2>
${htmlTable('references', [words.header.number, words.kind, words.date, words.issuer, words.parts, words.page], rows)}`;
}

function targetsHtml({ targets }: DirectiveResult, id: string, marks: Marks, words: Words): Markup {
  if (targets.length === 0) return NOTHING;
  const rows = targets.map((t, i) => {
    const row = `${id}-g${i + 1}`;
    const [mark] = t.evidence.map((e) => marks.add(e, { id: row, name: shortName(t.text) }, 'plain'));
    return { id: row, cells: [mark ? html`<a href="#${mark}">${t.text}</a>` : t.text, pagesOf(t.evidence)] };
  });
  return html`<h2>${words.targets} (${targets.length})</h2>
${htmlTable('targets', [words.target, words.page], rows)}`;
}

function articleHtml(
  result: DirectiveResult,
  view: DocumentView | null,
  at: number,
  region: Region,
  options: HtmlOptions,
  words: Words,
): Markup {
  const id = `d${at + 1}`;
  const { tasks } = result;
  const marks = new Marks(view, id);
  const withCards = (view !== null || options.controls !== undefined) && tasks.length > 0;
  const card = (at: number): string => `${id}-t${at + 1}`;
  const owners = [...new Set(tasks.flatMap(namesOf))];
  const rows = tasks.map((task, at) => ({
    ...task,
    label: String(at + 1),
    anchor: card(at),
    owners: ownerNames(task.lead),
  }));
  const choices = [
    { name: 'owner', label: words.owner, options: owners.map((name, i) => [String(i), shortName(name)] as const) },
    {
      name: 'dated',
      label: words.deadline,
      options: [
        ['yes', words.dated],
        ['no', words.withoutDate],
      ] as const,
    },
  ];
  const panel = withCards
    ? html`<section class="panel" id="${id}-list" aria-label="${region(words.tasks)}" tabindex="0">
<h2>${words.tasks} (${tasks.length})</h2>
${filtersHtml(`${id}-list`, region(words.filter), choices, tasks.length, words)}<ul class="cards">
${tasks.map((task, at) => cardHtml(task, at, id, marks, owners, options, words))}</ul>
${notesHtml(tasks, words)}</section>
`
    : NOTHING;
  const lists = html`${targetsHtml(result, id, marks, words)}${referencesHtml(result, id, marks, words)}`;
  const table = tableHtml(result, (at) => (withCards ? `${id}-r${at + 1}` : card(at)), card, words);
  return html`<article id="${id}">
<div class="summary">
${headHtml(result, words)}</div>
${
  withCards
    ? html`<div class="${view ? 'review' : 'plainly'} screen">
${panel}${view ? html`<div class="documents">\n${documentHtml(view, marks.all(), id, words.text, region, words)}</div>\n` : NOTHING}</div>
`
    : NOTHING
}<div class="tables">
${timelineHtml(rows, result.header.date, region, words)}${ownersHtml(rows, region, words)}${table}${lists}${problemsHtml(result.problems, words)}</div>
</article>
`;
}

/**
 * What each directive orders, as one self-contained page: the document with the passages outlined, the tasks beside it, filters,
 * a calendar and the owners. It loads nothing, works from a file, and prints on A4.
 */
export function directiveHtml(results: readonly DirectiveResult[], options: HtmlOptions = {}): string {
  const { language = 'vi', views = [] } = options;
  const words = WORDS[language];
  const [only] = results;
  const title = results.length === 1 && only ? documentName(only.header, only.source) : words.directivesTitle;
  const articles = results.map((result, i) =>
    articleHtml(result, views[i] ?? null, i, regionNames(i, results.length), options, words),
  );
  return articlesPage(title, results, articles, options);
}
