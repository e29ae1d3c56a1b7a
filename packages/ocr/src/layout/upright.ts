import type { Box } from '@dondoc/model';
import type { LayoutSize, LayoutWord, Placed, Ruling } from './words.js';

/** Maps boxes of the unrotated page to the upright, straightened one. */
export interface Upright {
  readonly width: number;
  readonly height: number;
  readonly box: (box: Box) => Box;
}

type Turn = (x: number, y: number) => readonly [number, number];

function turnOf(size: LayoutSize): Turn {
  const { width: w, height: h } = size;
  switch (size.rotation ?? 0) {
    case 90:
      return (x, y) => [h - y, x];
    case 180:
      return (x, y) => [w - x, h - y];
    case 270:
      return (x, y) => [y, w - x];
    default:
      return (x, y) => [x, y];
  }
}

/** The upright space of a page: its size, and how boxes get there. A leaning box keeps its own height and width. */
export function uprightOf(size: LayoutSize): Upright {
  const turned = size.rotation === 90 || size.rotation === 270;
  const width = turned ? size.height : size.width;
  const height = turned ? size.width : size.height;
  const turn = turnOf(size);
  const angle = (-(size.skew ?? 0) * Math.PI) / 180;
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  return {
    width,
    height,
    box: (b) => {
      const [ax, ay] = turn(b.x0, b.y0);
      const [bx, by] = turn(b.x1, b.y1);
      const dx = (ax + bx) / 2 - width / 2;
      const dy = (ay + by) / 2 - height / 2;
      const cx = width / 2 + dx * cos - dy * sin;
      const cy = height / 2 + dx * sin + dy * cos;
      const halfWidth = Math.abs(ax - bx) / 2;
      const halfHeight = Math.abs(ay - by) / 2;
      return { x0: cx - halfWidth, y0: cy - halfHeight, x1: cx + halfWidth, y1: cy + halfHeight };
    },
  };
}

/** Words in the upright space; words without text are left out. */
export function placeWords(words: readonly LayoutWord[], upright: Upright): Placed[] {
  return words.filter((w) => w.text.trim() !== '').map((word) => ({ word, at: upright.box(word.box) }));
}

/** Rulings in the upright space, told apart by direction; what is neither is left out. */
export function placeRulings(rulings: readonly Ruling[], upright: Upright): { across: Box[]; down: Box[] } {
  const across: Box[] = [];
  const down: Box[] = [];
  for (const ruling of rulings) {
    const b = upright.box(ruling);
    const wide = b.x1 - b.x0;
    const tall = b.y1 - b.y0;
    if (wide > 6 && tall < wide / 4) across.push({ ...b, y0: (b.y0 + b.y1) / 2, y1: (b.y0 + b.y1) / 2 });
    else if (tall > 6 && wide < tall / 4) down.push({ ...b, x0: (b.x0 + b.x1) / 2, x1: (b.x0 + b.x1) / 2 });
  }
  return { across, down };
}
