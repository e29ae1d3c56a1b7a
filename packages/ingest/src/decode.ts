import { convertLegacy, type LegacyEncoding, syllableRate } from '@dondoc/text';

/** A text file's characters and the encoding they were read by. */
export interface Decoded {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258' | 'single-byte';
  /** What the letters were written in, where that was older than Unicode; `text` is Unicode. */
  readonly legacy?: LegacyEncoding;
}

function tryDecode(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    return null; // not in this encoding: the next one is tried
  }
}

/** Shares of NUL bytes at even and odd places of the beginning: UTF-16 of mostly Latin text has one of them high. */
function nulShares(bytes: Uint8Array): [even: number, odd: number] {
  const n = Math.min(bytes.length & ~1, 4096);
  let even = 0;
  let odd = 0;
  for (let i = 0; i < n; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  return n === 0 ? [0, 0] : [even / (n / 2), odd / (n / 2)];
}

/** Bytes that no text has: control characters other than tab, line ends, form feed and the end mark of old DOS files. */
function isBinary(bytes: Uint8Array): boolean {
  const n = Math.min(bytes.length, 65536);
  let odd = 0;
  for (let i = 0; i < n; i++) {
    const b = bytes[i] ?? 0;
    if (b < 32 && b !== 9 && b !== 10 && b !== 12 && b !== 13 && b !== 26 && b !== 27) odd++;
  }
  return odd > n * 0.005;
}

/** Cuts an incomplete UTF-8 sequence off the end of a part of a file. */
function wholeUtf8(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > 0 && bytes.length - end < 4 && ((bytes[end - 1] ?? 0) & 0xc0) === 0x80) end--;
  return end > 0 && (bytes[end - 1] ?? 0) >= 0xc0 ? bytes.subarray(0, end - 1) : bytes;
}

/**
 * The text of a file: UTF-8, UTF-16 with or without a mark, else windows-1258 where that gives Vietnamese. Letters of TCVN3 and
 * VNI become Unicode, in single-byte files and in those that were saved as Unicode without conversion. Anything else comes back
 * byte for byte as `single-byte`, for the caller to report. Null for bytes that are no text.
 */
export function decodeText(bytes: Uint8Array): Decoded | null {
  const decoded = decodeCharacters(bytes);
  const converted = decoded ? convertLegacy(decoded.text) : null;
  return decoded && converted ? { ...decoded, text: converted.text, legacy: converted.encoding } : decoded;
}

function decodeCharacters(bytes: Uint8Array): Decoded | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return whole(tryDecode(bytes.subarray(0, bytes.length & ~1), 'utf-16le'), 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return whole(tryDecode(bytes.subarray(0, bytes.length & ~1), 'utf-16be'), 'utf-16be');
  const [even, odd] = nulShares(bytes);
  if (odd > 0.3 && even < 0.05) return whole(tryDecode(bytes.subarray(0, bytes.length & ~1), 'utf-16le'), 'utf-16le');
  if (even > 0.3 && odd < 0.05) return whole(tryDecode(bytes.subarray(0, bytes.length & ~1), 'utf-16be'), 'utf-16be');
  if (isBinary(bytes)) return null;
  const utf8 = tryDecode(bytes, 'utf-8') ?? (bytes.length >= 65536 ? tryDecode(wholeUtf8(bytes), 'utf-8') : null);
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8' };
  const vietnamese = tryDecode(bytes, 'windows-1258');
  if (vietnamese !== null && syllableRate(vietnamese.normalize('NFC')) >= 0.8)
    return { text: vietnamese, encoding: 'windows-1258' };
  return { text: new TextDecoder('latin1').decode(bytes), encoding: 'single-byte' };
}

function whole(text: string | null, encoding: Decoded['encoding']): Decoded | null {
  return text === null ? null : { text, encoding };
}
