const ENTRIES = 9;

/** Group 4 fax rows (T.6) of a PDF as the TIFF that picture decoders take. `blackIsOne`: the PDF's `/BlackIs1`. */
export function faxToTiff(rows: Uint8Array, width: number, height: number, blackIsOne: boolean): Uint8Array {
  const strip = 8 + 2 + 12 * ENTRIES + 4;
  const out = Buffer.alloc(strip + rows.length);
  out.write('II*\0', 0, 'latin1');
  out.writeUInt32LE(8, 4);
  let at = out.writeUInt16LE(ENTRIES, 8);
  for (const [tag, value] of [
    [256, width],
    [257, height],
    [258, 1],
    [259, 4],
    // The code has black runs; grey 0 is black unless the PDF turns that round.
    [262, blackIsOne ? 1 : 0],
    [273, strip],
    [277, 1],
    [278, height],
    [279, rows.length],
  ] as const) {
    at = out.writeUInt16LE(tag, at);
    at = out.writeUInt16LE(4, at);
    at = out.writeUInt32LE(1, at);
    at = out.writeUInt32LE(value, at);
  }
  out.set(rows, strip);
  return out;
}
