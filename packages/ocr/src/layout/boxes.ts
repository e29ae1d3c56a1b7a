import type { Box } from '@dondoc/model';

export const widthOf = (b: Box): number => b.x1 - b.x0;
export const heightOf = (b: Box): number => b.y1 - b.y0;
export const middleX = (b: Box): number => (b.x0 + b.x1) / 2;
export const middleY = (b: Box): number => (b.y0 + b.y1) / 2;

/** How much of the lower one's height two boxes share, 0–1. */
export function sharedHeight(a: Box, b: Box): number {
  const shared = Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0);
  return shared <= 0 ? 0 : shared / Math.max(1e-6, Math.min(heightOf(a), heightOf(b)));
}

/** How much of the narrower one's width two boxes share, 0–1. */
export function sharedWidth(a: Box, b: Box): number {
  const shared = Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0);
  return shared <= 0 ? 0 : shared / Math.max(1e-6, Math.min(widthOf(a), widthOf(b)));
}

/** The middle value; `none` for an empty list. */
export function median(values: readonly number[], none = 0): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? none;
}
