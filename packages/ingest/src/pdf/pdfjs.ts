import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { corrupt, encrypted, truncated } from '../input-errors.js';

export type { PDFDocumentProxy, PDFPageProxy };

type Pdfjs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

/** Where pdf.js finds its decoders, fonts and character maps: plain folder paths that end in a separator. */
export function assetUrls(): {
  wasmUrl: string;
  standardFontDataUrl: string;
  cMapUrl: string;
  cMapPacked: boolean;
  iccUrl: string;
} {
  const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const folder = (name: string): string => join(root, name) + sep;
  return {
    wasmUrl: folder('wasm'),
    standardFontDataUrl: folder('standard_fonts'),
    cMapUrl: folder('cmaps'),
    cMapPacked: true,
    iccUrl: folder('iccs'),
  };
}

let loading: Promise<Pdfjs> | undefined;

/** pdf.js, loaded on first use. */
export function pdfjs(): Promise<Pdfjs> {
  loading ??= (async () => {
    const { createCanvas } = await import('@napi-rs/canvas');
    // Without it pdf.js halves JPEG 2000 images that are wider or taller than 2048 pixels.
    (globalThis as { OffscreenCanvas?: unknown }).OffscreenCanvas ??= class {
      constructor(width: number, height: number) {
        // biome-ignore lint/correctness/noConstructorReturn: pdf.js needs nothing but a canvas that can be made with `new`
        return createCanvas(width, height);
      }
    };
    return await import('pdfjs-dist/legacy/build/pdf.mjs');
  })();
  return loading;
}

/** True where the end mark stands near the end of the file: what lacks it was cut off. */
function hasEndMark(bytes: Uint8Array): boolean {
  const tail = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).subarray(-2048);
  return tail.includes('%%EOF') || tail.includes('startxref');
}

/** What pdf.js says of a file that it cannot open, as an error that tells what to do. */
export function openError(path: string, bytes: Uint8Array, error: unknown): unknown {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') return encrypted(path, error);
  if (name === 'InvalidPDFException' || name === 'FormatError' || name === 'UnknownErrorException')
    return hasEndMark(bytes) ? corrupt(path, 'không đọc được cấu trúc PDF', error) : truncated(path, error);
  return error;
}

/**
 * Opens a PDF. pdf.js takes the buffer that it is given away from its owner: it gets a copy. Without `pictures` none is
 * decoded, and pages come without them.
 */
export async function openPdf(
  path: string,
  bytes: Uint8Array,
  { pictures = true }: { readonly pictures?: boolean } = {},
): Promise<PDFDocumentProxy> {
  const { getDocument, VerbosityLevel } = await pdfjs();
  try {
    return await getDocument({
      data: new Uint8Array(bytes),
      ...assetUrls(),
      verbosity: VerbosityLevel.ERRORS,
      isEvalSupported: false,
      useSystemFonts: false,
      ...(pictures ? {} : { maxImageSize: 1 }),
    }).promise;
  } catch (error) {
    throw openError(path, bytes, error);
  }
}
