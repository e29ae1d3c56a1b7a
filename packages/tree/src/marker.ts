import type { Marker, MarkerStyle } from '@dondoc/model';

/** A marker without its place: what a line opens with. `end`: UTF-16 offset after the label. */
export interface ParsedMarker extends Omit<Marker, 'span'> {
  readonly end: number;
  /** Style and punctuation: `1.` and `(1)` nest, though both are decimal. */
  readonly key: string;
}

interface Pattern {
  readonly style: MarkerStyle;
  readonly pattern: RegExp;
}

const ROMAN = '(?:X{0,3}(?:IX|IV|V?I{1,3}|V)|X{1,3})';

/** The first that matches wins. Group 1: the number; group 2: the punctuation after it. Nghị định 30/2020, Phụ lục I; 36-HD/VPTW. */
const PATTERNS: readonly Pattern[] = [
  {
    style: 'part',
    pattern: /^(?:PHẦN|Phần)\s+(?:thứ\s+)?([IVX]+|\d+|nhất|hai|ba|tư|năm|THỨ \p{Lu}+)(?![\p{L}\d])\s*([.:)-]?)/u,
  },
  { style: 'chapter', pattern: /^(?:CHƯƠNG|Chương)\s+([IVXLC]+|\d+)(?![\p{L}\d])\s*([.:)-]?)/u },
  { style: 'section', pattern: /^(?:MỤC|Mục)\s+(\d{1,2}|[IVX]+)(?![\p{L}\d/])\s*([.:)-])/u },
  { style: 'article', pattern: /^(?:ĐIỀU|Điều)\s+(\d{1,3}[a-z]?)(?![\p{L}\d])\s*([.:)-])/u },
  { style: 'decimal-multi', pattern: /^(\d{1,2}(?:\.\d{1,2}){1,3})([.)/:]?)(?=\s|\p{L})/u },
  { style: 'roman', pattern: new RegExp(`^(${ROMAN})\\s?([.):]|/(?=\\s)|-(?=\\s)|–(?=\\s))(?=[\\s\\p{L}]|$)`, 'u') },
  // Texts whose capitals were lowered but for the first: "Ii. nhiệm vụ".
  { style: 'roman', pattern: /^(Ii{1,2}|I[vx]|Vi{1,3})([.)])(?=\s)/u },
  { style: 'decimal', pattern: /^(\d{1,3})\s?([.)/:]|-(?=\s))(?=\s|\p{L}|$)/u },
  { style: 'decimal', pattern: /^\((\d{1,3})(\))(?=\s|\p{L}|$)/u },
  { style: 'lower-alpha', pattern: /^\(([a-zđ]|i{1,3}|iv|vi{0,3})(\))(?=\s|\p{L}|$)/u },
  { style: 'lower-alpha', pattern: /^([a-zđ])\s?([)/]|\.(?=\s))(?=\s|\p{L}|$)/u },
  { style: 'upper-alpha', pattern: /^([A-ZĐ])([.)]|\/(?=\s)|\s?-(?=\s))(?=\s)/u },
  { style: 'plus', pattern: /^()([+])(?=\s|\p{L})/u },
  { style: 'bullet', pattern: /^()([-–—−•●▪■◦○*·\uf0b7\uf02d\uf0a7➢✓❖]|o(?=\s+\p{Lu}))(?=\s|\p{L})/u },
];

/** After a slash: `/9`, `/NQ-CP`. */
const DATE_OR_CODE = /^(?:\s*\d|\p{Lu}[\p{L}\d]*[-–]\p{L})/u;

/**
 * The number or bullet that opens `text`, or null. A year (`2024. `), a date (`30/9`), the end of a document
 * number (`140/NQ-CP`) and a decimal (`1.5 triệu`) are none.
 */
export function parseMarker(text: string): ParsedMarker | null {
  for (const { style, pattern } of PATTERNS) {
    const m = pattern.exec(text);
    if (!m) continue;
    const label = m[0].trimEnd();
    const number = style === 'roman' ? (m[1] ?? '').toUpperCase() : (m[1] ?? '');
    if (style === 'decimal-multi' && !m[2] && !/^\s+\p{Lu}/u.test(text.slice(m[0].length))) continue;
    if (style === 'decimal' && m[2] === '/' && DATE_OR_CODE.test(text.slice(m[0].length))) continue;
    const depth = style === 'decimal-multi' ? `.${number.split('.').length}` : '';
    const open = label.startsWith('(') ? '(' : '';
    return { style, label, number, end: m[0].length, key: `${style}${depth}${open}${bracket(m[2] ?? '')}` };
  }
  return null;
}

/** Stops, dashes and slashes after a number are one habit, a closing bracket another. */
function bracket(punctuation: string): string {
  return punctuation === ')' ? ')' : '';
}

/** True for bullets and plus signs, which carry no number. */
export function isBullet(style: MarkerStyle): boolean {
  return style === 'bullet' || style === 'plus';
}
