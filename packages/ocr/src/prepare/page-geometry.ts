import type { Box } from '@dondoc/model';
import type { LayoutSize } from '../layout/words.js';

/** From pixels of the prepared image (upright, straightened) back to points of the unrotated page. */
export interface PageGeometry {
  readonly size: LayoutSize;
  /** A box keeps its own width and height about its mapped middle: words lean with the page, boxes do not. */
  readonly toPage: (pixels: Box) => Box;
}

/** `width` and `height`: pixels of the prepared image. */
export function pageGeometry(size: LayoutSize, width: number, height: number): PageGeometry {
  const rotation = size.rotation ?? 0;
  const sideways = rotation === 90 || rotation === 270;
  const scaleX = (sideways ? size.height : size.width) / width;
  const scaleY = (sideways ? size.width : size.height) / height;
  const angle = ((size.skew ?? 0) * Math.PI) / 180;
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  const toPage = (b: Box): Box => {
    const dx = (b.x0 + b.x1) / 2 - width / 2;
    const dy = (b.y0 + b.y1) / 2 - height / 2;
    const x = (width / 2 + dx * cos - dy * sin) * scaleX;
    const y = (height / 2 + dx * sin + dy * cos) * scaleY;
    const wide = ((b.x1 - b.x0) * scaleX) / 2;
    const tall = ((b.y1 - b.y0) * scaleY) / 2;
    const [px, py] =
      rotation === 90
        ? [y, size.height - x]
        : rotation === 180
          ? [size.width - x, size.height - y]
          : rotation === 270
            ? [size.width - y, x]
            : [x, y];
    const [halfX, halfY] = sideways ? [tall, wide] : [wide, tall];
    return { x0: px - halfX, y0: py - halfY, x1: px + halfX, y1: py + halfY };
  };
  return { size, toPage };
}
