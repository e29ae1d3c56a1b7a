import type { CritiqueResult } from '@dondoc/model';
import { deadlineWords, fileName, ownerNames, percent } from '../present/fields.js';
import type { Places } from './findings-html.js';
import { html, htmlTable, type Markup, NOTHING } from './markup.js';
import type { Words } from './words.js';

/** Where an item of another plan of the page stands: `#d2-i5`; null where the page does not hold that plan. */
export type Elsewhere = (document: string, item: string) => string | null;

/** Anchors of the items of all plans of a page: the same names as in each plan's own table. */
export function elsewhereOf(results: readonly CritiqueResult[]): Elsewhere {
  const anchors = new Map(
    results.map(({ source, items }, d) => [
      source.path,
      new Map(items.map(({ id }, i) => [id, `d${d + 1}-i${i + 1}`])),
    ]),
  );
  return (document, item) => anchors.get(document)?.get(item) ?? null;
}

/** Work that this plan and another one state, and what they say differently of it. */
export function sharedHtml(
  { shared = [], items }: CritiqueResult,
  places: Places,
  elsewhere: Elsewhere,
  words: Words,
): Markup {
  if (shared.length === 0) return NOTHING;
  const rows = shared.map((s) => {
    const own = items.find((item) => item.id === s.item);
    const anchor = own && places.item(own);
    const there = elsewhere(s.document, s.other);
    const name = [fileName({ path: s.document }), s.section ? words.section(s.section) : ''].filter(Boolean).join(', ');
    const said = (lead: string, deadline: string): string => [lead, deadline].filter(Boolean).join(' · ');
    return {
      cells: [
        anchor ? html`<a href="#${anchor}">${s.item}</a> ${own.text}` : s.item,
        own ? said(ownerNames(own.lead), deadlineWords(own.deadline, words.recurrences)) : '',
        there ? html`<a href="#${there}">${name}</a>` : name,
        s.text,
        said(ownerNames(s.lead), deadlineWords(s.deadline, words.recurrences)),
        percent(s.similarity),
        s.differs.length > 0
          ? html`<span class="middle">${s.differs.map((d) => words.differences[d]).join(', ')}</span>`
          : '',
      ],
    };
  });
  const told = `${words.lead} · ${words.deadline}`;
  const head = [words.item, told, words.otherPlan, words.wording, told, words.likeness, words.contradiction];
  return html`<h2>${words.shared} (${shared.length})</h2>
${htmlTable('shared', head, rows)}`;
}
