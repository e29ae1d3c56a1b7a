import { WORD_START } from '../boundary.js';
import type { SureAt } from './context.js';
import type { Edit } from './edits.js';

/** What the strokes of a quarter's number are read as. One stroke alone stays: quarters are numbered 1–4, too. */
const QUARTER = new RegExp(`${WORD_START}(qu[ýy]\\s+)([IHlT1|!]{2,3}|H|[I1lT|!]V)(?=\\s|$|[/,.;:)])`, 'giu');
const FIGURES_ONLY = /^1+$/u;

function quarterOf(strokes: string): string | null {
  if (/^[I1lT|!]V$/u.test(strokes)) return 'IV';
  const count = Array.from(strokes).reduce((n, c) => n + (c === 'H' ? 2 : 1), 0);
  return /^[IHl1|!]+$/u.test(strokes) && (count === 2 || count === 3) ? 'I'.repeat(count) : null;
}

/** Numbers of sections in Roman figures, as engines read them. */
const HEADS: Readonly<Record<string, string>> = {
  L: 'I',
  H: 'II',
  I1: 'II',
  '1I': 'II',
  Il: 'II',
  lI: 'II',
  ll: 'II',
  11: 'II',
  IL: 'II',
  IH: 'III',
  HI: 'III',
  HL: 'III',
  I1I: 'III',
  IIl: 'III',
  HIL: 'III',
  '1V': 'IV',
  lV: 'IV',
  TV: 'IV',
  VL: 'VI',
  V1: 'VI',
  VH: 'VII',
  VIL: 'VII',
  VHI: 'VIII',
  VIH: 'VIII',
};
/** A number alone before a heading in capitals: at least two words of them, no small letter on the line. */
const HEAD = /(?<=^|\n)([IHLVTl1|]{1,4})(?=\. \p{Lu}{2,}[^\n\p{Ll}]*(?:\n|$))/gu;

/** Roman numbers of quarters; with an engine's reading also those of sections. */
export function repairRoman(text: string, sureAt: SureAt): Edit[] {
  const out: Edit[] = [];
  for (const m of text.matchAll(QUARTER)) {
    const [, label = '', strokes = ''] = m;
    const start = m.index + label.length;
    const roman = quarterOf(strokes);
    const typed = sureAt(start) === undefined;
    if (!roman || roman === strokes || (typed && (FIGURES_ONLY.test(strokes) || /[HT]/u.test(strokes)))) continue;
    out.push({ start, end: start + strokes.length, text: roman, kind: 'roman' });
  }
  for (const m of text.matchAll(HEAD)) {
    const roman = HEADS[m[0]];
    if (!roman || sureAt(m.index) === undefined) continue;
    // After "K." stands "L."; a letter is a Roman number only where letters do not count.
    if (m[0] === 'L' && /(?:^|\n)K\. /u.test(text)) continue;
    if (m[0] === 'H' && /(?:^|\n)G\. /u.test(text)) continue;
    out.push({ start: m.index, end: m.index + m[0].length, text: roman, kind: 'roman' });
  }
  return out.sort((a, b) => a.start - b.start);
}
