import type { BlockView } from '@dondoc/model';

/** A provision that is quoted: a quotation mark, then "Điều 56." or a number. */
const OPENS = /^\s*["“]\s*(?:Điều\s+\d|\d{1,2}[.)]|[a-zđ]\))/u;
const CLOSES = /["”]\s*[.;,]?\s*$/u;
const FARTHEST = 60;

/**
 * The blocks (by `index`) of quotations that run over several paragraphs: the words of a law that a letter explains order
 * nothing. A mark that is never closed opens none.
 */
export function quotedBlocks(text: string, blocks: readonly BlockView[]): ReadonlySet<number> {
  const quoted = new Set<number>();
  for (let from = 0; from < blocks.length; from++) {
    const block = blocks[from];
    if (block?.kind !== 'paragraph' || !OPENS.test(text.slice(block.span.start, block.span.end))) continue;
    let to = from;
    while (to < blocks.length && to - from < FARTHEST) {
      const b = blocks[to];
      if (!b || b.part !== block.part || CLOSES.test(text.slice(b.span.start, b.span.end))) break;
      to++;
    }
    const last = blocks[to];
    if (!last || last.part !== block.part || !CLOSES.test(text.slice(last.span.start, last.span.end))) continue;
    for (let k = from; k <= to; k++) quoted.add(blocks[k]?.index ?? -1);
    from = to;
  }
  return quoted;
}
