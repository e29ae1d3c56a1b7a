import type { PDFDict, PDFDocument, PDFObject, PDFPage, PDFRawStream } from 'pdf-lib';
import { faxToTiff } from './fax-tiff.js';

/** A page that is one picture and nothing else, as scanners write it. */
export interface PagePicture {
  /** JPEG or TIFF, as the file holds it. */
  readonly data: Uint8Array;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Where it is drawn, in page space (points, y upwards). */
  readonly box: { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number };
}

type PdfLib = typeof import('pdf-lib');

const NUMBER = String.raw`[-+]?(?:\d+\.?\d*|\.\d+)`;
const ZERO = String.raw`[-+]?0*\.?0+`;
/** One picture, neither turned nor skewed, and nothing else. */
const ONLY_A_PICTURE = new RegExp(
  String.raw`^(?:q\s+)?(${NUMBER})\s+${ZERO}\s+${ZERO}\s+(${NUMBER})\s+(${NUMBER})\s+(${NUMBER})\s+cm\s*/([^\s/]+)\s+Do(?:\s+Q)?$`,
  'u',
);
/** Content of a page of one picture is shorter; more of it is not looked at. */
const LONGEST = 400;

/** Objects of one file, looked up by what they must be. */
class Objects {
  constructor(
    private readonly lib: PdfLib,
    private readonly document: PDFDocument,
  ) {}

  private of(object: PDFObject | undefined): PDFObject | undefined {
    return this.document.context.lookup(object);
  }

  /** The entry; an array of one counts as what it holds. */
  entry(dictionary: PDFDict, key: string): PDFObject | undefined {
    const found = this.of(dictionary.get(this.lib.PDFName.of(key)));
    return found instanceof this.lib.PDFArray && found.size() === 1 ? this.of(found.get(0)) : found;
  }

  text(dictionary: PDFDict, key: string): string | undefined {
    return this.entry(dictionary, key)?.toString();
  }

  dictionary(dictionary: PDFDict, key: string): PDFDict | undefined {
    const found = this.entry(dictionary, key);
    return found instanceof this.lib.PDFDict ? found : undefined;
  }

  stream(object: PDFObject | undefined): PDFRawStream | undefined {
    const found = this.of(object);
    return found instanceof this.lib.PDFRawStream ? found : undefined;
  }

  /** What the page draws, where that is little. */
  content(page: PDFPage): string {
    const { PDFArray, decodePDFRawStream } = this.lib;
    const contents = page.node.Contents();
    const parts = contents instanceof PDFArray ? contents.asArray() : contents ? [contents] : [];
    return parts
      .map((part) => {
        const stream = this.stream(part);
        const bytes = stream ? decodePDFRawStream(stream).decode() : new Uint8Array(LONGEST);
        return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, LONGEST)).toString('latin1');
      })
      .join('\n')
      .trim();
  }

  /** Components of a colour space that is grey or RGB, by itself or by a profile; null for others. */
  colours(image: PDFDict): 1 | 3 | null {
    const { PDFArray, PDFName } = this.lib;
    const space = this.of(image.get(PDFName.of('ColorSpace')));
    if (space === PDFName.of('DeviceGray')) return 1;
    if (space === PDFName.of('DeviceRGB')) return 3;
    if (!(space instanceof PDFArray) || this.of(space.get(0)) !== PDFName.of('ICCBased')) return null;
    const parts = this.stream(space.get(1))?.dict.get(PDFName.of('N'))?.toString();
    return parts === '1' ? 1 : parts === '3' ? 3 : null;
  }
}

/** The bytes of an image that a decoder of pictures takes as they are; null for all others. */
function pictureBytes(objects: Objects, { dict, contents }: PDFRawStream): Uint8Array | null {
  const is = (key: string): string | undefined => objects.text(dict, key);
  if (is('Subtype') !== '/Image' || is('ImageMask') === 'true') return null;
  if (['SMask', 'Mask', 'Decode', 'OC', 'SMaskInData'].some((key) => objects.entry(dict, key))) return null;
  const colours = objects.colours(dict);
  const parameters = objects.dictionary(dict, 'DecodeParms');
  if (is('Filter') === '/DCTDecode' && colours !== null && !parameters) return contents;
  if (is('Filter') !== '/CCITTFaxDecode' || colours !== 1 || !parameters) return null;
  const of = (key: string): string | undefined => objects.text(parameters, key);
  if (!(Number(of('K')) < 0) || of('EncodedByteAlign') === 'true' || of('Columns') !== is('Width')) return null;
  return faxToTiff(contents, Number(is('Width')), Number(is('Height')), of('BlackIs1') === 'true');
}

function pictureOf(objects: Objects, page: PDFPage): PagePicture | null {
  if (page.getRotation().angle % 360 !== 0) return null;
  const drawn = ONLY_A_PICTURE.exec(objects.content(page));
  const resources = page.node.Resources();
  const pictures = resources && objects.dictionary(resources, 'XObject');
  if (!drawn || !pictures) return null;
  const [wide, high, x, y] = drawn.slice(1, 5).map(Number) as [number, number, number, number];
  const image = objects.stream(objects.entry(pictures, drawn[5] ?? ''));
  const data = image && wide > 0 && high > 0 ? pictureBytes(objects, image) : null;
  if (!image || !data) return null;
  const [width, height] = ['Width', 'Height'].map((key) => Number(objects.text(image.dict, key))) as [number, number];
  return { data, width, height, box: { x0: x, y0: y, x1: x + wide, y1: y + high } };
}

/** Bytes a page below which a file has text rather than pictures: a page of black and white takes 20,000 and more. */
const LEAST_BYTES = 12_000;

/**
 * The pages of a file that are one picture each, to be taken as they are: pdf.js would decode them in JavaScript and draw
 * them, at several times the cost. Answers null for every page of a file that pdf-lib does not open.
 */
export async function pagePictureFinder(bytes: Uint8Array): Promise<(page: number) => PagePicture | null> {
  const none = (): null => null;
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < LEAST_BYTES || !(file.includes('/DCTDecode') || file.includes('/CCITTFaxDecode'))) return none;
  const lib = await import('pdf-lib');
  try {
    const document = await lib.PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true });
    const pages = document.getPages();
    if (bytes.length < LEAST_BYTES * pages.length) return none;
    const objects = new Objects(lib, document);
    return (number) => {
      const page = pages[number - 1];
      try {
        return page ? pictureOf(objects, page) : null;
      } catch {
        return null; // damaged or of an odd kind: pdf.js knows more of them
      }
    };
  } catch {
    return none; // encrypted or damaged: pdf.js opens more, and says why where it does not
  }
}
