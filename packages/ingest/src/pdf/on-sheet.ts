import type { PageImage } from '@dondoc/ocr';
import type { PagePicture } from './page-picture.js';
import type { PageFrame } from './words.js';

/** Points by which a picture may miss the edges of its page; the boxes of its words are off by no more. */
const MISSED = 1.5;
/** Dots per inch beyond which more gain nothing for recognition. */
const MOST_DPI = 310;

/** Points between the edges of page and picture; negative where the picture reaches over. */
function margins({ box }: PagePicture, frame: PageFrame): Record<'left' | 'right' | 'top' | 'bottom', number> {
  return {
    left: box.x0 - frame.left,
    right: frame.left + frame.width - box.x1,
    top: frame.top - box.y1,
    bottom: box.y0 - (frame.top - frame.height),
  };
}

/** True where a picture can stand for its page: it is not stretched, and reaches over no edge. */
export function fitsSheet(picture: PagePicture, frame: PageFrame): boolean {
  const { box, width, height } = picture;
  const across = width / (box.x1 - box.x0);
  const down = height / (box.y1 - box.y0);
  return Math.abs(across / down - 1) < 0.02 && Object.values(margins(picture, frame)).every((m) => m > -MISSED);
}

/** The picture of a page with the paper around it that it leaves free. */
export async function onSheet(picture: PagePicture, frame: PageFrame): Promise<Pick<PageImage, 'data' | 'dpi'>> {
  const dpi = (72 * picture.width) / (picture.box.x1 - picture.box.x0);
  const free = margins(picture, frame);
  const by = dpi > MOST_DPI ? 300 / dpi : 1;
  if (by === 1 && Object.values(free).every((m) => m < MISSED)) return { data: picture.data, dpi };
  const { default: sharp } = await import('sharp');
  const width = Math.round(picture.width * by);
  const pixels = Object.fromEntries(
    Object.entries(free).map(([side, m]) => [side, Math.max(0, Math.round((m / 72) * dpi * by))]),
  );
  const { data, info } = await sharp(picture.data, { failOn: 'error' })
    .resize({ width })
    .extend({ ...pixels, background: '#ffffff' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width: wide, height, channels } = info;
  return { data: { width: wide, height, channels: channels as 1 | 3 | 4, pixels: data }, dpi: dpi * by };
}
