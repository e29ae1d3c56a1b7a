import { plain } from '../layout/cues.js';
import type { LayoutWord } from '../layout/words.js';
import { partOf, reworded } from './line-words.js';

const FIGURES = /^\d{1,5}[a-zđ]?(?:\/(?:19|20)\d\d)?$/u;
/** State: `/KH-UBND`, `/2025/QĐ-UBND`; Party: `-NQ/TU`. */
const CODE = /-\p{L}{2,5}\s?\/\s?\p{Lu}[\p{L}\d&-]*|(?:\/(?:19|20)\d\d)?\/\s?\p{Lu}[\p{L}\d&-]*/u;
/** Of a code that the engine parted: `/2025 /QĐ-UBND`. */
const YEAR = /^\/(?:19|20)\d\d$/u;

const pen = (word: LayoutWord): LayoutWord => ({ ...word, zone: 'handwriting' });
const heightOf = (w: LayoutWord): number => w.box.y1 - w.box.y0;

/** Below this the caller does not expect a pen: a figure that is no figure was misread, and is kept as it was read. */
const PEN_EXPECTED = 0.5;
const MISREAD = 0.5;

/** True where what stands in a blank was printed: plain figures, read surely enough, no taller than the print beside it. */
function isPrinted(word: LayoutWord, beside: LayoutWord, least: number): boolean {
  const figures = FIGURES.test(word.text.replace(/[.,]$/u, ''));
  const misread = least < PEN_EXPECTED && /\d/u.test(word.text) && (word.confidence ?? 1) >= MISREAD;
  return (
    (misread || (figures && (word.confidence ?? 1) >= least)) && heightOf(word) < 1.3 * Math.max(heightOf(beside), 1)
  );
}

/**
 * `Số: ____ /KH-UBND`: what a clerk wrote into the blank is set apart, the printed rest stays. Figures read with less than
 * `least` confidence are taken for pen strokes.
 */
export function clearNumberBlank(line: readonly LayoutWord[], least: number): LayoutWord[] {
  const at = line.findIndex(
    (w) => /^s[oe6]?$/u.test(plain(w.text.replace(/[:.,].*$/u, ''))) && /^[Ss][^\s:]{0,2}[:.]?/u.test(w.text),
  );
  if (at < 0) return [...line];
  const code = line.findIndex((w, i) => i >= at && i <= at + 4 && CODE.test(w.text));
  const codeWord = line[code];
  const head = line[at];
  if (!codeWord || !head) return [...line];
  const slash = codeWord.text.search(CODE);
  const out = line.slice(0, at);
  const label = /^[Ss][^\s:]{0,2}:?/u.exec(head.text)?.[0] ?? head.text;
  const mended =
    /:$/u.test(label) || head.text.includes(':')
      ? `${label.startsWith('s') && at > 0 ? 's' : 'S'}ố:`
      : label.startsWith('s')
        ? 'số'
        : 'Số';
  if (head.text.length <= label.length + 1 || code === at)
    out.push(reworded(partOf(head, 0, Math.min(label.length, head.text.length)), mended));
  if (code === at) {
    // All in one word: `Số:4532/UBND-`.
    const filled = codeWord.text.slice(label.length, slash).replace(/^[:.\s]+/u, '');
    if (filled !== '') {
      const word = partOf(codeWord, label.length, slash);
      out.push(isPrinted({ ...word, text: filled }, word, least) ? { ...word, text: filled } : pen(word));
    }
    return [...out, partOf(codeWord, slash, codeWord.text.length), ...line.slice(code + 1)];
  }
  const within = line.slice(at + 1, code);
  if (head.text.length > label.length + 1) {
    // The blank's content stuck to its label: `Số:42`.
    out.push(reworded(partOf(head, 0, label.length), mended));
    within.unshift(partOf(head, label.length, head.text.length));
  }
  for (const w of within) out.push(isPrinted(w, codeWord, least) || YEAR.test(w.text) ? w : pen(w));
  if (slash > 0) {
    const filled = partOf(codeWord, 0, slash);
    // A word that holds figures and code is read as one: it is as sure as its least sure letter.
    const lone = within.length === 0 || (least < PEN_EXPECTED && within.every((w) => !/\d/u.test(w.text)));
    if (isPrinted(filled, filled, least - 0.25) && lone) return [...out, ...line.slice(code)];
    return [...out, pen(filled), partOf(codeWord, slash, codeWord.text.length), ...line.slice(code + 1)];
  }
  return [...out, ...line.slice(code)];
}

/** Figures of a date as read: strokes taken for letters. */
const asFigure = (text: string): string => text.replace(/[\]Il|]/gu, '1').replace(/[Oo]/gu, '0');

/**
 * `ngày ____ tháng ____ năm`: what does not look like printed figures is set apart. A day read with less than `least`
 * confidence is taken for pen strokes; months are printed as a rule.
 */
export function clearDateBlanks(line: readonly LayoutWord[], least: number): LayoutWord[] {
  const out: LayoutWord[] = [];
  for (let i = 0; i < line.length; i++) {
    const word = line[i] as LayoutWord;
    const label = dateLabel(line, i);
    if (!label) {
      out.push(word);
      continue;
    }
    const glued = word.text.length > label.length;
    const head = glued ? partOf(word, 0, label.length) : word;
    const inside: LayoutWord[] = glued ? [partOf(word, label.length, word.text.length)] : [];
    let next = i + 1;
    while (next < line.length && !NEXT[label].test(plain(line[next]?.text ?? '')))
      inside.push(line[next++] as LayoutWord);
    // "Tháng hành động năm 2017": words, not a blank.
    if (!glued && inside.length > 0 && inside.every((w) => /^\p{L}+$/u.test(w.text) && (w.confidence ?? 1) > 0.7)) {
      out.push(word);
      continue;
    }
    out.push(glued && head.text.toLowerCase() !== label ? reworded(head, label) : head);
    for (const w of inside) {
      const text = asFigure(w.text);
      const figure = /^\d{1,2}$/u.test(text) && Number(text) >= 1 && Number(text) <= (label === 'ngày' ? 31 : 12);
      const sure = (w.confidence ?? 1) >= (label === 'ngày' ? least : Math.min(least, 0.5));
      const misread = least < PEN_EXPECTED && /\d/u.test(text) && (w.confidence ?? 1) >= MISREAD;
      out.push(figure && sure ? reworded(w, text) : misread ? w : pen(w));
    }
    i = next - 1;
  }
  return out;
}

const NEXT = { ngày: /^thang/u, tháng: /^nam/u } as const;

/** The label that opens a blank of a date at `i`: the next label follows within three words. */
function dateLabel(line: readonly LayoutWord[], i: number): 'ngày' | 'tháng' | null {
  const text = line[i]?.text ?? '';
  const next = line.slice(i + 1, i + 4).map((w) => plain(w.text));
  if (/^[Nn]g[àaáảã]y/u.test(text)) return next.some((t) => NEXT.ngày.test(t)) ? 'ngày' : null;
  if (/^[Tt]h[áaàâ]ng/u.test(text)) return next.some((t) => NEXT.tháng.test(t)) ? 'tháng' : null;
  return null;
}
