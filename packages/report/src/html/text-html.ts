import { type BlockView, blocksOf, type SourceDocument, type Span } from '@dondoc/model';
import type { Mark } from './marks.js';
import { html, type Markup, NOTHING } from './markup.js';
import type { Words } from './words.js';

const covers = (mark: Mark, start: number, end: number): boolean => mark.start < end && start < mark.end;

/** The words of `span`, cut where a mark begins or ends; a stretch under several marks belongs to the shortest. */
function runs(text: string, span: Span, marks: readonly Mark[], begun: Set<string>, words: Words): readonly Markup[] {
  const inside = marks.filter((m) => covers(m, span.start, span.end));
  const cuts = new Set([span.start, span.end]);
  for (const { start, end } of inside) {
    if (start > span.start) cuts.add(start);
    if (end < span.end) cuts.add(end);
  }
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(0, -1).map((start, i) => {
    const end = places[i + 1] ?? span.end;
    const over = inside.filter((m) => covers(m, start, end)).sort((a, b) => a.end - a.start - (b.end - b.start));
    const [nearest] = over;
    const piece = text.slice(start, end);
    if (!nearest) return html`${piece}`;
    const fresh = over.filter((m) => !begun.has(m.id));
    for (const m of fresh) begun.add(m.id);
    // An element has one anchor: marks that begin at the same place get theirs beside it.
    const anchors = fresh.filter((m) => m !== nearest).map((m) => html`<span id="${m.id}"></span>`);
    const id = fresh.includes(nearest) ? html` id="${nearest.id}"` : NOTHING;
    const owner = nearest.owners[0];
    return html`${anchors}<a href="#${owner?.id ?? ''}"${id} class="mark ${nearest.tone}" data-mark="${over.map((m) => m.id).join(' ')}" title="${words.backTo(owner?.name ?? '')}">${piece}</a>`;
  });
}

function blockHtml(block: BlockView, text: string, of: (span: Span) => readonly Markup[]): Markup {
  if (block.kind === 'paragraph') {
    const look = [block.role, block.heading || block.bold ? 'strong' : '', block.centered ? 'centred' : ''];
    return html`<p class="${look.filter(Boolean).join(' ')}">${of(block.span)}</p>
`;
  }
  const rows = block.rows.map(
    (row) => html`<tr>${row.cells.map(
      (cell) =>
        html`<td${cell.colspan > 1 ? html` colspan="${cell.colspan}"` : NOTHING}${cell.rowspan > 1 ? html` rowspan="${cell.rowspan}"` : NOTHING}>${text.slice(cell.span.start, cell.span.end) ? of(cell.span) : NOTHING}</td>`,
    )}</tr>
`,
  );
  return html`<div class="scroll"><table>
<tbody>
${rows}</tbody>
</table></div>
`;
}

/** A document without pictures: its text, the marked words set off. */
export function textHtml(document: SourceDocument, marks: readonly Mark[], words: Words): Markup {
  const begun = new Set<string>();
  const of = (span: Span): readonly Markup[] => runs(document.text, span, marks, begun, words);
  return html`<div class="text">
${blocksOf(document).map((block) => blockHtml(block, document.text, of))}</div>
`;
}
