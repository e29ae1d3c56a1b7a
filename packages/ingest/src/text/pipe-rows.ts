import type { Slice } from './pieces.js';
import { trimmed } from './pieces.js';
import { isBlank, type SourceLine } from './source-lines.js';

/** A row of cells on one line, cut at bars. */
export interface PipeRow {
  readonly line: SourceLine;
  readonly cells: readonly Slice[];
  /** A line without bars amid rows: one cell across the table. */
  readonly across: boolean;
}

const BAR = /(?:(?<=\s)|^)\|(?=\s|$)/gu;
const RULE_ROW = /^[\s|:-]*-{3,}[\s|:-]*$/u;

/** The cells of a line with bars; null for a line without. Bars at both ends, as in Markdown, enclose no cells. */
export function pipeCells(line: SourceLine): readonly Slice[] | null {
  if (!line.text.includes('|')) return null;
  const bars = Array.from(line.text.matchAll(BAR), (m) => m.index);
  const { text } = line;
  if (/^\|/u.test(text) && !bars.includes(0)) bars.unshift(0);
  if (bars.length === 0) return null;
  const enclosed =
    bars.length >= 3 &&
    text.slice(0, bars[0]).trim() === '' &&
    text.slice((bars.at(-1) ?? 0) + 1).trim() === '' &&
    /^\|/u.test(text);
  const inner = enclosed ? bars.slice(1, -1) : bars;
  const from = enclosed ? (bars[0] ?? 0) + 1 : 0;
  const to = enclosed ? (bars.at(-1) ?? text.length) : text.length;
  const cuts = [from - 1, ...inner, to];
  const cells: Slice[] = [];
  for (let i = 0; i + 1 < cuts.length; i++)
    cells.push(trimmed({ line, start: (cuts[i] ?? 0) + 1, end: cuts[i + 1] ?? to }));
  return cells.length >= 2 ? cells : null;
}

/**
 * The run of rows that starts at `from`: neighbouring lines with bars, with up to two lines without bars between them.
 * Empty where no row stands there.
 */
export function pipeRun(lines: readonly SourceLine[], from: number): readonly PipeRow[] {
  const rows: PipeRow[] = [];
  let waiting: PipeRow[] = [];
  for (let i = from; i < lines.length; i++) {
    const line = lines[i];
    if (!line || isBlank(line) || (i > from && line.newPage)) break;
    const cells = pipeCells(line);
    if (cells === null) {
      if (rows.length === 0 || waiting.length >= 2 || line.text.length > 300) break;
      waiting.push({ line, cells: [trimmed({ line, start: 0, end: line.text.length })], across: true });
      continue;
    }
    rows.push(...waiting);
    waiting = [];
    rows.push({ line, cells: RULE_ROW.test(line.text) ? [] : cells, across: false });
  }
  return rows;
}
