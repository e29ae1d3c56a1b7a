import { type GreyImage, histogram } from './grey-image.js';

/** Interleaved red, green, blue, and a fourth byte that is not looked at where `channels` is 4. */
export interface ColourImage {
  readonly width: number;
  readonly height: number;
  readonly channels: 3 | 4;
  readonly rgb: Uint8Array;
}

/** A stronger tint than this (of 255) is ink of a stamp or a pen; weaker ones are paper, light and JPEG noise. */
const TINT = 34;
/** Coloured ink that makes up more of all ink than this is the text itself. */
const TEXT_SHARE = 0.4;

/** Per channel, the factor that makes the paper white. */
function whiten({ rgb, width, height, channels }: ColourImage): [Uint8Array, Uint8Array, Uint8Array] {
  const tables = [0, 1, 2].map((channel) => {
    const step = Math.max(1, Math.floor((width * height) / 200_000));
    const sample = new Uint8Array(Math.floor((width * height) / step));
    for (let i = 0; i < sample.length; i++) sample[i] = rgb[i * step * channels + channel] as number;
    const counts = histogram(sample);
    let white = 255;
    for (let seen = 0; white > 128; white--) {
      seen += counts[white] as number;
      if (seen > 0.4 * sample.length) break;
    }
    return Uint8Array.from({ length: 256 }, (_, v) => Math.min(255, Math.round((v * 255) / white)));
  });
  return tables as [Uint8Array, Uint8Array, Uint8Array];
}

/**
 * Colour to grey with red and blue ink (stamps, signatures) left out: such ink is taken from the channel in which it
 * vanishes, so that black letters under a stamp stay. Where the text itself is coloured, that colour is kept.
 */
export function dropColouredInk(image: ColourImage): GreyImage {
  const { rgb, width, height, channels } = image;
  const [red, green, blue] = whiten(image);
  const n = width * height;
  let black = 0;
  let reds = 0;
  let blues = 0;
  for (let i = 0, p = 0; i < n; i += 7, p += 7 * channels) {
    const r = red[rgb[p] as number] as number;
    const g = green[rgb[p + 1] as number] as number;
    const b = blue[rgb[p + 2] as number] as number;
    const high = Math.max(r, g, b);
    const low = Math.min(r, g, b);
    if (low > 140) continue;
    if (high - low < TINT) black++;
    else if (r === high) reds++;
    else if (b === high) blues++;
  }
  const all = Math.max(1, black + reds + blues);
  const keepRed = reds / all > TEXT_SHARE;
  const keepBlue = blues / all > TEXT_SHARE;
  const grey = new Uint8Array(n);
  for (let i = 0, p = 0; i < n; i++, p += channels) {
    const r = red[rgb[p] as number] as number;
    const g = green[rgb[p + 1] as number] as number;
    const b = blue[rgb[p + 2] as number] as number;
    const luma = (r * 77 + g * 150 + b * 29) >> 8;
    const high = Math.max(r, g, b);
    const low = Math.min(r, g, b);
    const tint = high - low;
    if (tint < TINT / 2 || (high === r && keepRed) || (high === b && keepBlue)) {
      grey[i] = luma;
      continue;
    }
    const share = Math.min(1, (tint - TINT / 2) / (TINT / 2));
    // Pen ink is darker than stamp ink: what is clearly blue goes altogether.
    const target = high === b && tint >= TINT && high > 70 ? 255 : high > 150 ? 255 : high;
    grey[i] = luma + share * (target - luma);
  }
  return { width, height, grey };
}
