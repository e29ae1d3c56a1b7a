import { DondocError } from '@dondoc/model';
import type { Pixels } from '@dondoc/ocr';
import { area } from './matrix.js';
import type { PlacedImage } from './page-content.js';
import { assetUrls, openPdf, type PDFDocumentProxy, type PDFPageProxy, pdfjs } from './pdfjs.js';

/** Pixels; more gains nothing for recognition and strains the memory. */
const MAX_PIXELS = 40_000_000;

/** Resolution at which a page is rendered for recognition: that of its largest picture, within 200–300 dpi. */
export function renderDpi(images: readonly PlacedImage[], widthPoints: number, heightPoints: number): number {
  const largest = [...images].filter((i) => i.width > 0).sort((a, b) => area(b.box) - area(a.box))[0];
  const inches = largest ? Math.max(largest.box.x1 - largest.box.x0, largest.box.y1 - largest.box.y0) / 72 : 0;
  const own = largest && inches > 0 ? Math.max(largest.width, largest.height) / inches : 300;
  const most = Math.sqrt(MAX_PIXELS / ((widthPoints / 72) * (heightPoints / 72)));
  return Math.round(Math.max(36, Math.min(most, Math.max(200, Math.min(300, own)))));
}

/** A page as a picture, without its annotations, turned as the file's /Rotate says. */
export async function renderForReading(document: PDFDocumentProxy, page: PDFPageProxy, dpi: number): Promise<Pixels> {
  const { AnnotationMode } = await pdfjs();
  const viewport = page.getViewport({ scale: dpi / 72 });
  const factory = document.canvasFactory as {
    create(width: number, height: number): { canvas: Canvas; context: CanvasRenderingContext2D };
    destroy(pair: unknown): void;
  };
  const pair = factory.create(Math.ceil(viewport.width), Math.ceil(viewport.height));
  try {
    await page.render({
      canvasContext: pair.context,
      canvas: pair.canvas as never,
      viewport,
      annotationMode: AnnotationMode.DISABLE,
      background: '#ffffff',
    }).promise;
    const { width, height } = pair.canvas;
    const { data } = pair.context.getImageData(0, 0, width, height);
    return { width, height, channels: 4, pixels: new Uint8Array(data.buffer, data.byteOffset, data.byteLength) };
  } finally {
    factory.destroy(pair);
  }
}

interface Canvas {
  readonly width: number;
  readonly height: number;
}
interface CanvasRenderingContext2D {
  getImageData(x: number, y: number, width: number, height: number): { data: Uint8ClampedArray };
}

/** A page of a PDF as a PNG. */
export interface RenderedPage {
  readonly png: Uint8Array;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Clockwise turn of the picture against the unrotated page, whose points boxes are given in. */
  readonly turned: 0 | 90 | 180 | 270;
}

/**
 * Draws a page as a viewer shows it, annotations and the file's /Rotate included.
 *
 * @param bytes  the PDF; stays as it is
 * @param page   from 1
 * @param dpi    dots per inch of the picture
 * @throws       `DondocError` (`input/…`) for a file that cannot be opened or has no such page
 */
export async function renderPage(bytes: Uint8Array, page: number, dpi: number): Promise<RenderedPage> {
  const document = await openPdf('', bytes);
  const [{ PDFParse }, { default: sharp }] = await Promise.all([import('pdf-parse'), import('sharp')]);
  const parser = new PDFParse({ data: new Uint8Array(bytes), ...assetUrls(), isEvalSupported: false });
  try {
    if (!Number.isInteger(page) || page < 1 || page > document.numPages)
      throw new DondocError(
        'usage/invalid',
        `Tệp không có trang ${page}.`,
        `Chọn trang từ 1 đến ${document.numPages}.`,
      );
    const turned = quarterTurn((await document.getPage(page)).rotate);
    const { pages } = await parser.getScreenshot({
      partial: [page],
      scale: dpi / 72,
      imageBuffer: true,
      imageDataUrl: false,
    });
    const shot = pages[0];
    if (!shot)
      throw new DondocError('input/page-failed', `Không vẽ được trang ${page}.`, 'Lưu lại tệp PDF rồi thử lại.');
    // The size that is reported is a fraction; the picture's own is what boxes are scaled by.
    const { width, height } = await sharp(shot.data).metadata();
    return { png: shot.data, width, height, turned };
  } finally {
    await parser.destroy();
    await document.destroy();
    await new Promise(setImmediate);
  }
}

/** A /Rotate entry as one of the four turns. */
export function quarterTurn(degrees: number): 0 | 90 | 180 | 270 {
  return ((((Math.round(degrees / 90) * 90) % 360) + 360) % 360) as 0 | 90 | 180 | 270;
}
