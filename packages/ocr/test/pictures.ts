import type { GreyImage } from '../src/prepare/grey-image.js';

/** A white sheet. */
export function sheet(width: number, height: number): { width: number; height: number; grey: Uint8Array } {
  return { width, height, grey: new Uint8Array(width * height).fill(255) };
}

/** Blackens `[x, x + wide) × [y, y + tall)`. */
export function fill(image: GreyImage, x: number, y: number, wide: number, tall: number, value = 0): void {
  for (let row = Math.max(0, y); row < Math.min(image.height, y + tall); row++)
    image.grey.fill(value, row * image.width + Math.max(0, x), row * image.width + Math.min(image.width, x + wide));
}

/** Lines of blocks like words of type: `lines` lines from (x, y), each `wide` long, letters of `size` pixels. */
export function typeset(
  image: GreyImage,
  x: number,
  y: number,
  wide: number,
  lines: number,
  size = 12,
  pitch = 30,
): void {
  for (let line = 0; line < lines; line++)
    for (let at = x, i = 0; at < x + wide; at += size + (i % 5 === 4 ? size : 3), i++)
      fill(image, at, y + line * pitch, size - 4, size + (i % 3 === 0 ? 5 : 0));
}

/** Share of pixels darker than the middle. */
export function inkShare(image: GreyImage): number {
  return image.grey.reduce((n, v) => n + (v < 128 ? 1 : 0), 0) / image.grey.length;
}

export const at = (image: GreyImage, x: number, y: number): number => image.grey[y * image.width + x] ?? -1;
