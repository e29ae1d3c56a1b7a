import type { InputFile } from '../backend.js';
import { fitsSheet } from './on-sheet.js';
import { type PagePicture, pagePictureFinder } from './page-picture.js';
import { openPdf, type PDFDocumentProxy } from './pdfjs.js';
import { frameOf } from './words.js';

/** A file opened for its pages. */
export interface OpenPages {
  readonly pages: number;
  /** The document to read a page from; one without pictures where the page is a picture, which then stands beside it. */
  page(
    number: number,
    asPicture?: boolean,
  ): Promise<{ readonly document: PDFDocumentProxy; readonly picture: PagePicture | null }>;
  close(): Promise<void>;
}

/** Opens a PDF. `scans`: pages that are one picture each are taken as such, for recognition. */
export async function openPages({ path, bytes }: InputFile, scans: boolean): Promise<OpenPages> {
  const opened = new Map<boolean, Promise<PDFDocumentProxy>>();
  const open = (pictures: boolean): Promise<PDFDocumentProxy> => {
    const document = opened.get(pictures) ?? openPdf(path, bytes, { pictures });
    opened.set(pictures, document);
    return document;
  };
  const pictureOf = scans ? await pagePictureFinder(bytes) : () => null;
  const first = await open(pictureOf(1) === null);
  return {
    pages: first.numPages,
    async page(number, asPicture = true) {
      const picture = asPicture ? pictureOf(number) : null;
      if (picture) {
        const document = await open(false);
        if (fitsSheet(picture, frameOf(await document.getPage(number)))) return { document, picture };
      }
      return { document: await open(true), picture: null };
    },
    async close() {
      for (const document of opened.values()) await (await document).destroy();
    },
  };
}
