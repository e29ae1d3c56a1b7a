import type { InputFile } from '../backend.js';
import { fitsSheet } from './on-sheet.js';
import { type PagePicture, pagePictureFinder } from './page-picture.js';
import { openPdf, openPdfToRead, type PDFDocumentProxy } from './pdfjs.js';
import { frameOf } from './words.js';

/** A file opened for its pages. */
export interface OpenPages {
  readonly pages: number;
  /** To read what the pages draw. */
  readonly document: PDFDocumentProxy;
  /** The same file, opened to draw its pages once one has to be drawn. */
  readonly toDraw: () => Promise<PDFDocumentProxy>;
  /** The page where it is one picture, which can stand for it; else null. */
  picture(number: number): Promise<PagePicture | null>;
  close(): Promise<void>;
}

/** Opens a PDF. `scans`: pages that are one picture each are looked for, for recognition. */
export async function openPages({ path, bytes }: InputFile, scans: boolean): Promise<OpenPages> {
  const document = await openPdfToRead(path, bytes);
  let drawn: Promise<PDFDocumentProxy> | undefined;
  const pictureOf = scans ? await pagePictureFinder(bytes) : () => null;
  return {
    pages: document.numPages,
    document,
    toDraw: () => {
      drawn ??= openPdf(path, bytes);
      return drawn;
    },
    async picture(number) {
      const picture = pictureOf(number);
      return picture && fitsSheet(picture, frameOf(await document.getPage(number))) ? picture : null;
    },
    async close() {
      await document.destroy();
      await drawn?.then(
        (opened) => opened.destroy(),
        () => undefined,
      );
    },
  };
}
