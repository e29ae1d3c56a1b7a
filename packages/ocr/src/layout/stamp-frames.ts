import { type Box, unionBox } from '@dondoc/model';
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
  const sides = [
    {
      lines: down,
      ends: (b: Box) => [b.y0, b.y1] as const,
      length: HIGH,
      apart: (f: Box) => isWithin(widthOf(f), WIDE),
    },
    {
      lines: across,
      ends: (b: Box) => [b.x0, b.x1] as const,
      length: WIDE,
      apart: (f: Box) => isWithin(heightOf(f), HIGH),
    },
  ];
  for (const { lines, ends, length, apart } of sides)
    for (const [i, a] of lines.entries())
      for (const b of lines.slice(i + 1)) {
        const frame = unionBox([a, b]);
        const [[from, to], [otherFrom, otherTo]] = [ends(a), ends(b)];
        const alike = Math.abs(from - otherFrom) <= LEAN && Math.abs(to - otherTo) <= LEAN;
        if (alike && apart(frame) && isWithin(to - from, length) && isWithin(otherTo - otherFrom, length)) add(frame);
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
