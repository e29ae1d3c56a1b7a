import { confidenceOf, type Fact, type SourceDocument, type Span } from '@dondoc/model';
import { TYPE_CODES } from '../data/document-types.js';
import { documentNumbers } from '../reference/document-number.js';
import { ABSENT, present } from './fact.js';
import type { PrintedLine } from './printed-line.js';

/** "Số:", as scans give it too. */
const LABEL = /(?<![\p{L}\p{M}])(?:so|s0|se)\s*[:.;]?\s*(?=\S)/u;
/** "THEO QUYẾT ĐỊNH SỐ 12/QĐ-…" in a body's name. */
const CITED = /(?:quyet dinh|ke hoach|chi thi|thong bao|nghi quyet|theo)\s*$/u;
/** What is printed where the number is written in by hand: "/CT-UBND", "-NQ/TU". */
const SIGN =
  /^(?<hand>.{0,14}?)\s*(?<sign>[/-])\s*(?<code>[^\s,;:()]{1,12}(?:\s?[-/.&]\s?[\p{Lu}\d][^\s,;:()]*){0,4})/u;
const LONE = /^\P{L}{0,3}(?<sign>[/-])\s?(?<code>\p{Lu}{2,5}(?:[-/.&]\p{Lu}[\p{L}\d]*){1,4})$/u;
/** "]52TB-VP", "4KL/ĐUK": the pen ran into the sign before the code, which the sign within the code tells again. */
const RUN_INTO = new RegExp(
  `^[^\\p{L}\\s]{1,8}(?<![/-])\\s?(?<code>(?:${TYPE_CODES.map(([code]) => code).join('|')})\\s?(?<inner>[/-])\\s?\\p{Lu}[^\\s,;:()]*)`,
  'u',
);
/** Below this the digits of a scan are as often wrong as right: they were written by hand. */
const TRUSTED = 0.6;

/** Codes of types as scans give them beside handwriting, where no type has the code read. */
const MISREAD: ReadonlyMap<string, string> = new Map([
  ['KI', 'KL'],
  ['K1', 'KL'],
  ['CI', 'CT'],
  ['C1', 'CT'],
  ['NO', 'NQ'],
  ['N0', 'NQ'],
  ['QD', 'QĐ'],
]);

export interface NumberLine {
  readonly line: PrintedLine;
  /** Of the number itself. */
  readonly span: Span;
  readonly fact: Fact<string>;
}

/** The code as printed, read through the grammar of numbers so that its damage is mended. */
function printedForm(sign: string, code: string): string | null {
  const type = MISREAD.get(code.slice(0, 2));
  const mended = type && /^[/-]/u.test(code.slice(2)) ? `${type}${code.slice(2)}` : code;
  const [found] = documentNumbers(`1${sign}${mended}`);
  return found ? found.value.slice(1) : null;
}

/** What is printed of a number that opens `rest`, after what the pen wrote, and how long both are. */
function printedPart(rest: string): { readonly value: string; readonly length: number } | null {
  const ran = RUN_INTO.exec(rest);
  const m = ran ?? SIGN.exec(rest);
  if (!m) return null;
  const { sign = '', inner, code = '' } = m.groups ?? {};
  // The sign before the code and the one within it are never the same.
  const value = printedForm(ran ? (inner === '/' ? '-' : '/') : sign, code);
  return value === null ? null : { value, length: m[0].length };
}

/** The line "Số: …" of the head. Where the running number is blank or written by hand, the value is the printed form. */
export function numberLine(document: SourceDocument, lines: readonly PrintedLine[]): NumberLine | null {
  for (const [i, line] of lines.entries()) {
    const label = LABEL.exec(line.bare);
    if (!label) continue;
    // The name may be broken before "SỐ": what stands above it in its column.
    const above = lines.slice(0, i).findLast((l) => l.zone === line.zone);
    const before = label.index > 0 ? line.bare.slice(0, label.index) : (above?.bare ?? '');
    if (line.role === 'letterhead' && CITED.test(before)) continue;
    const from = label.index + label[0].length;
    const rest = line.text.slice(from);
    const at = line.start + from;
    const [found] = documentNumbers(rest);
    if (found?.start === 0) {
      const span = { start: at + found.start, end: at + found.end };
      const serial = { start: span.start, end: span.start + found.serial.length };
      const sure = (confidenceOf(document, serial) ?? 1) >= TRUSTED;
      const value = sure ? found.value : found.value.slice(found.serial.length);
      return { line, span, fact: present(document, value, [span]) };
    }
    const printed = printedPart(rest);
    if (printed) {
      const span = { start: at, end: at + printed.length };
      return { line, span, fact: present(document, printed.value, [span]) };
    }
  }
  return loneForm(document, lines);
}

/** "-KL/ĐUK" alone on its line: a scan lost "Số" beside the number that was written in. */
function loneForm(document: SourceDocument, lines: readonly PrintedLine[]): NumberLine | null {
  for (const line of lines) {
    const m = line.role === 'letterhead' ? LONE.exec(line.text) : null;
    const value = m && printedForm(m.groups?.sign ?? '', m.groups?.code ?? '');
    if (!m || !value) continue;
    const span = { start: line.start + m.index, end: line.start + m.index + m[0].length };
    return { line, span, fact: present(document, value, [span]) };
  }
  return null;
}

export const factOf = (number: NumberLine | null): Fact<string> => number?.fact ?? ABSENT;
