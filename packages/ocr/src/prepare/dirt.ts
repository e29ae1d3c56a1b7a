import { type Components, componentsOf } from './components.js';
import type { GreyImage, InkMap } from './grey-image.js';

/** Dark edges of the scanner's bed: pieces that touch the sheet's edge and are larger than any letter. */
function isEdge(c: Components, i: number, width: number, height: number, dpi: number): boolean {
  const touches = c.x0[i] === 0 || c.y0[i] === 0 || c.x1[i] === width || c.y1[i] === height;
  const wide = (c.x1[i] as number) - (c.x0[i] as number);
  const tall = (c.y1[i] as number) - (c.y0[i] as number);
  return touches && (wide > 0.5 * dpi || tall > 0.5 * dpi);
}

/** How much ink stands in and around each cell of a coarse grid. Pieces of `speck` pixels and fewer do not count. */
class InkGrid {
  private readonly columns: number;
  private readonly rows: number;
  private readonly mass: Float64Array;

  constructor(
    c: Components,
    width: number,
    height: number,
    speck: number,
    private readonly cell: number,
  ) {
    this.columns = Math.ceil(width / cell);
    this.rows = Math.ceil(height / cell);
    this.mass = new Float64Array(this.columns * this.rows);
    for (let i = 1; i <= c.count; i++) {
      const area = c.area[i] as number;
      if (area <= speck) continue;
      const from = Math.floor((c.x0[i] as number) / cell);
      const to = Math.min(this.columns - 1, Math.floor((c.x1[i] as number) / cell));
      const top = Math.floor((c.y0[i] as number) / cell);
      const low = Math.min(this.rows - 1, Math.floor((c.y1[i] as number) / cell));
      const share = area / ((to - from + 1) * (low - top + 1));
      for (let y = top; y <= low; y++)
        for (let x = from; x <= to; x++)
          this.mass[y * this.columns + x] = (this.mass[y * this.columns + x] as number) + share;
    }
  }

  around(px: number, py: number): number {
    const cx = Math.floor(px / this.cell);
    const cy = Math.floor(py / this.cell);
    let sum = 0;
    for (let y = Math.max(0, cy - 1); y <= Math.min(this.rows - 1, cy + 1); y++)
      for (let x = Math.max(0, cx - 1); x <= Math.min(this.columns - 1, cx + 1); x++)
        sum += this.mass[y * this.columns + x] as number;
    return sum;
  }
}

/** Whitens scan edges, speckle, and small dots that stand far from any letter. Dots and marks of letters stay. */
export function removeDirt(image: GreyImage, map: InkMap, dpi: number): GreyImage {
  const { width, height } = image;
  const c = componentsOf(map);
  const speck = Math.max(1, Math.round((dpi / 150) ** 2));
  const dot = Math.round((0.025 * dpi) ** 2);
  const grid = new InkGrid(c, width, height, speck, Math.max(2, Math.round(0.09 * dpi)));
  const gone = new Uint8Array(c.count + 1);
  let any = false;
  for (let i = 1; i <= c.count; i++) {
    const area = c.area[i] as number;
    const x = ((c.x0[i] as number) + (c.x1[i] as number)) / 2;
    const y = ((c.y0[i] as number) + (c.y1[i] as number)) / 2;
    // A full stop stands by its word; a dot with next to nothing around it is dirt.
    if (area > speck && !(area <= dot && grid.around(x, y) < 3 * dot) && !isEdge(c, i, width, height, dpi)) continue;
    gone[i] = 1;
    any = true;
  }
  if (!any) return image;
  const grey = new Uint8Array(image.grey);
  const { labels } = c;
  for (let y = 0, p = 0; y < height; y++) {
    for (let x = 0; x < width; x++, p++) {
      const label = labels[p] as number;
      if (label === 0 || !gone[label]) continue;
      // With its grey fringe.
      for (let dy = y > 0 ? -1 : 0; dy <= (y + 1 < height ? 1 : 0); dy++)
        for (let dx = x > 0 ? -1 : 0; dx <= (x + 1 < width ? 1 : 0); dx++) {
          const q = p + dy * width + dx;
          if (!labels[q] || gone[labels[q] as number]) grey[q] = 255;
        }
    }
  }
  return { width, height, grey };
}
