import { median } from '../layout/boxes.js';
import type { GreyImage, InkMap } from './grey-image.js';

/** Leans beyond this (degrees) are not looked for: a page that leans more was not scanned as a page. */
const MOST = 7;
const POINTS = 60_000;

/** How sharply the ink falls into lines when lines lean by `degrees`: the sum of squares of the projection. */
function sharpness(xs: Float32Array, ys: Float32Array, n: number, degrees: number, bins: Float64Array): number {
  const slope = Math.tan((degrees * Math.PI) / 180);
  const middle = bins.length / 2;
  bins.fill(0);
  for (let i = 0; i < n; i++) {
    const at = (ys[i] as number) - slope * (xs[i] as number) + middle;
    const low = Math.floor(at);
    if (low < 0 || low + 1 >= bins.length) continue;
    bins[low] = (bins[low] as number) + (low + 1 - at);
    bins[low + 1] = (bins[low + 1] as number) + (at - low);
  }
  let sum = 0;
  for (let i = 1; i < bins.length; i++) {
    const step = (bins[i] as number) - (bins[i - 1] as number);
    sum += step * step;
  }
  return sum;
}

/**
 * Degrees by which the lines of the page lean; positive: clockwise (they fall to the right). From this page's ink
 * alone, so that the order of pages never matters. 0 where no lean stands out.
 */
export function skewOf({ width, height, ink }: InkMap): number {
  const scale = Math.max(1, width / 1000);
  const xs = new Float32Array(POINTS);
  const ys = new Float32Array(POINTS);
  let seen = 0;
  for (let i = 0; i < ink.length; i++) seen += ink[i] as number;
  const step = Math.max(1, seen / POINTS);
  let n = 0;
  let at = 0;
  // The margin is left out: edges of the sheet and holes lean by themselves.
  const marginX = 0.04 * width;
  const marginY = 0.03 * height;
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      if (!ink[i]) continue;
      at++;
      if (at < n * step || n >= POINTS || x < marginX || x > width - marginX || y < marginY || y > height - marginY)
        continue;
      xs[n] = (x - width / 2) / scale;
      ys[n] = (y - height / 2) / scale;
      n++;
    }
  }
  if (n < 500) return 0;
  const bins = new Float64Array(Math.ceil((height / scale) * 1.3));
  const tried: { degrees: number; value: number }[] = [];
  const sharpest = (from: number, to: number, by: number): { degrees: number; value: number } => {
    for (let degrees = from; degrees <= to + 1e-9; degrees += by)
      tried.push({ degrees, value: sharpness(xs, ys, n, degrees, bins) });
    return tried.reduce((a, b) => (b.value > a.value ? b : a));
  };
  const rough = sharpest(-MOST, MOST, 0.25);
  const usual = median(tried.map((t) => t.value));
  if (rough.value < 1.25 * usual || Math.abs(rough.degrees) >= MOST) return 0;
  return Math.round(sharpest(rough.degrees - 0.2, rough.degrees + 0.2, 0.05).degrees * 100) / 100 || 0;
}

/** The image turned back by `degrees` about its middle, on a sheet of the same size; what comes in from outside is white. */
export function straighten(image: GreyImage, degrees: number): GreyImage {
  if (degrees === 0) return image;
  const { width, height, grey } = image;
  const cos = Math.cos((degrees * Math.PI) / 180);
  const sin = Math.sin((degrees * Math.PI) / 180);
  const out = new Uint8Array(grey.length).fill(255);
  for (let y = 0, i = 0; y < height; y++) {
    const dy = y - height / 2;
    let sx = width / 2 - (width / 2) * cos - dy * sin;
    let sy = height / 2 - (width / 2) * sin + dy * cos;
    for (let x = 0; x < width; x++, i++, sx += cos, sy += sin) {
      const x0 = Math.floor(sx);
      const y0 = Math.floor(sy);
      if (x0 < 0 || y0 < 0 || x0 + 1 >= width || y0 + 1 >= height) continue;
      const fx = sx - x0;
      const fy = sy - y0;
      const p = y0 * width + x0;
      const top = (grey[p] as number) * (1 - fx) + (grey[p + 1] as number) * fx;
      const low = (grey[p + width] as number) * (1 - fx) + (grey[p + width + 1] as number) * fx;
      out[i] = top * (1 - fy) + low * fy + 0.5;
    }
  }
  return { width, height, grey: out };
}
