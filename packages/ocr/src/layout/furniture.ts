import type { Box, Zone } from '@dondoc/model';
import { heightOf, median, sharedWidth, widthOf } from './boxes.js';
import { plain } from './cues.js';
import type { Segment } from './words.js';

export interface Marked {
  readonly zone: Zone;
  readonly segments: readonly Segment[];
}

interface Sheet {
  readonly width: number;
  readonly height: number;
  /** Height of the usual word. */
  readonly usual: number;
}

/** Only digital signatures say these. */
const OVERLAY_STRONG =
  /^(?:ky b[oa]i|nguoi ky|ngu[oi]i? ky|signed by|signature|digitally|thoi gian ky|ngay ky|gio ky|email)(?: |$)/u;
const OVERLAY_WEAK =
  /^(?:co quan|email|don vi|thoi gian|chuc vu|noi ky|ngay|signer|date|reason|location|xac thuc)(?: |$)/u;
/** The time stamp of a signature: `27.12.2019 14:45:15 +07:00`. */
const SIGNING_TIME = /\d{1,4}[-./]\d{1,2}[-./]\d{2,4}[ ,]+\d{1,2}[:.]\d{2}[:.]\d{2}|\+0?7[:.']?00/u;
const MAIL = /[\p{L}\d._-]+@[\p{L}\d-]+\.[\p{L}\d.]+/u;

const near = (a: Box, b: Box, x: number, y: number): boolean =>
  a.x0 - x < b.x1 && b.x0 - x < a.x1 && a.y0 - y < b.y1 && b.y0 - y < a.y1;

/** Takes `seeds` and, again and again, whatever `joins` accepts beside what was taken. */
function grow(
  seeds: readonly Segment[],
  all: readonly Segment[],
  joins: (candidate: Segment, member: Segment) => boolean,
): Set<Segment> {
  const taken = new Set(seeds);
  for (let more = true; more; ) {
    more = false;
    for (const s of all) {
      if (taken.has(s) || ![...taken].some((t) => joins(s, t))) continue;
      taken.add(s);
      more = true;
    }
  }
  return taken;
}

/** Texts that a digital signature prints over the page: who signed, for whom, when. Small type, lines close together. */
function overlays(segments: readonly Segment[], sheet: Sheet): Set<Segment> {
  const height = (s: Segment): number => median(s.words.map((w) => heightOf(w.at)));
  const small = (s: Segment): boolean => height(s) < 0.82 * sheet.usual;
  const seeds = segments.filter((s) => {
    const edge = s.at.y1 < 0.14 * sheet.height || small(s);
    return edge && (OVERLAY_STRONG.test(plain(s.text)) || SIGNING_TIME.test(s.text) || (MAIL.test(s.text) && small(s)));
  });
  const type = median(seeds.map(height));
  return grow(seeds, segments, (s, t) => {
    if (!near(s.at, t.at, 3, 1.8 * Math.max(heightOf(t.at), heightOf(s.at)))) return false;
    // Capitals with marks stand half as high again as the figures of the time stamp.
    const same = height(s) < 1.55 * type;
    if (OVERLAY_WEAK.test(plain(s.text)) || SIGNING_TIME.test(s.text) || MAIL.test(s.text)) return same;
    return same && small(s) && widthOf(s.at) < 0.45 * sheet.width;
  });
}

/** `ĐẾN`, alone or before the first blank of the stamp. */
const INCOMING =
  /^(?:(?:CÔNG|CONG) (?:VĂN|VAN) )?[ĐD][ẾÉEÊ]N(?: (?:[Ss][ốoô6]|[Nn]g[àaá]y|[Gg]i[ờoơ])(?![\p{L}\p{M}]).*)?$/u;

/** The stamp of the office that received the paper: its name in capitals, `CÔNG VĂN ĐẾN`, number and day beside or under it. */
function incoming(segments: readonly Segment[], sheet: Sheet): Set<Segment> {
  const seeds = segments.filter(
    (s) => INCOMING.test(s.text.trim()) && s.at.y1 < 0.6 * sheet.height && widthOf(s.at) < 0.35 * sheet.width,
  );
  const isOffice = (s: Segment): boolean =>
    s.text === s.text.toUpperCase() &&
    s.at.x1 < 0.45 * sheet.width &&
    seeds.some((seed) => s.at.y1 <= seed.at.y0 + 2 && near(s.at, seed.at, 0, 1.2 * sheet.usual));
  return grow(seeds, segments, (s, t) => {
    if (!near(s.at, t.at, 40, 2.2 * sheet.usual) || widthOf(s.at) > 0.35 * sheet.width) return false;
    if (s.at.y0 - Math.min(...seeds.map((x) => x.at.y0)) > 90) return false;
    const blank = /^(?:so|s6|ngay|gio|chuyen|luu|kinh chuyen|so va ky hieu|den|cong van)(?: |$)/u.test(plain(s.text));
    return (blank && !/[/-]\p{Lu}{2}/u.test(s.text)) || isOffice(s);
  });
}

/** A number alone at the top or the foot of the page. */
function pageNumbers(segments: readonly Segment[], sheet: Sheet): Segment[] {
  return segments.filter((s) => {
    const edge = s.at.y1 < 0.12 * sheet.height || s.at.y0 > 0.88 * sheet.height;
    if (!edge || !/^[-–—]?\s?\d{1,3}\s?[-–—]?$/u.test(s.text.trim())) return false;
    return !segments.some((o) => o !== s && Math.abs(o.at.y0 - s.at.y0) < 0.6 * sheet.usual && widthOf(o.at) > 12);
  });
}

const URGENCY = /^(?:hoa toc|thuong khan|khan|mat|toi mat|tuyet mat)$/u;

/** Words of the page that are no part of its text, told by what they say and where. What is left keeps its order. */
export function takeFurniture(segments: readonly Segment[], sheet: Sheet): { marked: Marked[]; rest: Segment[] } {
  const marked: Marked[] = [];
  let rest = [...segments];
  const take = (zone: Zone, some: Iterable<Segment>): void => {
    const set = new Set(some);
    if (set.size === 0) return;
    marked.push({ zone, segments: rest.filter((s) => set.has(s)) });
    rest = rest.filter((s) => !set.has(s));
  };
  take('signature-overlay', overlays(rest, sheet));
  take('incoming-stamp', incoming(rest, sheet));
  take('page-number', pageNumbers(rest, sheet));
  const heads = rest.filter((s) => s.at.y1 < 0.35 * sheet.height);
  take(
    'stamp',
    heads.filter(
      (s) =>
        URGENCY.test(plain(s.text)) &&
        s.text === s.text.toUpperCase() &&
        !heads.some((o) => o !== s && sharedWidth(o.at, s.at) > 0.9 && Math.abs(o.at.y0 - s.at.y1) < 0.2 * sheet.usual),
    ),
  );
  return { marked, rest };
}
