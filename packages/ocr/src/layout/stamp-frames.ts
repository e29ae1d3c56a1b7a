import type { Box } from '@dondoc/model';
import { heightOf, middleX, middleY, sharedHeight, sharedWidth, widthOf } from './boxes.js';
import { plain } from './cues.js';

/**
 * Points. The stamp of receipt is 30 mm × 50 mm (Nghị định 30/2020/NĐ-CP, Phụ lục IV); those in use are from 35 mm to 75 mm
 * wide and from 12 mm to 42 mm high.
 */
const WIDE = { least: 100, most: 212 };
const HIGH = { least: 34, most: 120 };
/** How far apart the ends of two sides of a frame may lie (points): stamps are set by hand and lean. */
const LEAN = 12;

const isWithin = (value: number, { least, most }: { least: number; most: number }): boolean =>
  value >= least && value <= most;

/**
 * Places where two lines of one length stand like the sides of a stamp of receipt, one of which is enough: of a stamp that
 * leans, not all sides are found. In points; lines as thin boxes.
 */
export function stampFrames(across: readonly Box[], down: readonly Box[], pageHeight: number): Box[] {
  const found: Box[] = [];
  const add = (frame: Box): void => {
    if (frame.y1 > 0.6 * pageHeight || found.some((f) => sharedWidth(f, frame) > 0.5 && sharedHeight(f, frame) > 0.5))
      return;
    found.push(frame);
  };
  for (const [i, a] of down.entries())
    for (const b of down.slice(i + 1)) {
      const [left, right] = a.x0 < b.x0 ? [a, b] : [b, a];
      if (!isWithin(right.x1 - left.x0, WIDE) || !isWithin(heightOf(a), HIGH) || !isWithin(heightOf(b), HIGH)) continue;
      if (Math.abs(a.y0 - b.y0) > LEAN || Math.abs(a.y1 - b.y1) > LEAN) continue;
      add({ x0: left.x0, y0: Math.min(a.y0, b.y0), x1: right.x1, y1: Math.max(a.y1, b.y1) });
    }
  for (const [i, a] of across.entries())
    for (const b of across.slice(i + 1)) {
      const [top, low] = a.y0 < b.y0 ? [a, b] : [b, a];
      if (!isWithin(low.y1 - top.y0, HIGH) || !isWithin(widthOf(a), WIDE) || !isWithin(widthOf(b), WIDE)) continue;
      if (Math.abs(a.x0 - b.x0) > LEAN || Math.abs(a.x1 - b.x1) > LEAN) continue;
      add({ x0: Math.min(a.x0, b.x0), y0: top.y0, x1: Math.max(a.x1, b.x1), y1: low.y1 });
    }
  return found;
}

/** Whether the middle of `box` lies in the frame. */
export function inFrame(box: Box, frame: Box): boolean {
  const [x, y] = [middleX(box), middleY(box)];
  return x >= frame.x0 && x <= frame.x1 && y >= frame.y0 && y <= frame.y1;
}

/** Whether the words in a frame are those of a stamp of receipt: "ĐẾN" beside the blanks of a number, an hour or a day. */
export function isReceipt(words: readonly string[]): boolean {
  const arrived = words.some((w) => /^[ĐD][ẾÉÊEỀỂ]N[:.,]?$/u.test(w));
  const text = ` ${plain(words.join(' '))} `;
  return arrived || / cong van den /u.test(text) || (/ (?:so|gio) /u.test(text) && / ngay/u.test(text));
}
