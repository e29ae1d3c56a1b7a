import type { GreyImage } from './grey-image.js';

const CELL = 32;

/** The brightness of the paper, a value per cell: the upper part of what stands in it, then smoothed. */
function paper(image: GreyImage): { columns: number; rows: number; values: Float32Array } {
  const { width, height, grey } = image;
  const columns = Math.max(1, Math.ceil(width / CELL));
  const rows = Math.max(1, Math.ceil(height / CELL));
  const values = new Float32Array(columns * rows);
  const counts = new Uint32Array(256);
  for (let cy = 0; cy < rows; cy++) {
    for (let cx = 0; cx < columns; cx++) {
      counts.fill(0);
      let seen = 0;
      const bottom = Math.min(height, (cy + 1) * CELL);
      const right = Math.min(width, (cx + 1) * CELL);
      for (let y = cy * CELL; y < bottom; y += 2) {
        for (let x = cx * CELL; x < right; x += 2) {
          const v = grey[y * width + x] as number;
          counts[v] = (counts[v] as number) + 1;
          seen++;
        }
      }
      let value = 255;
      for (let above = 0; value > 0; value--) {
        above += counts[value] as number;
        if (above > 0.25 * seen) break;
      }
      values[cy * columns + cx] = value;
    }
  }
  return { columns, rows, values: smooth(values, columns, rows) };
}

/** Brightest of the neighbourhood, then its mean: print darker than the paper does not pull the paper down. */
function smooth(values: Float32Array, columns: number, rows: number): Float32Array {
  const pass = (from: Float32Array, radius: number, pick: (list: number[]) => number): Float32Array =>
    from.map((_, i) => {
      const cx = i % columns;
      const cy = (i - cx) / columns;
      const list: number[] = [];
      for (let y = Math.max(0, cy - radius); y <= Math.min(rows - 1, cy + radius); y++)
        for (let x = Math.max(0, cx - radius); x <= Math.min(columns - 1, cx + radius); x++)
          list.push(from[y * columns + x] as number);
      return pick(list);
    });
  const bright = pass(values, 1, (list) => Math.max(...list));
  return pass(bright, 1, (list) => list.reduce((a, b) => a + b, 0) / list.length);
}

/**
 * Evens out the light: shadows, yellow paper and show-through of the back go white, ink keeps its darkness.
 * An image with white paper comes back as it is.
 */
export function flatten(image: GreyImage): GreyImage {
  const { width, height, grey } = image;
  const { columns, rows, values } = paper(image);
  const dark = values.reduce((n, v) => n + (v < 235 ? 1 : 0), 0);
  if (dark < 0.02 * values.length) return image;
  const out = new Uint8Array(grey.length);
  const scale = new Float32Array(width);
  for (let y = 0; y < height; y++) {
    const fy = Math.min(rows - 1, Math.max(0, y / CELL - 0.5));
    const y0 = Math.floor(fy);
    const y1 = Math.min(rows - 1, y0 + 1);
    if (y % 4 === 0) {
      for (let x = 0; x < width; x++) {
        const fx = Math.min(columns - 1, Math.max(0, x / CELL - 0.5));
        const x0 = Math.floor(fx);
        const x1 = Math.min(columns - 1, x0 + 1);
        const top =
          (values[y0 * columns + x0] as number) * (1 - fx + x0) + (values[y0 * columns + x1] as number) * (fx - x0);
        const low =
          (values[y1 * columns + x0] as number) * (1 - fx + x0) + (values[y1 * columns + x1] as number) * (fx - x0);
        // A cell that is dark all over is a picture or a scan edge, not paper.
        scale[x] = 250 / Math.max(90, top * (1 - fy + y0) + low * (fy - y0));
      }
    }
    const row = y * width;
    for (let x = 0; x < width; x++) out[row + x] = Math.min(255, (grey[row + x] as number) * (scale[x] as number));
  }
  return { width, height, grey: out };
}
