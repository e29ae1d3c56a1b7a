/** A raw grey image: one byte a pixel, 0 black to 255 white, rows from the top. */
export interface GreyImage {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8Array;
}

/** 1 where there is ink, 0 where there is paper. */
export interface InkMap {
  readonly width: number;
  readonly height: number;
  readonly ink: Uint8Array;
}

/** How many pixels have each value. */
export function histogram(values: Uint8Array): Uint32Array {
  const counts = new Uint32Array(256);
  for (let i = 0; i < values.length; i++) counts[values[i] as number] = (counts[values[i] as number] as number) + 1;
  return counts;
}

/** The value that parts ink from paper best (Otsu 1979), kept within 60–200. */
function inkThreshold(image: GreyImage): number {
  const counts = histogram(image.grey);
  const total = image.grey.length;
  let sum = 0;
  for (let v = 0; v < 256; v++) sum += v * (counts[v] as number);
  let below = 0;
  let sumBelow = 0;
  let best = 128;
  let most = -1;
  for (let v = 0; v < 255; v++) {
    below += counts[v] as number;
    if (below === 0 || below === total) continue;
    sumBelow += v * (counts[v] as number);
    const apart = sumBelow / below - (sum - sumBelow) / (total - below);
    const between = below * (total - below) * apart * apart;
    if (between > most) {
      most = between;
      best = v;
    }
  }
  return Math.min(200, Math.max(60, best));
}

export function inkOf(image: GreyImage, threshold: number = inkThreshold(image)): InkMap {
  const { width, height, grey } = image;
  const ink = new Uint8Array(grey.length);
  for (let i = 0; i < ink.length; i++) if ((grey[i] as number) <= threshold) ink[i] = 1;
  return { width, height, ink };
}
