import type { Cleaned } from '../clean.js';
import { OffsetMap } from '../offset-map.js';
import { isSyllable } from '../syllable.js';
import { fromTcvn3, looksTcvn3 } from './tcvn3.js';
import { looksVni, vniParts } from './vni.js';

/** Encodings of Vietnamese from before Unicode, named by their fonts: .VnTime (TCVN3, "ABC") and VNI-Times (VNI-Windows). */
export type LegacyEncoding = 'tcvn3' | 'vni';

export interface LegacyOptions {
  /** Name of the font: one of an encoding's own is strong evidence for it. */
  readonly font?: string;
}

/** Text in Unicode with where each character came from, and what it was written in. */
export interface FromLegacy extends Cleaned {
  readonly encoding: LegacyEncoding;
}

/** Letters of Unicode Vietnamese that no text in an older encoding has. */
const UNICODE = /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/gu;
const HIGH = /[\u00a1-\u00ff\u03bc]/u;
/** Words that have to come out right where no font tells. */
const ENOUGH = 4;
/** Of the words that conversion changes, least share that can be Vietnamese after it, and greatest before it. */
const AFTER = 0.85;
const BEFORE = 0.6;

/** The encoding that a font's name tells: `.VnTime`, `ABCDEF+.VnArialH`, `VNI-Times`; null for any other font. */
export function encodingOfFont(font: string): LegacyEncoding | null {
  const name = font.replace(/^[A-Z]{6}\+/u, '');
  if (/^[.#_]?Vn(?:3D|[A-Z])/u.test(name)) return 'tcvn3';
  return /^VNI?[-_ ]/u.test(name) ? 'vni' : null;
}

/** True for the fonts of TCVN3 that show small letters as capitals. */
const showsCapitals = (font: string | undefined): boolean =>
  /^(?:[A-Z]{6}\+)?[.#_]?Vn[A-Za-z0-9 ]*H(?:[,-]|$)/u.test(font ?? '');

/** `text`, seen as Latin-1, in Unicode. Pure: what is in no older encoding stays. */
function convert(text: string, encoding: LegacyEncoding, font: string | undefined): Cleaned {
  if (encoding === 'tcvn3')
    return { text: fromTcvn3(text, showsCapitals(font), isSyllable), map: OffsetMap.identity(text.length) };
  let out = '';
  let at = 0;
  const starts: number[] = [];
  for (const part of vniParts(text)) {
    out += text.slice(at, part.start) + part.text;
    for (; at <= part.start; at++) starts.push(at);
    at = part.start + part.length;
  }
  out += text.slice(at);
  for (; at <= text.length; at++) starts.push(at);
  return { text: out, map: OffsetMap.from(starts) };
}

const core = (word: string): string => word.replace(/^[^\p{L}\u00a1-\u00bf]+|[^\p{L}\u00a1-\u00bf]+$/gu, '');
const wordsOf = (text: string): string[] => text.split(/[\s,.;:()/"“”]+/u).filter((w) => w !== '');

/** Share of the words with letters of the upper half that can be Vietnamese. */
function share(words: readonly string[]): number {
  return words.length === 0 ? 0 : words.filter((w) => isSyllable(core(w))).length / words.length;
}

/**
 * Text in an encoding from before Unicode, as Unicode. `text` has each byte as the Latin-1 character of that number: so it
 * comes from single-byte files, from DOCX runs and PDF layers in fonts of these encodings, and from copies of them.
 *
 * Told by what the words with letters of the upper half are before and after: legacy text is garbage before and Vietnamese
 * after. A font of an encoding is evidence enough for few words. Null for text that is Unicode, that has no such letters, or
 * that does not become Vietnamese. Never throws. Not to be cleaned before: U+00AD is a letter in TCVN3.
 */
export function convertLegacy(text: string, options: LegacyOptions = {}): FromLegacy | null {
  const capitals = showsCapitals(options.font);
  if (!HIGH.test(text) && !capitals) return null;
  const byFont = options.font === undefined ? null : encodingOfFont(options.font);
  const high = wordsOf(text).filter((w) => HIGH.test(w));
  if ((text.match(UNICODE)?.length ?? 0) > 0.1 * high.length) return null;
  if (byFont) {
    const made = convert(text, byFont, options.font);
    const after = share(high.map((w) => convert(w, byFont, options.font).text));
    return high.length < ENOUGH || after >= AFTER ? { ...made, encoding: byFont } : null;
  }
  let best: { encoding: LegacyEncoding; after: number } | null = null;
  for (const encoding of ['tcvn3', 'vni'] as const) {
    if (!(encoding === 'tcvn3' ? looksTcvn3(text) : looksVni(text))) continue;
    const after = share(high.map((w) => convert(w, encoding, undefined).text));
    if (after >= AFTER && after > (best?.after ?? 0)) best = { encoding, after };
  }
  if (!best || high.length < ENOUGH || share(high) > BEFORE) return null;
  return { ...convert(text, best.encoding, undefined), encoding: best.encoding };
}
