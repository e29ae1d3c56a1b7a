const IMAGE = '/Image';
/** Bytes around the name in which a picture's dictionary lies; longer ones are left alone. */
const REACH = 4096;
/** Keys without which pdf.js places a picture but cannot decode it. */
const NEEDED = [/\/Filter(?![A-Za-z])/u, /\/ColorSpace(?![A-Za-z])/u];
const PICTURE = /\/Subtype\s*\/Image(?![A-Za-z])/u;
const MASK = /\/ImageMask\s+true/u;

/**
 * A copy of a PDF whose pictures keep their places and sizes but cannot be decoded: pdf.js decodes every picture of a page
 * whose operators are asked for and has no switch against it, and for reading a text layer their pixels are of no use.
 * Keys of picture dictionaries get a name that nobody knows, of the same length; all else stays where it is. Masks stay whole:
 * what pdf.js tells of them depends on their pixels.
 */
export function undecodedPictures(bytes: Uint8Array): Uint8Array {
  const out = Buffer.alloc(bytes.length);
  out.set(bytes);
  for (let at = out.indexOf(IMAGE); at !== -1; at = out.indexOf(IMAGE, at + IMAGE.length)) {
    const from = Math.max(0, at - REACH);
    const head = out.subarray(from, at).lastIndexOf('obj');
    const length = out.subarray(at, at + REACH).indexOf('stream');
    if (head === -1 || length === -1) continue;
    const start = from + head;
    const dictionary = out.toString('latin1', start, at + length);
    if (!PICTURE.test(dictionary) || MASK.test(dictionary)) continue;
    for (const key of NEEDED) {
      const found = key.exec(dictionary);
      if (found) out.write('x', start + found.index + 1, 'latin1');
    }
  }
  return new Uint8Array(out.buffer, out.byteOffset, out.length);
}
