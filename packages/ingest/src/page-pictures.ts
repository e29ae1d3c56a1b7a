import type { PageInfo, PageNumber, SourceInfo } from '@dondoc/model';
import type { Pixels } from '@dondoc/ocr';
import type { InputFile } from './backend.js';

/** A page to look at: upright, small enough to send. */
export interface PagePicture {
  readonly page: PageNumber;
  readonly type: 'image/webp';
  readonly bytes: Uint8Array;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

export interface PictureOptions {
  /** Dots per inch of a page that fits its share of `budget`. Default 110. */
  readonly dpi?: number;
  /** Bytes for all pages together; dense pages are packed harder to keep to their share. Default 18 million. */
  readonly budget?: number;
  readonly signal?: AbortSignal;
}

// Grey and colour photographs of pages stay legible at these; the first that fits a page's share is taken.
const STEPS = [
  { scale: 1, quality: 60 },
  { scale: 1, quality: 35 },
  { scale: 0.8, quality: 30 },
  { scale: 0.65, quality: 20 },
] as const;

interface Drawn {
  readonly picture: Uint8Array | Pixels;
  /** Clockwise turn that the picture has been given. */
  readonly turned: number;
}

type Draw = (page: PageInfo) => Promise<Drawn>;

async function drawerOf(
  file: InputFile,
  kind: SourceInfo['kind'],
  dpi: number,
): Promise<{ draw: Draw; close(): Promise<void> }> {
  if (kind === 'image') {
    const { openImage } = await import('./image/pictures.js');
    const source = await openImage(file);
    return {
      draw: async ({ number }) => ({ picture: (await source.page(number)).data, turned: 0 }),
      close: async () => undefined,
    };
  }
  const [{ openPdf }, { quarterTurn, renderForReading }] = await Promise.all([
    import('./pdf/pdfjs.js'),
    import('./pdf/render.js'),
  ]);
  const document = await openPdf(file.path, file.bytes);
  return {
    draw: async ({ number }) => {
      const page = await document.getPage(number);
      try {
        return { picture: await renderForReading(document, page, dpi), turned: quarterTurn(page.rotate) };
      } finally {
        page.cleanup();
        // Gives the memory of the page back before the next one (dense loops keep it).
        await new Promise(setImmediate);
      }
    },
    close: () => document.destroy(),
  };
}

/**
 * The pages of a document as pictures, one after the other; none for kinds without pages. A page that cannot be drawn is left out.
 *
 * @param file   the bytes that `source` and `pages` were read from
 * @throws       `DondocError` (`input/…`) for a file that cannot be opened; the signal's reason when aborted
 */
export async function* pagePictures(
  file: InputFile,
  { kind }: Pick<SourceInfo, 'kind'>,
  pages: readonly PageInfo[],
  { dpi = 110, budget = 18_000_000, signal }: PictureOptions = {},
): AsyncGenerator<PagePicture> {
  if (pages.length === 0) return;
  const { default: sharp } = await import('sharp');
  const share = budget / pages.length;
  const { draw, close } = await drawerOf(file, kind, dpi);
  try {
    for (const page of pages) {
      signal?.throwIfAborted();
      const drawn = await draw(page).catch(() => null);
      if (!drawn) continue;
      const sideways = page.rotation === 90 || page.rotation === 270;
      const wide = ((sideways ? page.height : page.width) / 72) * dpi;
      for (const { scale, quality } of STEPS) {
        const { picture } = drawn;
        const opened =
          'pixels' in picture
            ? sharp(picture.pixels, { raw: picture, limitInputPixels: false }).removeAlpha()
            : sharp(picture, { limitInputPixels: false });
        const { data, info } = await opened
          .rotate((((page.rotation - drawn.turned) % 360) + 360) % 360)
          .resize({ width: Math.max(1, Math.round(wide * scale)), withoutEnlargement: true })
          .webp({ quality, effort: 3 })
          .toBuffer({ resolveWithObject: true });
        if (data.length > share && scale !== STEPS[STEPS.length - 1]?.scale) continue;
        yield { page: page.number, type: 'image/webp', bytes: data, width: info.width, height: info.height };
        break;
      }
    }
  } finally {
    await close();
  }
}
