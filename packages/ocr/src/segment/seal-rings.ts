import type { InkMap } from '../prepare/grey-image.js';
import type { Seal } from './seals.js';

const SIDES = 180;
/** Share of a circle that is inked where a ring runs. */
const RING = 0.55;

const inkAt = ({ ink, width, height }: InkMap, x: number, y: number): boolean => {
  const [px, py] = [Math.round(x), Math.round(y)];
  return px >= 0 && py >= 0 && px < width && py < height && ink[py * width + px] === 1;
};

function inkedShare(map: InkMap, x: number, y: number, radius: number): number {
  let hits = 0;
  for (let s = 0; s < SIDES; s++) {
    const angle = (2 * Math.PI * s) / SIDES;
    if (inkAt(map, x + radius * Math.cos(angle), y + radius * Math.sin(angle))) hits++;
  }
  return hits / SIDES;
}

/** The middle of the seal to the pixel: where its sharpest ring is inked most. */
function centred(map: InkMap, seal: Seal, dpi: number): { x: number; y: number } {
  const reach = Math.round(0.04 * dpi);
  const radii = Array.from({ length: 2 * reach + 1 }, (_, i) => seal.radius - reach + i);
  let best = { x: seal.x, y: seal.y, share: 0 };
  for (let dy = -reach; dy <= reach; dy += 2)
    for (let dx = -reach; dx <= reach; dx += 2)
      for (const radius of radii) {
        const share = inkedShare(map, seal.x + dx, seal.y + dy, radius);
        if (share > best.share) best = { x: seal.x + dx, y: seal.y + dy, share };
      }
  return best;
}

/**
 * The page's ink without the rings of its seals, so that the words printed under a seal come loose from it. What crosses a
 * ring, going on to both its sides, is a letter and stays.
 */
export function withoutRings(map: InkMap, seals: readonly Seal[], dpi: number): InkMap {
  if (seals.length === 0) return map;
  const ink = Uint8Array.from(map.ink);
  for (const seal of seals) {
    const { x, y } = centred(map, seal, dpi);
    const last = Math.ceil(seal.radius + 0.06 * dpi);
    const rings: { from: number; to: number }[] = [];
    for (let radius = Math.floor(0.6 * seal.radius); radius <= last; radius++) {
      if (inkedShare(map, x, y, radius) < RING) continue;
      const ring = rings.at(-1);
      if (ring && radius - ring.to <= 2) ring.to = radius;
      else rings.push({ from: radius, to: radius });
    }
    for (const { from, to } of rings) {
      const [inner, outer] = [from - 2, to + 2];
      const steps = Math.ceil(2 * Math.PI * outer * 1.5);
      for (let s = 0; s < steps; s++) {
        const angle = (2 * Math.PI * s) / steps;
        const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
        const crosses =
          inkAt(map, x + (inner - 1) * cos, y + (inner - 1) * sin) &&
          inkAt(map, x + (outer + 1) * cos, y + (outer + 1) * sin);
        if (crosses) continue;
        for (let radius = inner; radius <= outer; radius += 0.5) {
          const [px, py] = [Math.round(x + radius * cos), Math.round(y + radius * sin)];
          if (px >= 0 && py >= 0 && px < map.width && py < map.height) ink[py * map.width + px] = 0;
        }
      }
    }
  }
  return { ...map, ink };
}
