import { plain } from '../layout/cues.js';
import type { LayoutWord } from '../layout/words.js';
import { partOf, reworded } from './line-words.js';

/** Printed figures read surer than this; pen strokes taken for figures rarely do. */
const SURE = 0.85;
const FIGURES = /^\d{1,5}[a-zđ]?$/u;
const CODE = /\/\s?[A-ZĐÐ][\p{L}\d&-]*/u;

const pen = (word: LayoutWord): LayoutWord => ({ ...word, zone: 'handwriting' });
const heightOf = (w: LayoutWord): number => w.box.y1 - w.box.y0;

/** True where what stands in a blank was printed: plain figures, read surely, no taller than the print beside it. */
function isPrinted(word: LayoutWord, beside: LayoutWord): boolean {
  return (
    FIGURES.test(word.text.replace(/[.,]$/u, '')) &&
    (word.confidence ?? 1) >= SURE &&
    heightOf(word) < 1.3 * Math.max(heightOf(beside), 1)
  );
}

/** `Số: ____ /KH-UBND`: what a clerk wrote into the blank is set apart, the printed rest stays. */
export function clearNumberBlank(line: readonly LayoutWord[]): LayoutWord[] {
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
      out.push(isPrinted({ ...word, text: filled }, word) ? { ...word, text: filled } : pen(word));
    }
    return [...out, partOf(codeWord, slash, codeWord.text.length), ...line.slice(code + 1)];
  }
  const within = line.slice(at + 1, code);
  if (head.text.length > label.length + 1) {
    // The blank's content stuck to its label: `Số:42`.
    out.push(reworded(partOf(head, 0, label.length), mended));
    within.unshift(partOf(head, label.length, head.text.length));
  }
  for (const w of within) out.push(isPrinted(w, codeWord) ? w : pen(w));
  if (slash > 0) {
    const filled = partOf(codeWord, 0, slash);
    const printed = isPrinted(filled, filled) || (FIGURES.test(filled.text) && (codeWord.confidence ?? 1) >= 0.6);
    if (printed && within.length === 0) return [...out, ...line.slice(code)];
    return [...out, pen(filled), partOf(codeWord, slash, codeWord.text.length), ...line.slice(code + 1)];
  }
  return [...out, ...line.slice(code)];
}

/** `ngày ____ tháng ____ năm`: what does not look like printed figures is set apart. */
export function clearDateBlanks(line: readonly LayoutWord[], least: number): LayoutWord[] {
  const out: LayoutWord[] = [];
  const opens = (i: number): 'ngày' | 'tháng' | null => {
    const text = line[i]?.text ?? '';
    const next = line.slice(i + 1, i + 4).map((w) => plain(w.text));
    if (/^[Nn]g[àaáảã]y/u.test(text)) return next.some((t) => /^thang/u.test(t)) ? 'ngày' : null;
    if (/^th[áaàâ]ng/iu.test(text)) return next.some((t) => /^nam/u.test(t)) ? 'tháng' : null;
    return null;
  };
  for (let i = 0; i < line.length; i++) {
    const word = line[i];
    if (!word) continue;
    const label = opens(i);
    if (!label) {
      out.push(word);
      continue;
    }
    const glued = word.text.length > label.length;
    const head = glued ? partOf(word, 0, label.length) : word;
    const stop = label === 'ngày' ? /^thang/u : /^nam/u;
    const inside: LayoutWord[] = glued ? [partOf(word, label.length, word.text.length)] : [];
    let j = i + 1;
    for (; j < line.length && !stop.test(plain(line[j]?.text ?? '')); j++) inside.push(line[j] as LayoutWord);
    out.push(glued && head.text.toLowerCase() !== label ? reworded(head, label) : head);
    for (const w of inside) {
      const figure = /^\d{1,2}$/u.test(w.text) && Number(w.text) >= 1 && Number(w.text) <= (label === 'ngày' ? 31 : 12);
      out.push(figure && (w.confidence ?? 1) >= least ? w : pen(w));
    }
    i = j - 1;
  }
  return out;
}
