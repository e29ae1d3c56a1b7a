import type { Line, Piece, TextBlock, Zone } from '@dondoc/model';
import { clean } from '@dondoc/text';
import type { SourceLine } from './source-lines.js';

/** Part of a line, by offsets into the line's text. */
export interface Slice {
  readonly line: SourceLine;
  readonly start: number;
  readonly end: number;
}

interface Style {
  readonly bold?: true;
  readonly italic?: true;
}

/**
 * `**x**`, `__x__` and `*x*`: emphasis that converters leave in plain text; its ends may stand on different lines. A lone star
 * is a printed rule.
 */
const EMPHASIS =
  /^\*\*(?=[^*]+$)|(?<=^[^*]+)\*\*$|\*\*(?=\S)(?<bold>[^*\n]{1,400}?)(?<=\S)\*\*|__(?=\S)(?<under>[^_\n]{1,400}?)(?<=\S)__|(?<![\p{L}\p{N}*])\*(?=[^\s*])(?<italic>[^*\n]{1,400}?)(?<=\S)\*(?![\p{L}\p{N}*])/gu;

/** Words and the spaces between them: what cleaning leaves alone stays one piece, what it changes gets one of its own. */
function cleanPieces(slice: Slice, style: Style, out: Piece[]): void {
  const { line } = slice;
  const text = line.text.slice(slice.start, slice.end);
  let pending = '';
  let pendingAt = 0;
  const push = (value: string, at: number, raw?: string): void => {
    if (value === '') return;
    const column = line.start - line.lineStart + slice.start + at + 1;
    const origin = { kind: 'markdown', line: line.line, column, offset: line.start + slice.start + at } as const;
    out.push({ text: value, origin, ...(raw === undefined ? {} : { raw }), ...style });
  };
  for (const match of text.matchAll(/\s+|\S+/gu)) {
    const changed = clean(match[0]).text.replaceAll('\t', ' ');
    if (changed === match[0]) {
      if (pending === '') pendingAt = match.index;
      pending += match[0];
      continue;
    }
    push(pending, pendingAt);
    pending = '';
    push(changed, match.index, match[0]);
  }
  push(pending, pendingAt);
}

/** Pieces of a slice with exact origins: NFC, `raw` where that differs, emphasis marks taken as style. */
function slicePieces(slice: Slice): Piece[] {
  const out: Piece[] = [];
  const text = slice.line.text.slice(slice.start, slice.end);
  let at = 0;
  for (const match of text.matchAll(EMPHASIS)) {
    const inner = match.groups?.bold ?? match.groups?.under ?? match.groups?.italic ?? '';
    const start = match.index + (match[0].length - inner.length) / 2;
    cleanPieces({ line: slice.line, start: slice.start + at, end: slice.start + match.index }, {}, out);
    const style: Style = match.groups?.italic === undefined ? { bold: true } : { italic: true };
    cleanPieces({ line: slice.line, start: slice.start + start, end: slice.start + start + inner.length }, style, out);
    at = match.index + match[0].length;
  }
  cleanPieces({ line: slice.line, start: slice.start + at, end: slice.end }, {}, out);
  return out;
}

/** The slice without white space at its ends. */
export function trimmed(slice: Slice): Slice {
  const { text } = slice.line;
  let { start, end } = slice;
  while (start < end && /\s/u.test(text[start] ?? '')) start++;
  while (end > start && /\s/u.test(text[end - 1] ?? '')) end--;
  return { line: slice.line, start, end };
}

export const sliceText = (slice: Slice): string => slice.line.text.slice(slice.start, slice.end);

export const wholeLine = (line: SourceLine): Slice => trimmed({ line, start: 0, end: line.text.length });

/** A line of one or more slices, a space between them. */
export function lineOf(...slices: readonly Slice[]): Line {
  const pieces: Piece[] = [];
  for (const slice of slices) {
    if (pieces.length > 0) pieces.push({ text: ' ', origin: { kind: 'inserted', reason: 'separator' } });
    pieces.push(...slicePieces(slice));
  }
  return { pieces, spaced: false };
}

export function textBlock(
  lines: readonly Line[],
  zone: Zone = 'body',
  wrap: TextBlock['wrap'] = 'paragraph',
  heading?: number,
): TextBlock {
  return { kind: 'text', zone, wrap, lines, ...(heading === undefined ? {} : { heading }) };
}
