import { stripDiacritics } from '@dondoc/text';

/**
 * Signs of the two-column bands of official documents (Nghị định 30/2020/NĐ-CP, Phụ lục I; Hướng dẫn 36-HD/VPTW):
 * the letterhead, the addressees, the closing with recipients and signature. Letters are compared without their marks, since
 * typing slips there are common (HOÀ, HÒA, HÕA).
 */
const plain = (text: string): string =>
  stripDiacritics(text.normalize('NFC')).toLowerCase().replace(/[–—]/gu, '-').replace(/\s+/gu, ' ').trim();

const NATIONAL = /(?:cong ?hoa xa hoi chu nghia|dang cong san viet nam|doc lap ?- ?tu do)/u;
const ADDRESS = /^[*_\s]*(?:dong )?kinh gui/u;
const RECIPIENTS = /^[*_\s]*noi nhan/u;
const CAPACITY = /^[*_\s]*(?:t\/?m|k\/?t|t\/?l|tuq|q)[./\s]\s*\p{L}/u;
const SIGNER_POST =
  /^[*_\s]*(?:(?:pho |quyen )?(?:chu tich|bi thu|giam doc|cuc truong|vu truong|bo truong|thu truong|truong ban|chanh van phong|hieu truong|truong phong|chu nhiem|thu tuong|tong thu ky)|nguoi (?:lap|ky)|thu ky|chu tri)/u;
const DATE_LINE = /^[*_\s]*[^,]{1,40}, ?ngay .{0,14}thang/u;
const NUMBER_LINE = /^[*_\s]*so(?: ?[:.]| ?[\d.…/_-]| ?$)/u;

/** True where `text` is the country's or the Party's name, or the motto: the right column of a letterhead. */
export function isNationalLine(text: string): boolean {
  return NATIONAL.test(plain(text));
}

export function isAddressLine(text: string): boolean {
  return ADDRESS.test(plain(text));
}

export function isRecipientsLine(text: string): boolean {
  return RECIPIENTS.test(plain(text));
}

/** "TM. ỦY BAN …", "KT. CHỦ TỊCH", or a post in capitals: the head of a signature. */
export function isSignatureLine(text: string): boolean {
  const p = plain(text);
  return CAPACITY.test(p) || (SIGNER_POST.test(p) && /^[^\p{Ll}]*$/u.test(text.split(/[(\n]/u)[0] ?? ''));
}

export function isDateLine(text: string): boolean {
  return DATE_LINE.test(plain(text));
}

export function isNumberLine(text: string): boolean {
  return NUMBER_LINE.test(plain(text));
}

export type BandKind = 'letterhead' | 'address' | 'closing';

/**
 * Which two-column band the rows make, by the words in them; null for what looks like an ordinary table.
 *
 * @param rows  the cells' texts; at least one row has two that are not empty, or an empty left one
 */
export function bandKind(rows: readonly (readonly string[])[]): BandKind | null {
  const cells = rows.flat().filter((c) => c.trim() !== '');
  const lines = cells.flatMap((c) => c.split('\n'));
  if (cells.some((c) => isNationalLine(c))) return 'letterhead';
  if (rows.some((r) => isNumberLine(r[0] ?? '') && r.slice(1).some((c) => isDateLine(c)))) return 'letterhead';
  if (lines.some((l) => isRecipientsLine(l))) return 'closing';
  if (
    rows.every((r) => r.length <= 3) &&
    lines.some((l) => CAPACITY.test(plain(l)) && /^[^\p{Ll}]+$/u.test(l.split('(')[0] ?? ''))
  )
    return 'closing';
  if (lines.some((l) => isAddressLine(l))) return 'address';
  return null;
}

/** Rules of hyphens, stars or low lines drawn under a heading. */
const RULE = /[-–—_*]{3,}|(?<=\s|^)\*(?=\s|$)/u;
/** Where a new printed line surely begins inside a cell that was written on one line. */
const LINE_STARTS = [
  RULE,
  /(?<=\S\s{1,4})(?=Số\s*:)/u,
  /(?<=\S\s{1,4})(?=Số\s+\d+\s*-)/u,
  /(?<=\S\s{1,4})(?=V\/v[\s:.])/iu,
  /(?<=VIỆT NAM\s{1,4})(?=Độc lập)/iu,
  /(?<=[;:,.)]\s{1,4})(?=[-+–]\s*\p{L})/u,
];
/** A name in title case after a post in capitals: "KT. CHỦ TỊCH PHÓ CHỦ TỊCH Hoàng Nam". */
const NAME = /(?<=[\p{Lu}\p{M}]{2}\s{1,4}|\)[*_]*\s{1,4})(?=(?:\p{Lu}\p{Ll}+\s*){2,5}$)/u;
/** Place and date, after a motto or a number on the same line. */
const DATE =
  /(?<=\S\s{1,4})(?<!\p{Lu}\p{Ll}{1,12}\s{1,4})(?<!(?:TP\.?|[Tt]hành phố)\s{1,4})(?=(?:(?:TP\.?|[Tt]hành phố|Tỉnh)\s)?(?:\p{Lu}\p{Ll}+\s){0,3}\p{Lu}\p{Ll}+\s?,\s*ngày\s)/u;

/**
 * Splits a cell of a band into the lines that it is printed on, where it was written on one line.
 * Half-open ranges of `text`, without white space at their ends; rules between lines are ranges of their own.
 */
export function printedLines(text: string, kind: BandKind): { start: number; end: number }[] {
  const cuts = new Set<number>();
  const patterns = [...LINE_STARTS, ...(kind === 'closing' ? [NAME] : []), ...(kind === 'letterhead' ? [DATE] : [])];
  for (const pattern of patterns)
    for (const match of text.matchAll(new RegExp(pattern.source, `g${pattern.flags}`))) {
      cuts.add(match.index);
      cuts.add(match.index + match[0].length);
    }
  const at = [0, ...[...cuts].sort((a, b) => a - b), text.length];
  const out: { start: number; end: number }[] = [];
  for (let i = 0; i + 1 < at.length; i++) {
    let start = at[i] ?? 0;
    let end = at[i + 1] ?? 0;
    while (start < end && /\s/u.test(text[start] ?? '')) start++;
    while (end > start && /\s/u.test(text[end - 1] ?? '')) end--;
    if (start < end) out.push({ start, end });
  }
  return out;
}
