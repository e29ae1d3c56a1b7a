import type { GreyImage } from './grey-image.js';

/** The image turned clockwise by a quarter, a half or three quarters. */
export function turned(image: GreyImage, by: 0 | 90 | 180 | 270): GreyImage {
  if (by === 0) return image;
  const { width, height, grey } = image;
  const out = new Uint8Array(grey.length);
  if (by === 180) {
    for (let i = 0, n = grey.length; i < n; i++) out[n - 1 - i] = grey[i] as number;
    return { width, height, grey: out };
  }
  for (let y = 0, p = 0; y < height; y++)
    for (let x = 0; x < width; x++, p++)
      out[by === 90 ? x * height + (height - 1 - y) : (width - 1 - x) * height + y] = grey[p] as number;
  return { width: height, height: width, grey: out };
}
