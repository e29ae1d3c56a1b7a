import type { Box } from '@dondoc/model';
import type { GreyImage } from './grey-image.js';
import { type Line, partsOf, type Run, stubsBeside } from './line-parts.js';

/** Ruled lines, in pixels. A box is as thick as its line. */
export interface RuledLines {
  readonly across: readonly Box[];
  readonly down: readonly Box[];
}

/** How to walk an image along lines: across, or down with rows and columns changed over. */
interface Walk {
  readonly length: number;
  readonly rows: number;
  readonly stride: number;
  readonly pitch: number;
}

/** Darker than the paper on both sides by at least this much (of 255). Faint lines of a weak printer still are. */
const CONTRAST = 28;

/** 1 where a pixel is darker than what lies `reach` beyond it on both sides: a thin line, not the inside of a shape. */
function ridges({ grey }: GreyImage, { length, rows, stride, pitch }: Walk, reach: number): Uint8Array {
  const out = new Uint8Array(grey.length);
  for (let row = reach; row < rows - reach; row++) {
    for (let i = 0, p = row * pitch; i < length; i++, p += stride) {
      const v = (grey[p] as number) + CONTRAST;
      if (v < 256 && v <= (grey[p - reach * pitch] as number) && v <= (grey[p + reach * pitch] as number)) out[p] = 1;
    }
  }
  return out;
}

/** What is no paper: a line goes on through the ink of what crosses it. */
const INKED = 225;

/** Long runs of ridge, those of neighbouring rows that touch joined into lines. */
function linesAlong(
  ridge: Uint8Array,
  grey: Uint8Array,
  { length, rows, stride, pitch }: Walk,
  { least, hole, crossing }: { least: number; hole: number; crossing: number },
): Line[] {
  const inked = (row: number, i: number): boolean => (grey[row * pitch + i * stride] as number) < INKED;
  const lines: Line[] = [];
  let above: { run: Run; line: Line }[] = [];
  for (let row = 0; row < rows; row++) {
    const here: { run: Run; line: Line }[] = [];
    let from = -1;
    let end = -1;
    let blank = 0;
    for (let i = 0, p = row * pitch; i <= length; i++, p += stride) {
      if (i < length && ridge[p]) {
        if (from < 0) from = i;
        end = i + 1;
        blank = 0;
        continue;
      }
      if (from < 0) continue;
      if (i < length) {
        if ((grey[p] as number) < INKED) blank = 0;
        else blank++;
        if (blank <= hole && i - end < crossing) continue;
      }
      blank = 0;
      if (end - from >= least) {
        // Corners belong to both lines: neither is darker than both its sides there.
        for (let k = 0; k < crossing / 2 && from > 0 && inked(row, from - 1); k++) from--;
        for (let k = 0; k < crossing / 2 && end < length && inked(row, end); k++) end++;
        const run: Run = { at: row, from, to: end };
        const beside = above.find((a) => a.run.from <= end + least && from <= a.run.to + least);
        const line: Line = beside?.line ?? { from, to: end, first: row, last: row, runs: [] };
        if (!beside) lines.push(line);
        line.runs.push(run);
        line.from = Math.min(line.from, from);
        line.to = Math.max(line.to, end);
        line.last = row;
        here.push({ run, line });
      }
      from = -1;
    }
    // A line that leans ends a run in one row and goes on in the next or the one after.
    above = [...here, ...above.filter((a) => row - a.run.at < 2)];
  }
  return lines;
}

/** The lines ruled on the page (tables, frames, underlines), half an inch long and longer, and the page without them. */
export function findRuledLines(image: GreyImage, dpi: number): { lines: RuledLines; erase: () => GreyImage } {
  const { width, height } = image;
  const reach = Math.max(2, Math.round(0.022 * dpi));
  const least = Math.round(0.3 * dpi);
  const hole = Math.max(1, Math.round(dpi / 150));
  const find = (walk: Walk, ridge: Uint8Array): Line[] =>
    linesAlong(ridge, image.grey, walk, { least, hole, crossing: 4 * reach }).filter(
      (l) => l.to - l.from >= 0.5 * dpi && l.last - l.first <= Math.max(2 * reach, 0.02 * (l.to - l.from)),
    );
  const alongX: Walk = { length: width, rows: height, stride: 1, pitch: width };
  const alongY: Walk = { length: height, rows: width, stride: width, pitch: 1 };
  const ridgeX = ridges(image, alongX, reach);
  const ridgeY = ridges(image, alongY, reach);
  const longX = find(alongX, ridgeX);
  const longY = find(alongY, ridgeY);
  const near = Math.round(0.035 * dpi);
  const split = (walk: Walk, ridge: Uint8Array, lines: readonly Line[], others: readonly Line[]): Line[] => {
    const isLine = (row: number, i: number): boolean => ridge[row * walk.pitch + i * walk.stride] === 1;
    const parts = lines.flatMap((line) => partsOf(line, others, near));
    const stubs = stubsBeside(parts, others, { ...walk, isLine, hole, near, least: Math.round(0.12 * dpi) });
    return [...parts, ...stubs];
  };
  const across = split(alongX, ridgeX, longX, longY);
  const down = split(alongY, ridgeY, longY, longX);
  const erase = (): GreyImage => {
    const grey = new Uint8Array(image.grey);
    const wipe = (lines: readonly Line[], { stride, pitch, rows }: Walk): void => {
      for (const { runs } of lines)
        for (const run of runs)
          for (let i = run.from; i < run.to; i++) {
            const p = i * stride + run.at * pitch;
            // Where ink goes on beyond the line, a letter crosses it: that stays.
            const free = (grey[p - reach * pitch] as number) > 160 && (grey[p + reach * pitch] as number) > 160;
            if (!free) continue;
            for (let d = 1 - reach; d < reach; d++) if (run.at + d >= 0 && run.at + d < rows) grey[p + d * pitch] = 255;
          }
    };
    wipe(across, alongX);
    wipe(down, alongY);
    return { width, height, grey };
  };
  return {
    lines: {
      across: across.map((l) => ({ x0: l.from, y0: l.first, x1: l.to, y1: l.last + 1 })),
      down: down.map((l) => ({ x0: l.first, y0: l.from, x1: l.last + 1, y1: l.to })),
    },
    erase,
  };
}
