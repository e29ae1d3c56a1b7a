import type { Mark } from './marks.js';
import { html, type Markup } from './markup.js';
import type { Region } from './page.js';
import { pagesHtml } from './pages-html.js';
import { textHtml } from './text-html.js';
import type { DocumentView } from './view.js';
import type { Words } from './words.js';

const hasPictures = ({ document, pictures = [] }: DocumentView): boolean =>
  document.pages.some((page) => pictures.some((p) => p.page === page.number));

/** Marks whose place is not shown still need theirs: links must lead somewhere. */
function lost({ document, pictures = [] }: DocumentView, marks: readonly Mark[], paged: boolean): readonly Mark[] {
  if (!paged) return marks.filter((m) => !document.text.slice(m.start, m.end).trim());
  const shown = new Set(pictures.map((p) => p.page));
  return marks.filter((m) => !shown.has(m.boxes[0]?.page ?? 0) || m.boxes[0]?.boxes.length === 0);
}

/** The document under `title`: its pages with the marked words outlined, or its text. */
export function documentHtml(
  view: DocumentView,
  marks: readonly Mark[],
  id: string,
  title: string,
  region: Region,
  words: Words,
): Markup {
  const paged = hasPictures(view);
  return html`<section class="document" aria-label="${region(title)}">
<h2>${title}</h2>
${lost(view, marks, paged).map((m) => html`<span id="${m.id}"></span>`)}${
  paged ? pagesHtml(view, marks, id, words) : textHtml(view.document, marks, words)
}</section>
`;
}
