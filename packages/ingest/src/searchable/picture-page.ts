import type { PDFPage } from 'pdf-lib';
import { corrupt } from '../input-errors.js';

/** The header and the compressed rows of a PNG: what a PDF takes over as it stands. */
function rowsOf(path: string, png: Uint8Array): { bits: number; colours: number; rows: Uint8Array } {
  const file = Buffer.from(png.buffer, png.byteOffset, png.byteLength);
  const rows: Buffer[] = [];
  for (let at = 8; at + 8 <= file.length; at += file.readUInt32BE(at) + 12)
    if (file.subarray(at + 4, at + 8).toString('latin1') === 'IDAT')
      rows.push(file.subarray(at + 8, at + 8 + file.readUInt32BE(at)));
  const kind = file.readUInt8(25);
  if (kind !== 0 && kind !== 2) throw corrupt(path, 'ảnh có bảng màu hoặc độ trong suốt');
  return { bits: file.readUInt8(24), colours: kind === 0 ? 1 : 3, rows: new Uint8Array(Buffer.concat(rows)) };
}

/** Fills a sheet with a picture, every pixel kept. `png`: grey or RGB, no alpha. */
export async function addPicture(path: string, png: Uint8Array, page: PDFPage): Promise<void> {
  const [{ PDFName, PDFRawStream }, { default: sharp }] = await Promise.all([import('pdf-lib'), import('sharp')]);
  const { channels } = await sharp(png, { limitInputPixels: false }).stats();
  const [red, green, blue] = channels;
  const same = (a: typeof red, b: typeof red): boolean => a?.sum === b?.sum && a?.squaresSum === b?.squaresSum;
  const grey = channels.length < 3 || (same(red, green) && same(green, blue));
  const { data, info } = await sharp(png, { limitInputPixels: false })
    .toColourspace(grey ? 'b-w' : 'srgb')
    .png({ compressionLevel: 9 })
    .toBuffer({ resolveWithObject: true });
  const { bits, colours, rows } = rowsOf(path, data);
  const { context } = page.doc;
  const dictionary = context.obj({
    Type: 'XObject',
    Subtype: 'Image',
    Width: info.width,
    Height: info.height,
    ColorSpace: colours === 1 ? 'DeviceGray' : 'DeviceRGB',
    BitsPerComponent: bits,
    Filter: 'FlateDecode',
    DecodeParms: { Predictor: 15, Colors: colours, BitsPerComponent: bits, Columns: info.width },
    Length: rows.length,
  });
  page.node.setXObject(PDFName.of('Picture'), context.register(PDFRawStream.of(dictionary, rows)));
  const { width, height } = page.getSize();
  const draw = context.register(context.stream(`q ${width} 0 0 ${height} 0 0 cm /Picture Do Q\n`));
  page.node.set(PDFName.of('Contents'), draw);
}
