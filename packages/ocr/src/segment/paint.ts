import type { Components } from '../prepare/components.js';
import type { GreyImage } from '../prepare/grey-image.js';
import type { Region } from './regions.js';

/** White room round a painted region, in pixels: the engine wants a margin. */
export interface Painted {
  readonly image: GreyImage;
  /** Pixels of the page at the painted image's top left. */
  readonly left: number;
  readonly top: number;
}

/** One region on white paper: its own pieces of ink with their grey fringe, nothing of its neighbours. */
export function paintRegion(page: GreyImage, c: Components, region: Region, margin: number): Painted {
  const mine = new Uint8Array(c.count + 1);
  for (const line of region.lines) for (const i of line.pieces) mine[i] = 1;
  const left = Math.max(0, region.at.x0 - margin);
  const top = Math.max(0, region.at.y0 - margin);
  const width = Math.min(page.width, region.at.x1 + margin) - left;
  const height = Math.min(page.height, region.at.y1 + margin) - top;
  const grey = new Uint8Array(width * height).fill(255);
  const { labels } = c;
  for (let y = 0; y < height; y++) {
    const from = (top + y) * page.width + left;
    for (let x = 0; x < width; x++) {
      const own = labels[from + x] as number;
      if (own === 0 || !mine[own]) continue;
      for (let dy = y > 0 ? -1 : 0; dy <= (y + 1 < height ? 1 : 0); dy++)
        for (let dx = x > 0 ? -1 : 0; dx <= (x + 1 < width ? 1 : 0); dx++) {
          const p = from + x + dy * page.width + dx;
          const label = labels[p] as number;
          if (!label || mine[label]) grey[(y + dy) * width + x + dx] = page.grey[p] as number;
        }
    }
  }
  return { image: { width, height, grey }, left, top };
}
