import type { Metadata, Sharp } from 'sharp';
import type { InputFile } from '../backend.js';
import { corrupt, tooLarge, truncated } from '../input-errors.js';
import { sniff } from '../sniff.js';

/** One page of an image file, upright as its own marks say. */
export interface Picture {
  /** PNG, JPEG or WebP. */
  readonly data: Uint8Array;
  readonly dpi: number;
  readonly dpiGuessed: boolean;
  /** Points. */
  readonly width: number;
  readonly height: number;
}

export interface PictureSource {
  readonly pages: number;
  /** @param number  from 1 */
  page(number: number): Promise<Picture>;
}

/** A page of A3 at 600 dpi has 70 million. */
const MAX_PIXELS = 100_000_000;
const A4_LONG_INCHES = 11.69;

const REMEDY = 'Quét lại ở 300 dpi, hoặc thu nhỏ ảnh rồi thử lại.';

/**
 * Dots per inch: as the file states where that gives a sheet of paper, else such that the longer side is that of A4.
 * Screens and phones write 72 or 96 whatever the picture is of.
 */
function dpiOf(width: number, height: number, density: number | undefined): { dpi: number; guessed: boolean } {
  const long = Math.max(width, height);
  if (density !== undefined && density > 0) {
    const inches = long / density;
    if (inches >= 4 && inches <= 24 && !(density <= 96 && inches > 13)) return { dpi: density, guessed: false };
  }
  return { dpi: Math.max(36, long / A4_LONG_INCHES), guessed: true };
}

/** BMP is not among the formats of sharp; the canvas reads it. */
async function bitmapToPng(file: InputFile): Promise<Uint8Array> {
  const view = new DataView(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength);
  const [width, height] = [Math.abs(view.getInt32(18, true)), Math.abs(view.getInt32(22, true))];
  checkPixels(file.path, width, height);
  const { createCanvas, loadImage } = await import('@napi-rs/canvas');
  try {
    const image = await loadImage(Buffer.from(file.bytes));
    const canvas = createCanvas(image.width, image.height);
    canvas.getContext('2d').drawImage(image, 0, 0);
    return canvas.toBuffer('image/png');
  } catch (error) {
    throw corrupt(file.path, 'không giải mã được ảnh BMP', error);
  }
}

function checkPixels(path: string, width: number, height: number): void {
  if (width * height > MAX_PIXELS)
    throw tooLarge(path, `ảnh ${width}×${height} điểm, giới hạn là ${MAX_PIXELS / 1e6} triệu điểm`, REMEDY);
}

function decodeError(path: string, error: unknown): unknown {
  const message = error instanceof Error ? error.message : '';
  if (/pixel limit/iu.test(message)) return tooLarge(path, 'ảnh có quá nhiều điểm', REMEDY, error);
  if (
    /premature end|truncated|end of (?:file|stream)|unexpected end|read (?:error|past)|not enough data/iu.test(message)
  )
    return truncated(path, error);
  return corrupt(path, 'không giải mã được ảnh', error);
}

/** Opens an image file of one or more pages. Throws typed errors for damaged and oversized ones. */
export async function openImage(file: InputFile): Promise<PictureSource> {
  const { default: sharp } = await import('sharp');
  const data = sniff(file.bytes, file.path) === 'bmp' ? await bitmapToPng(file) : file.bytes;
  const at = (page: number): Sharp => sharp(data, { page, failOn: 'error', limitInputPixels: MAX_PIXELS });
  let first: Metadata;
  try {
    first = await sharp(data, { limitInputPixels: false }).metadata();
  } catch (error) {
    throw decodeError(file.path, error);
  }
  // Animations are no documents: their first frame is the page.
  const pages = first.format === 'tiff' ? (first.pages ?? 1) : 1;
  checkPixels(file.path, first.width, first.height);
  return {
    pages,
    async page(number: number): Promise<Picture> {
      try {
        const metadata = number === 1 ? first : await at(number - 1).metadata();
        checkPixels(file.path, metadata.width, metadata.height);
        // Phones write which way up they were held; TIFF pages and odd colour spaces become PNG on the way.
        const { data: png, info } = await at(number - 1)
          .autoOrient()
          .flatten({ background: '#ffffff' })
          .toColourspace('srgb')
          .png({ compressionLevel: 1 })
          .toBuffer({ resolveWithObject: true });
        const { dpi, guessed } = dpiOf(info.width, info.height, metadata.density);
        return {
          data: png,
          dpi,
          dpiGuessed: guessed,
          width: (info.width * 72) / dpi,
          height: (info.height * 72) / dpi,
        };
      } catch (error) {
        if (error instanceof Error && error.name === 'DondocError') throw error;
        throw decodeError(file.path, error);
      }
    },
  };
}
