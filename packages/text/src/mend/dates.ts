import { WORD_END, WORD_START } from '../boundary.js';
import type { Edit } from './edits.js';
import { asFigures, FIGURE_LIKE } from './strokes.js';

const F = `[${FIGURE_LIKE}]`;
/** `15/9/2021`, `15.9.2021`. */
const SHORT = new RegExp(
  `(?<![\\p{L}\\p{M}\\p{N}/.])${F}{1,2}([/.])${F}{1,2}\\1${F}{4}(?![\\p{L}\\p{M}\\p{N}/])`,
  'gu',
);
/** `ngày 05 tháng 3 năm 2020`, each part by its label. */
const LABELLED = new RegExp(`${WORD_START}(ngày|tháng|năm)(\\s+)(${F}{1,4})(?![\\p{L}\\p{M}\\p{N}]|[/.]${F})`, 'giu');
/** `26tháng`. */
const GLUED = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}/.,])(\\d{1,2})(?=(?:ngày|tháng|năm)${WORD_END})`, 'giu');

function isDate(text: string): boolean {
  const [day = 0, month = 0, year = 0] = text.split(/[/.]/u).map(Number);
  return day >= 1 && day <= 31 && month >= 1 && month <= 12 && year >= 1900 && year < 2100;
}

function isPart(label: string, text: string): boolean {
  const n = Number(text);
  if (label === 'năm') return /^(?:19|20)\d\d$/u.test(text);
  return n >= 1 && n <= (label === 'ngày' ? 31 : 12);
}

/** Strokes that are figures of a date for certain, and figures that stick to the word after them. */
export function repairDates(text: string): Edit[] {
  const out: Edit[] = [];
  const add = (start: number, raw: string, figures: string): void => {
    if (figures !== raw) out.push({ start, end: start + raw.length, text: figures, kind: 'date' });
  };
  for (const m of text.matchAll(SHORT)) {
    const figures = asFigures(m[0]);
    if (/\d/u.test(m[0]) && isDate(figures)) add(m.index, m[0], figures);
  }
  for (const m of text.matchAll(LABELLED)) {
    const [, label = '', gap = '', raw = ''] = m;
    const figures = asFigures(raw);
    if (/\d/u.test(raw) && isPart(label.toLowerCase(), figures)) add(m.index + label.length + gap.length, raw, figures);
  }
  for (const m of text.matchAll(GLUED)) add(m.index, m[0], `${m[0]} `);
  return out.sort((a, b) => a.start - b.start);
}
