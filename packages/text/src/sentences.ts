import type { Span } from '@dondoc/model';

/** Abbreviations whose full stop does not end a sentence. Compared in lower case, without the last stop. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  'tp gs pgs ts ths cn bs ks tm kt tl tuq tx tt p q h x đ/c đc gđ ông bà mr mrs ms dr st no vd tr nxb đt v.v v/v s'.split(
    ' ',
  ),
);
const CLOSERS = /["”’»)\]]/u;
const OPENERS = /["“‘«([\p{Lu}\p{N}-]/u;
const LETTER = /[\p{L}\p{M}\p{N}/.]/u;

function wordBefore(text: string, from: number, at: number): string {
  let i = at;
  while (i > from && LETTER.test(text[i - 1] ?? '')) i--;
  return text.slice(i, at);
}

/** True where the stop at `at` only closes an abbreviation, an initial, or the number that opens the sentence. */
function isInner(text: string, start: number, at: number): boolean {
  const word = wordBefore(text, start, at);
  const lower = word.toLowerCase();
  if (ABBREVIATIONS.has(lower) || ABBREVIATIONS.has(lower.slice(lower.lastIndexOf('.') + 1))) return true;
  if (/^\p{Lu}$/u.test(word)) return true;
  const opensSentence = text.slice(start, at - word.length).trim() === '';
  return opensSentence && /^(?:\d+(?:\.\d+)*|[IVXLC]+|\p{L})$/u.test(word);
}

/** A blank or one of the letters that Vietnamese is written with: most of any text, and no sign that matters here. */
const isPlain = (code: number): boolean =>
  code === 0x20 || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || (code >= 0xc0 && code < 0x2000);

/** Ends of sentences in `[start, end)`; `nested` counts quotes and brackets and never ends a sentence inside them. */
function ends(text: string, start: number, end: number, nested: boolean): { at: number[]; balanced: boolean } {
  const at: number[] = [];
  let from = start;
  let depth = 0;
  for (let i = start; i < end; i++) {
    if (isPlain(text.charCodeAt(i))) continue;
    const c = text[i] ?? '';
    if (c === '\n') {
      at.push(i);
      from = i + 1;
      continue;
    }
    if ('“«(['.includes(c)) depth++;
    else if ('”»)]'.includes(c)) depth = Math.max(0, depth - 1);
    if (!'.!?…'.includes(c) || (nested && depth > 0)) continue;
    let after = i + 1;
    while (after < end && '.!?…/'.includes(text[after] ?? '')) after++;
    while (after < end && CLOSERS.test(text[after] ?? '')) after++;
    if (after < end && !/\s/u.test(text[after] ?? '')) continue;
    let next = after;
    while (next < end && text[next] === ' ') next++;
    if (next < end && text[next] !== '\n' && !OPENERS.test(text[next] ?? '')) continue;
    if (c === '.' && after === i + 1 && isInner(text, from, i)) continue;
    at.push(after);
    from = after;
    i = after - 1;
  }
  return { at, balanced: depth === 0 };
}

/**
 * The sentences of `text` (NFC) or of the part in `span`, trimmed, in order. A line break ends a sentence; stops of
 * abbreviations (TP., PGS.TS.), initials, list numbers, dates and figures do not, nor do those inside quotes and brackets.
 */
export function sentences(text: string, span: Span = { start: 0, end: text.length }): readonly Span[] {
  const nested = ends(text, span.start, span.end, true);
  const cuts = nested.balanced ? nested.at : ends(text, span.start, span.end, false).at;
  const out: Span[] = [];
  let start = span.start;
  for (const cut of [...cuts, span.end]) {
    let a = start;
    let b = cut;
    while (a < b && /\s/u.test(text[a] ?? '')) a++;
    while (b > a && /\s/u.test(text[b - 1] ?? '')) b--;
    if (a < b) out.push({ start: a, end: b });
    start = cut;
  }
  return out;
}
