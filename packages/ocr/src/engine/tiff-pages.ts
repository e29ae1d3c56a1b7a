import type { EngineImage } from './engine.js';

/** Tags of a grey page, TIFF 6.0 section 4: width, height, bits, no compression, black is zero, one strip. */
const ENTRIES = 9;
const [SHORT, LONG] = [3, 4];

/** The images as the pages of one uncompressed TIFF: the one way to hand a program several of them on its input. */
export function toTiff(images: readonly EngineImage[]): Uint8Array {
  const folder = 2 + 12 * ENTRIES + 4;
  const padded = (bytes: number): number => bytes + (bytes & 1);
  const out = Buffer.alloc(8 + images.reduce((sum, i) => sum + padded(i.grey.length) + folder, 0));
  out.write('II*\0', 0, 'latin1');
  let linkAt = 4;
  let at = 8;
  for (const { width, height, grey } of images) {
    const strip = at;
    out.set(grey, strip);
    at += padded(grey.length);
    out.writeUInt32LE(at, linkAt);
    at = out.writeUInt16LE(ENTRIES, at);
    const entry = (tag: number, type: number, value: number): void => {
      at = out.writeUInt16LE(tag, at);
      at = out.writeUInt16LE(type, at);
      at = out.writeUInt32LE(1, at);
      at = out.writeUInt32LE(value, at);
    };
    entry(256, LONG, width);
    entry(257, LONG, height);
    entry(258, SHORT, 8);
    entry(259, SHORT, 1);
    entry(262, SHORT, 1);
    entry(273, LONG, strip);
    entry(277, SHORT, 1);
    entry(278, LONG, height);
    entry(279, LONG, grey.length);
    linkAt = at;
    at += 4;
  }
  return out;
}
