import type { Box, PageInfo } from '@dondoc/model';
import type { Mark } from './marks.js';
import { html, type Markup } from './markup.js';
import type { DocumentView, PagePicture } from './view.js';
import type { Words } from './words.js';

const PAD = 1.5;
const round = (n: number): string => String(Math.round(n * 10) / 10);

/** Turns boxes of the unrotated page as the picture is turned: `a b c d e f` of an SVG matrix. */
function turn({ rotation, width, height }: PageInfo): string {
  switch (rotation) {
    case 90:
      return `matrix(0 1 -1 0 ${round(height)} 0)`;
    case 180:
      return `matrix(-1 0 0 -1 ${round(width)} ${round(height)})`;
    case 270:
      return `matrix(0 -1 1 0 0 ${round(width)})`;
    default:
      return 'matrix(1 0 0 1 0 0)';
  }
}

const rect = ({ x0, y0, x1, y1 }: Box): Markup =>
  html`<rect x="${round(x0 - PAD)}" y="${round(y0 - PAD)}" width="${round(x1 - x0 + 2 * PAD)}" height="${round(y1 - y0 + 2 * PAD)}" rx="2"/>`;

/** The outlines of one page; each leads back to what it shows. */
function outlines(page: PageInfo, marks: readonly Mark[], words: Words): Markup {
  const links = marks.flatMap((mark) =>
    mark.boxes.flatMap(({ page: at, boxes }, i) => {
      const owner = mark.owners[0];
      if (at !== page.number || !owner || boxes.length === 0) return [];
      const id = i === 0 ? mark.id : `${mark.id}-${i + 1}`;
      return [
        html`<a href="#${owner.id}" id="${id}" class="mark ${mark.tone}" data-mark="${mark.id}" aria-label="${words.backTo(owner.name)}">${boxes.map(rect)}</a>
`,
      ];
    }),
  );
  const sideways = page.rotation === 90 || page.rotation === 270;
  const [w, h] = sideways ? [page.height, page.width] : [page.width, page.height];
  return html`<svg viewBox="0 0 ${round(w)} ${round(h)}" role="group" aria-label="${words.onPage(page.number)}"><g transform="${turn(page)}">
${links}</g></svg>`;
}

const dataUri = ({ type, bytes }: PagePicture): Markup => ({
  markup: `data:${type};base64,${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')}`,
});

/** The pages of a document as pictures, the marked words outlined in place. */
export function pagesHtml(
  { document, pictures = [] }: DocumentView,
  marks: readonly Mark[],
  id: string,
  words: Words,
): Markup {
  const byPage = new Map(pictures.map((p) => [p.page, p]));
  return html`${document.pages.flatMap((page) => {
    const picture = byPage.get(page.number);
    if (!picture) return [];
    return [
      html`<figure class="page" id="${id}-p${page.number}"><figcaption>${words.page} ${page.number}</figcaption>
<div class="sheet"><img src="${dataUri(picture)}" width="${picture.width}" height="${picture.height}" alt="${words.pictureOf(page.number)}" decoding="async">
${outlines(page, marks, words)}</div></figure>
`,
    ];
  })}`;
}
