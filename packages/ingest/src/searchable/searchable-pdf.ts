import { type Box, DondocError, type PageInfo, type PageNumber, type SourceInfo } from '@dondoc/model';
import type { PDFDocument, PDFPage, PDFRef } from 'pdf-lib';
import type { InputFile } from '../backend.js';
import { openImage } from '../image/pictures.js';
import { encrypted } from '../input-errors.js';
import { openError } from '../pdf/pdfjs.js';
import { appendUpdate, lastSection } from './append-update.js';
import { addPicture } from './picture-page.js';
import { FONT_NAME, textLayer } from './text-layer.js';

/** A word that was recognised; its box in points of the unrotated page. */
export interface RecognisedWord {
  readonly page: PageNumber;
  readonly text: string;
  readonly box: Box;
}

/** What was read of the file: its kind, its pages, and the recognised words in reading order. */
export interface SearchableContent {
  readonly kind: SourceInfo['kind'];
  readonly pages: readonly PageInfo[];
  readonly words: readonly RecognisedWord[];
}

type PdfLib = typeof import('pdf-lib');

async function openForWriting({ PDFDocument, EncryptedPDFError }: PdfLib, file: InputFile): Promise<PDFDocument> {
  try {
    return await PDFDocument.load(file.bytes, { updateMetadata: false });
  } catch (error) {
    if (error instanceof EncryptedPDFError) throw encrypted(file.path, error);
    throw openError(file.path, file.bytes, error);
  }
}

/** A sheet a page of the image file, in the size that the page was read at. */
async function sheetsOf({ PDFDocument }: PdfLib, file: InputFile, pages: readonly PageInfo[]): Promise<PDFDocument> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const pictures = await openImage(file);
  for (const { number, width, height } of pages)
    await addPicture(file.path, (await pictures.page(number)).data, document.addPage([width, height]));
  return document;
}

/** The corner from which the boxes of a page are measured: that of what a viewer shows. */
function topLeft(page: PDFPage): { left: number; top: number } {
  const media = page.getMediaBox();
  const crop = page.getCropBox();
  const left = Math.max(media.x, crop.x);
  const top = Math.min(media.y + media.height, crop.y + crop.height);
  const empty = left >= Math.min(media.x + media.width, crop.x + crop.width) || top <= Math.max(media.y, crop.y);
  return empty ? { left: media.x, top: media.y + media.height } : { left, top };
}

/** Adds the operators after those of the page, whose graphics state is closed off; what pages share stays as it is. */
function addLayer({ PDFArray, PDFDict, PDFName }: PdfLib, page: PDFPage, operators: string, font: PDFRef): PDFRef[] {
  const { node, ref } = page;
  const { context } = page.doc;
  const own = context.obj({});
  for (const [key, value] of node.Resources()?.entries() ?? []) own.set(key, value);
  const fonts = context.obj({});
  for (const [key, value] of own.lookupMaybe(PDFName.of('Font'), PDFDict)?.entries() ?? []) fonts.set(key, value);
  fonts.set(PDFName.of(FONT_NAME), font);
  own.set(PDFName.of('Font'), fonts);
  node.set(PDFName.of('Resources'), own);

  const before = context.register(context.stream('q\n'));
  const after = context.register(context.flateStream(`\nQ\n${operators}`));
  const contents = node.get(PDFName.of('Contents'));
  const had = context.lookup(contents);
  const streams = had instanceof PDFArray ? had.asArray() : contents ? [contents] : [];
  node.set(PDFName.of('Contents'), context.obj([before, ...streams, after]));
  return [ref, before, after];
}

/**
 * The file as a PDF in which the recognised words are found and copied: an invisible text layer over each page that was
 * read from its picture. Of a PDF every byte stays and the layer is appended; pages that carry their text stay as they
 * are. Image files become a sheet a page, every pixel kept.
 *
 * @throws `DondocError`: `usage/invalid` for kinds without pages, `input/…` for a file that cannot be opened or is locked
 */
export async function searchablePdf(file: InputFile, content: SearchableContent): Promise<Uint8Array> {
  const { kind, pages, words } = content;
  if (kind !== 'scan' && kind !== 'pdf' && kind !== 'image')
    throw new DondocError(
      'usage/invalid',
      `“${file.path}” không phải PDF hay ảnh nên không có trang để đặt lớp chữ.`,
      'Dùng -f text, markdown hoặc json cho tệp này.',
    );
  if (kind !== 'image' && words.length === 0) return file.bytes;
  const pdf = await import('pdf-lib');
  const document = await (kind === 'image' ? sheetsOf(pdf, file, pages) : openForWriting(pdf, file));
  const { context } = document;
  const section = kind === 'image' ? null : lastSection(file.bytes);
  // Numbers of object streams are not known to the library: new objects are counted from the end of the file's own.
  if (section) context.largestObjectNumber = Math.max(context.largestObjectNumber, section.size - 1);
  const first = context.largestObjectNumber + 1;
  const { layerFont } = await import('./layer-font.js');
  const font = layerFont(context);
  const changed = new Set<PDFRef>();
  const sheets = document.getPages();
  for (const info of pages) {
    const own = words.filter((w) => w.page === info.number);
    const page = sheets[info.number - 1];
    if (own.length === 0 || !page) continue;
    for (const ref of addLayer(pdf, page, textLayer(own, info, topLeft(page)), font)) changed.add(ref);
  }
  // A file whose end is damaged is written anew.
  if (!section) return document.save({ useObjectStreams: false, addDefaultPage: false });
  for (const [ref] of context.enumerateIndirectObjects()) if (ref.objectNumber >= first) changed.add(ref);
  return appendUpdate(file.bytes, section, context, [...changed]);
}
