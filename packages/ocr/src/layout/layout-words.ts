import type { Block, TableBlock, TextBlock, Zone } from '@dondoc/model';
import { blockOf, blocksOfRows } from './blocks.js';
import { takeClosing } from './closing.js';
import { takeFurniture } from './furniture.js';
import { gridsOf } from './grid.js';
import { splitAtHeadCue, takeLetterhead } from './letterhead.js';
import { rowsOf, segmentsOf, usualHeight } from './segments.js';
import { inFrame, isReceipt, stampFrames } from './stamp-frames.js';
import { tableOf, wordsIn } from './table.js';
import { placeRulings, placeWords, uprightOf } from './upright.js';
import type { LayoutSize, LayoutWord, Placed, Ruling, Segment } from './words.js';

/** A gap wider than this many heights of a usual word parts two columns. */
const COLUMN_GAP = 1.7;
const ASIDE = ['stamp', 'handwriting', 'noise'] as const;

/** Segments of one column as one block, line by line. */
function columnOf(segments: readonly Segment[], zone: Zone, page: number): TextBlock[] {
  const lines = rowsOf(segments).map((r) => r.segments.flatMap((s) => s.words));
  return lines.length > 0 ? [blockOf(lines, zone, page)] : [];
}

/** Text and tables by where they begin, top to bottom. */
function inOrder(
  texts: readonly Segment[],
  tables: readonly { top: number; block: TableBlock }[],
  page: number,
): Block[] {
  const out: Block[] = [];
  let rest = [...texts];
  for (const table of [...tables].sort((a, b) => a.top - b.top)) {
    const above = rest.filter((s) => s.at.y0 < table.top);
    rest = rest.filter((s) => s.at.y0 >= table.top);
    out.push(...blocksOfRows(rowsOf(above), 'body', page), table.block);
  }
  return [...out, ...blocksOfRows(rowsOf(rest), 'body', page)];
}

/**
 * The words of one page as blocks in reading order: letterhead (left column, right column), running text and ruled
 * tables from top to bottom, recipients, signatures. Page numbers, texts of digital signatures and stamps of receipt
 * come last, each in a block of its furniture zone. Every word stands in exactly one block.
 *
 * @param words    in any order; boxes in points of the unrotated page
 * @param rulings  lines drawn across and down the page, in the same points; what is no table is ignored
 */
export function layoutWords(words: readonly LayoutWord[], rulings: readonly Ruling[], size: LayoutSize): Block[] {
  const upright = uprightOf(size);
  const all = placeWords(words, upright);
  if (all.length === 0) return [];
  const { across, down } = placeRulings(rulings, upright);
  // Of a stamp, what is unsure belongs to it as well: its day is written by hand.
  const receipts = stampFrames(across, down, upright.height)
    .map((frame) => all.filter((w) => inFrame(w.at, frame)))
    .filter((held) => isReceipt(held.map((w) => w.word.text)));
  const stamped = new Set(receipts.flat());
  const placed = all.filter((w) => w.word.zone === undefined && !stamped.has(w));
  const tables: { top: number; block: TableBlock }[] = [];
  const inTables = new Set<Placed>();
  for (const grid of gridsOf(across, down)) {
    const held = wordsIn(grid, placed).filter((w) => !inTables.has(w));
    const block = held.length > 0 ? tableOf(grid, held, size.page) : null;
    if (!block) continue;
    tables.push({ top: grid.box.y0, block });
    for (const w of held) inTables.add(w);
  }

  const free = placed.filter((w) => !inTables.has(w));
  const usual = usualHeight(free.length > 0 ? free : placed);
  const segments = splitAtHeadCue(segmentsOf(free, COLUMN_GAP * usual));
  const { marked, rest } = takeFurniture(segments, { width: upright.width, height: upright.height, usual });

  const head = takeLetterhead(rest, upright);
  const closing = takeClosing(head?.rest ?? rest, upright.width);
  const text = closing ? closing.above : (head?.rest ?? rest);
  const closingTop = closing
    ? Math.min(...[...closing.recipients, ...closing.signatures.flat()].map((s) => s.at.y0))
    : 0;
  const isAfter = (top: number): boolean => closing !== null && top > closingTop;
  return [
    ...(head ? columnOf(head.left, 'column-left', size.page) : []),
    ...(head ? columnOf(head.right, 'column-right', size.page) : []),
    ...inOrder(
      text,
      tables.filter((t) => !isAfter(t.top)),
      size.page,
    ),
    ...(closing ? columnOf(closing.recipients, 'column-left', size.page) : []),
    ...(closing?.signatures.flatMap((s) => columnOf(s, 'column-right', size.page)) ?? []),
    ...inOrder(
      closing?.below ?? [],
      tables.filter((t) => isAfter(t.top)),
      size.page,
    ),
    ...ASIDE.flatMap((zone) =>
      columnOf(
        segmentsOf(
          all.filter((w) => w.word.zone === zone && !stamped.has(w)),
          40,
        ),
        zone,
        size.page,
      ),
    ),
    ...marked.flatMap((m) => columnOf(m.segments, m.zone, size.page)),
    ...receipts.flatMap((held) => columnOf(segmentsOf(held, COLUMN_GAP * usual), 'incoming-stamp', size.page)),
  ];
}
