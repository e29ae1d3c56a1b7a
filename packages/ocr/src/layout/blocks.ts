import { type Line, type PageNumber, type Piece, type TextBlock, unionBox, type Zone } from '@dondoc/model';
import { clean } from '@dondoc/text';
import { heightOf, median } from './boxes.js';
import type { Placed, Row } from './words.js';

function pieceOf({ word }: Placed, page: PageNumber): Piece {
  const text = clean(word.text).text.trim();
  const raw = word.raw ?? (text === word.text ? undefined : word.text);
  return {
    text,
    origin: {
      kind: 'page',
      page,
      box: word.box,
      ...(word.confidence === undefined ? {} : { confidence: word.confidence }),
    },
    ...(raw === undefined ? {} : { raw }),
    ...(word.bold === undefined ? {} : { bold: word.bold }),
    ...(word.italic === undefined ? {} : { italic: word.italic }),
  };
}

function lineOf(words: readonly Placed[], page: PageNumber): Line {
  const pieces = words.map((w) => pieceOf(w, page)).filter((p) => p.text !== '');
  return { pieces, spaced: true, box: unionBox(words.map((w) => w.word.box)) };
}

/** Lines of words as one block of `zone`. */
export function blockOf(lines: readonly (readonly Placed[])[], zone: Zone, page: PageNumber): TextBlock {
  const made = lines.map((words) => lineOf(words, page)).filter((l) => l.pieces.length > 0);
  return {
    kind: 'text',
    zone,
    wrap: 'layout',
    lines: made,
    page,
    ...(made.length > 0 ? { box: unionBox(lines.flat().map((w) => w.word.box)) } : {}),
  };
}

/** Rows of one column as blocks: a new block where the space between lines is clearly wider than usual. */
export function blocksOfRows(rows: readonly Row[], zone: Zone, page: PageNumber): TextBlock[] {
  const pitches = rows.slice(1).map((r, i) => r.at.y0 - (rows[i]?.at.y0 ?? 0));
  const usual = median(pitches, 20);
  const height = median(
    rows.map((r) => heightOf(r.at)),
    10,
  );
  const groups: Row[][] = [];
  for (const [i, row] of rows.entries()) {
    const apart = i > 0 && (pitches[i - 1] ?? 0) > Math.max(1.45 * usual, usual + 0.6 * height);
    const group = groups.at(-1);
    if (!group || apart) groups.push([row]);
    else group.push(row);
  }
  return groups
    .map((g) =>
      blockOf(
        g.map((r) => r.segments.flatMap((s) => s.words)),
        zone,
        page,
      ),
    )
    .filter((b) => b.lines.length > 0);
}
