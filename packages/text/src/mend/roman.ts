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
const HEAD = /(?<=^|\n)([IHLVTl1|]{1,4})(\.?)(?= \p{Lu}{2,}[^\n\p{Ll}]*(?:\n|$))/gu;
const NUMBERS: ReadonlySet<string> = new Set(['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII']);
/** A line in capitals without a mark at its end goes on in the next one: "CÔNG TÁC QUÝ / II NĂM 2026". */
const GOES_ON = /(?:^|\n)(?=[^\n]*\p{Lu})[^\n\p{Ll}]*[\p{L}\p{N}]\n$/u;

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
    const [read, strokes = '', stop] = m;
    const roman = HEADS[strokes] ?? (NUMBERS.has(strokes) ? strokes : undefined);
    if (!roman || `${roman}.` === read || sureAt(m.index) === undefined) continue;
    if (!stop && GOES_ON.test(text.slice(0, m.index))) continue;
    // After "K." stands "L."; a letter is a Roman number only where letters do not count.
    if (strokes === 'L' && /(?:^|\n)K\. /u.test(text)) continue;
    if (strokes === 'H' && /(?:^|\n)G\. /u.test(text)) continue;
    out.push({ start: m.index, end: m.index + read.length, text: `${roman}.`, kind: 'roman' });
  }
  return out.sort((a, b) => a.start - b.start);
}
