import { heightOf, middleX, middleY } from './boxes.js';
import { isCapitals, isLikeRecipientsCue, isRecipientsCue } from './cues.js';
import { rowsOf } from './segments.js';
import type { Row, Segment } from './words.js';

/** What closes a document: the recipients on the left, one column per signatory. */
export interface Closing {
  readonly recipients: readonly Segment[];
  readonly signatures: readonly (readonly Segment[])[];
  readonly above: readonly Segment[];
  readonly below: readonly Segment[];
}

const ENDS_BODY = /\.\/\.?\s*$/u;

/** True where a row can belong to a closing: short texts that leave the middle free. */
function parted(row: Row, gutter: number): boolean {
  return row.segments.every((s) => s.at.x1 <= gutter + 2 || s.at.x0 >= gutter - 2);
}

/** The place between the columns that the fewest rows cross. */
function gutterOf(rows: readonly Row[], width: number): number {
  let best = 0.5 * width;
  let least = Number.POSITIVE_INFINITY;
  for (let x = 0.38 * width; x <= 0.66 * width; x += 0.01 * width) {
    const crossing = rows.filter((r) => !parted(r, x)).length + Math.abs(x / width - 0.5) * 0.5;
    if (crossing < least) {
      best = x;
      least = crossing;
    }
  }
  return best;
}

/** Signatories side by side, each with texts of its own: one list per signatory, left to right. */
function signatories(segments: readonly Segment[], width: number): Segment[][] {
  const sorted = [...segments].sort((a, b) => a.at.x0 - b.at.x0);
  let right = Number.NEGATIVE_INFINITY;
  const columns: Segment[][] = [];
  for (const s of sorted) {
    const column = columns.at(-1);
    if (!column || s.at.x0 > right + 0.02 * width) columns.push([s]);
    else column.push(s);
    right = Math.max(right, s.at.x1);
  }
  const real = columns.filter((c) => c.some((s) => isCapitals(s.text)));
  return real.length > 1 && real.length === columns.length ? columns : [sorted];
}

/** Where the signatures begin above the recipients' row: the topmost row of a run of parted rows that opens with a post. */
function topAbove(rows: readonly Row[], at: number, gutter: number): number {
  let run = at;
  while (run > 0) {
    const row = rows[run - 1];
    if (!row || !parted(row, gutter) || row.segments.some((s) => ENDS_BODY.test(s.text))) break;
    run--;
  }
  for (let i = run; i < at; i++)
    if (rows[i]?.segments.some((s) => s.at.x0 > gutter - 2 && isCapitals(s.text))) return i;
  return at;
}

/** `Nơi nhận:` in the left half, or what it was misread as where a list of recipients follows. */
function findCue(all: readonly Segment[], width: number): Segment | undefined {
  const lefts = all.filter((s) => s.at.x0 < 0.45 * width).sort((a, b) => a.at.y0 - b.at.y0);
  const listed = (cue: Segment): boolean =>
    lefts.some((s) => /^[-–—]/u.test(s.text) && s.at.y0 > cue.at.y0 && s.at.y0 - cue.at.y1 < 3 * heightOf(cue.at));
  return lefts.find((s) => isRecipientsCue(s.text)) ?? lefts.find((s) => isLikeRecipientsCue(s.text) && listed(s));
}

/** The closing of the document, or null: it is known by `Nơi nhận`, or by two signatories side by side. */
export function takeClosing(all: readonly Segment[], width: number): Closing | null {
  const cue = findCue(all, width);
  const rows = rowsOf(all);
  const at = cue
    ? rows.findIndex((r) => r.segments.includes(cue))
    : rows.findIndex(
        (r) =>
          r.segments.length === 2 && r.segments.every((s) => isCapitals(s.text)) && rows.indexOf(r) > rows.length / 2,
      );
  if (at < 0) return null;
  const gutter = gutterOf(rows.slice(at), width);
  const start = cue ? topAbove(rows, at, gutter) : at;
  const margin = cue?.at.x0 ?? 0;
  const recipients: Segment[] = [];
  const signing: Segment[] = [];
  const below: Segment[] = [];
  let ended = false;
  for (const [i, row] of rows.entries()) {
    if (i < start) continue;
    const first = row.segments[0];
    // A full line under both columns is text again: a footnote, an annex.
    if (first && i > at && first.at.x0 < 0.3 * width && first.at.x1 > 0.8 * width) ended = true;
    for (const s of row.segments) {
      const underCue = cue && s.at.y0 > cue.at.y0 - 0.7 * heightOf(cue.at);
      if (ended) below.push(s);
      else if (underCue && (middleX(s.at) < gutter || s.at.x0 < margin + 0.06 * width)) recipients.push(s);
      else signing.push(s);
    }
  }
  signing.sort((a, b) => middleY(a.at) - middleY(b.at));
  const taken = new Set([...recipients, ...signing, ...below]);
  return { recipients, signatures: signatories(signing, width), above: all.filter((s) => !taken.has(s)), below };
}
