import type { Line, Piece, TextBlock } from '@dondoc/model';
import type { AnnotationContent } from './page-content.js';
import { type LayerWord, type PageFrame, wordsOf } from './words.js';

/** The text of annotations: what was filled into the page, and what was laid over it. */
export interface Overlays {
  /** A number or date that a signing program put into its place: part of the page's text. */
  readonly filled: readonly LayerWord[];
  /** Particulars of digital signatures, typed notes. */
  readonly blocks: readonly TextBlock[];
}

/** "324", "06", "12/2025", "1074/QĐ-BXD": what stands in a gap of the letterhead. */
const FILLING = /^[\p{L}\d./\-–]{1,20}$/u;

function lines(words: readonly LayerWord[], page: number): Line[] {
  const out: { y0: number; y1: number; words: LayerWord[] }[] = [];
  for (const word of words) {
    const middle = (word.box.y0 + word.box.y1) / 2;
    const line = out.find((l) => middle > l.y0 && middle < l.y1);
    if (line) line.words.push(word);
    else out.push({ y0: word.box.y0, y1: word.box.y1, words: [word] });
  }
  return out
    .sort((a, b) => a.y0 - b.y0)
    .map((l) => ({
      spaced: true,
      pieces: l.words
        .sort((a, b) => a.box.x0 - b.box.x0)
        .map(
          (w): Piece => ({
            text: w.text,
            origin: { kind: 'page', page, box: w.box },
            ...(w.raw === undefined ? {} : { raw: w.raw }),
          }),
        ),
    }));
}

/** Sorts the texts of a page's annotations. A short figure with its day's or number's gap around it is part of the page. */
export function readOverlays(annotations: readonly AnnotationContent[], frame: PageFrame, page: number): Overlays {
  const filled: LayerWord[] = [];
  const blocks: TextBlock[] = [];
  for (const annotation of annotations) {
    const words = wordsOf(annotation.glyphs, frame);
    if (words.length === 0) continue;
    if (words.length <= 2 && words.every((w) => FILLING.test(w.text)) && words.some((w) => /\d/u.test(w.text)))
      filled.push(...words);
    else blocks.push({ kind: 'text', zone: 'signature-overlay', wrap: 'paragraph', page, lines: lines(words, page) });
  }
  return { filled, blocks };
}
