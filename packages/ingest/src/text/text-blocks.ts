import type { Block } from '@dondoc/model';
import { type BandKind, bandKind, isAddressLine, isRecipientsLine } from '../columns.js';
import { gapClosing, gapLetterhead } from './gap-bands.js';
import { pageNumberLines } from './page-numbers.js';
import { lineOf, type Slice, sliceText, textBlock, wholeLine } from './pieces.js';
import { bandBlocks, pipeTable } from './pipe-blocks.js';
import { type PipeRow, pipeCells, pipeRun } from './pipe-rows.js';
import { isBlank, type SourceLine, sourceLines } from './source-lines.js';
import { markStackedLetterhead } from './stacked-letterhead.js';
import { isWrapped, wrapOf } from './wrap.js';

const TABLE_HEAD = /^(?:s?tt|số tt|stt\.?)$/iu;
const HEADING = /^(#{1,6})\s+(?=\S)/u;

/** Rows before the head of a table, and the rest: a letterhead may touch a table. */
function beforeTable(rows: readonly PipeRow[]): readonly PipeRow[] {
  const head = rows.findIndex((r) => r.cells.length > 3 || (r.cells[0] && TABLE_HEAD.test(sliceText(r.cells[0]))));
  return head < 0 ? rows : rows.slice(0, head);
}

function kindOf(rows: readonly PipeRow[]): BandKind | null {
  return bandKind(rows.map((r) => r.cells.map((c) => sliceText(c))));
}

/** Recipients that stand below the first row of a closing without a bar of their own. */
function listBelow(lines: readonly SourceLine[], from: number): number {
  let i = from;
  while (i < lines.length && /^\s*[-+–]/u.test(lines[i]?.text ?? '')) i++;
  return i;
}

interface Taken {
  readonly blocks: readonly Block[];
  readonly next: number;
}

/** One row on its own: a band where it looks like one, a table from three cells on, else not ours. */
function takeRows(lines: readonly SourceLine[], from: number, wrapped: boolean): Taken | null {
  const run = pipeRun(lines, from);
  if (run.length === 0) return null;
  const top = beforeTable(run);
  const kind = top.length > 0 ? kindOf(top) : null;
  if (kind) {
    let rows: (readonly Slice[])[] = top.map((r) => r.cells);
    let next = from + top.length;
    if (kind === 'closing' && rows.some((r) => r[0] && isRecipientsLine(sliceText(r[0])))) {
      const end = listBelow(lines, next);
      rows = [...rows, ...lines.slice(next, end).map((l) => [wholeLine(l)])];
      next = end;
    }
    return { blocks: bandParts(rows, kind), next };
  }
  const apart = isBlank(lines[from - 1]) && isBlank(lines[from + run.length]);
  const cells = run[0]?.cells ?? [];
  // Bars amid wrapped lines are a recogniser's specks; a table of two columns there shows itself by its length.
  const speck = wrapped && !apart && cells.length === 2 && run.length <= 2;
  if (!speck && (run.length >= 2 || cells.length >= 3)) return { blocks: [pipeTable(run)], next: from + run.length };
  const [left, right] = cells;
  if (!left || !right) return null;
  const next = from + 1;
  if (left.start >= left.end) {
    const list = !apart || /^[-+–]/u.test(sliceText(right));
    return { blocks: bandBlocks([cells], list ? 'address' : 'closing'), next };
  }
  if (right.start >= right.end) return { blocks: [textBlock([lineOf(left)])], next };
  return apart ? { blocks: [textBlock([lineOf(left), lineOf(right)])], next } : null;
}

/** A letterhead may be followed by its addressees without a blank line between. */
function bandParts(rows: readonly (readonly Slice[])[], kind: BandKind): Block[] {
  const address = rows.findIndex((r) => r.some((c) => isAddressLine(sliceText(c))));
  if (kind !== 'letterhead' || address <= 0) return bandBlocks(rows, kind);
  return [...bandBlocks(rows.slice(0, address), kind), ...bandBlocks(rows.slice(address), 'address')];
}

/** The blocks of a plain text file in reading order. */
export function textBlocks(text: string): readonly Block[] {
  const lines = sourceLines(text);
  const numbers = pageNumberLines(lines);
  const wrapped = isWrapped(lines.map((l) => l.text));
  const out: Block[] = [];
  let open: SourceLine[] = [];
  const flush = (): void => {
    if (open.length > 0) {
      const wrap = wrapOf(
        open.map((l) => l.text),
        wrapped,
      );
      out.push(
        textBlock(
          open.map((l) => lineOf(wholeLine(l))),
          'body',
          wrap,
        ),
      );
    }
    open = [];
  };
  let filled = 0;
  for (let i = 0; i < lines.length; ) {
    const line = lines[i];
    if (!line || isBlank(line) || line.newPage) flush();
    if (!line || isBlank(line)) {
      i++;
      continue;
    }
    filled++;
    if (numbers.has(i)) {
      flush();
      out.push(textBlock([lineOf(wholeLine(line))], 'page-number'));
      i++;
      continue;
    }
    const barred = pipeCells(line) !== null;
    const band = barred ? null : ((filled <= 6 ? gapLetterhead(lines, i) : null) ?? gapClosing(lines, i));
    const taken = band
      ? { blocks: bandBlocks(band.rows, filled <= 6 ? 'letterhead' : 'closing'), next: band.next }
      : takeRows(lines, i, wrapped);
    if (taken) {
      flush();
      out.push(...taken.blocks);
      i = Math.max(taken.next, i + 1);
      continue;
    }
    const heading = HEADING.exec(line.text);
    if (heading) {
      flush();
      const whole = wholeLine(line);
      const slice = { ...whole, start: heading[0].length };
      out.push(textBlock([lineOf(slice)], 'body', 'paragraph', heading[1]?.length ?? 1));
    } else open.push(line);
    i++;
  }
  flush();
  return markStackedLetterhead(out);
}
