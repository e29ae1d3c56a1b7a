import type { PdfImage } from './make-pdf.js';

/** One bit a pixel, rows padded to bytes: 1 where `ink` says so. */
export function bits(width: number, height: number, ink: (x: number, y: number) => boolean): Uint8Array {
  const stride = Math.ceil(width / 8);
  const out = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if (ink(x, y)) out[y * stride + (x >> 3)] = (out[y * stride + (x >> 3)] ?? 0) | (0x80 >> (x & 7));
  return out;
}

/** Bars like lines of type. */
export const bars = (x: number, y: number): boolean => y % 40 < 16 && x % 9 < 6 && x > 60 && y > 60;

const ONE_BIT = '/BitsPerComponent 1 /ColorSpace /DeviceGray /Decode [1 0]';

/** A scan of one bit a pixel that covers an A4 page. */
export const scanned = (width = 827, height = 1169, ink = bars): PdfImage => ({
  width,
  height,
  data: bits(width, height, ink),
  entries: ONE_BIT,
  at: [0, 0, 595, 842],
});
