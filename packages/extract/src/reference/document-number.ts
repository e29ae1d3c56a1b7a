import type { Span } from '@dondoc/model';
import { stripDiacritics } from '@dondoc/text';
import { CODE_REPAIRS, TYPE_CODES } from '../data/document-types.js';

/** A số và ký hiệu in running text. */
export interface DocumentNumber extends Span {
  /** Normalised: no spaces, codes as bodies write them. */
  readonly value: string;
  /** The code of its type, `QĐ`; null where it has none, as in `9335/BNV-KHTC`. */
  readonly code: string | null;
  /** The running number as written: `328`, `1842b`. */
  readonly serial: string;
  readonly year: string | null;
}

/** Capitals, with the small letters that some codes hold: TTg, TTr, QĐi, ThU. */
const SEGMENT = '\\p{Lu}[\\p{Lu}\\d]*(?:[a-zđ]{1,2}(?!\\p{Ll})[\\p{Lu}\\d]*)?';
const NEXT = `(?:[-–/&.]\\s?|\\s[-–/]\\s?(?=\\p{Lu}{2}))(?=${SEGMENT}(?!\\p{Ll}))${SEGMENT}`;
const DIGITS = '(?:\\d{1,6}|(?=[\\dOlI]*\\d)[\\dOlI]{1,5})[a-zđ]?';
/** The number of a technical standard ("QCVN 41:2019/BGTVT") is none of a document; one without a space after "số" is. */
const BEFORE = '(?:(?<=[sS]ố)|(?<![\\p{L}\\p{M}\\p{N}/.,-]|\\p{N}:))';
const NUMBER = new RegExp(
  `${BEFORE}(?<serial>${DIGITS})\\s?(?:/\\s?(?<year>(?:19|20)\\d{2})\\s?)?[/\\-–]\\s?(?<code>${SEGMENT}(?!\\p{Ll})(?:${NEXT})*)`,
  'gu',
);
/** A number in a text that lost its capitals: only with a known type and a body, "77/kh-ubnd". */
const SMALL = new RegExp(
  `${BEFORE}(?<serial>\\d{1,6})(?:/(?<year>(?:19|20)\\d{2}))?[/-](?<code>(?:${TYPE_CODES.map(([c]) => c.toLowerCase()).join('|')})[-/][a-zđ]{2,12}\\d{0,2})(?![\\p{L}\\p{N}])`,
  'gu',
);

/** What every number holds: a figure, a sign and the first letter of a code. Dates do not. */
const MAYBE = /[\dOlI][a-zđ]?\s?(?:\/\s?\d{4}\s?)?[-–/]\s?\p{Lu}/u;
const MAYBE_SMALL = /\d[-/][a-zđ]/u;

const CODES = new Map(TYPE_CODES.map(([code]) => [stripDiacritics(code).toUpperCase(), code]));
const LOOKALIKES: ReadonlyMap<string, string> = new Map(
  Array.from('АВСЕНКМОРТХÐ', (c, i) => [c, 'ABCEHKMOPTXĐ'[i] ?? c] as const),
);

const LOOKALIKE = new RegExp(`[${[...LOOKALIKES.keys()].join('')}]`, 'gu');

const latin = (text: string): string => text.replace(LOOKALIKE, (c) => LOOKALIKES.get(c) ?? c);

/** The code with its spaces out and damaged parts set right. */
function codeOf(raw: string): string {
  return latin(raw)
    .replace(/\s/gu, '')
    .replace(/–/gu, '-')
    .split(/(?<=[-/.&])|(?=[-/.&])/u)
    .map((part) => CODE_REPAIRS.get(part) ?? part)
    .join('');
}

function read(m: RegExpMatchArray): DocumentNumber | null {
  const { serial = '', year, code: raw = '' } = m.groups ?? {};
  const at = m.index ?? 0;
  const number = serial.replace(/O/gu, '0').replace(/[lI]/gu, '1');
  const code = codeOf(raw);
  const first = code.split(/[-/.&]/u)[0] ?? '';
  const type = CODES.get(stripDiacritics(first).toUpperCase()) ?? null;
  const sign = /^[^/\-–]*/u.exec(m[0].slice(serial.length))?.[0].length ?? 0;
  const party = !year && /[-–]/u.test(m[0][serial.length + sign] ?? '');
  // A hyphen stands only in the Party form, number-type/body; else it is a range or a compound ("200-400mm", "19-Nov").
  if (party && !/^\p{L}[\p{L}\d]{0,4}\//u.test(code)) return null;
  if (serial !== number && type === null) return null;
  const value = `${number}${year ? `/${year}` : ''}${party ? '-' : '/'}${code}`;
  return { start: at, end: at + m[0].length, value, code: type, serial: number, year: year ?? null };
}

/** The numbers of documents that stand in `text` (NFC), in order. Dates, fractions, ranges and telephone numbers are none. */
export function documentNumbers(text: string): readonly DocumentNumber[] {
  const found = MAYBE.test(text) ? Array.from(latin(text).matchAll(NUMBER), read).filter((n) => n !== null) : [];
  for (const m of MAYBE_SMALL.test(text) ? text.matchAll(SMALL) : []) {
    const n = read(m);
    if (n && !found.some((f) => f.start < n.end && n.start < f.end)) found.push(n);
  }
  return found.sort((a, b) => a.start - b.start);
}
