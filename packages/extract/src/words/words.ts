import type { Span } from '@dondoc/model';
import { fold, stripDiacritics, tokens } from '@dondoc/text';

/** A syllable, number or document number of a passage, with what is needed to match it without looking at the text again. */
export interface Word extends Span {
  /** Folded: lower case, one tone placement. */
  readonly key: string;
  /** The key without tone and vowel marks: what is left of it where a scan lost them. */
  readonly bare: string;
  /** Opens with a capital letter. */
  readonly capital: boolean;
  /** All capitals, two letters or more: `UBND`, `VNPT`. */
  readonly acronym: boolean;
  /** What stands between the word before and this one, folded: ` `, `, `, `; ` …; empty at the first word. */
  readonly gap: string;
}

/** Function words as scans give them where the reading is no word of its own that could stand there. */
const MISREAD: ReadonlyMap<string, string> = new Map([
  ['vơi', 'với'],
  ['vói', 'với'],
  ['vởi', 'với'],
  ['vả', 'và'],
  ['va', 'và'],
  ['cac', 'các'],
  ['cảc', 'các'],
  ['phai', 'phải'],
  ['cùa', 'của'],
]);

interface Shape {
  readonly key: string;
  readonly bare: string;
  readonly capital: boolean;
  readonly acronym: boolean;
}

/** A language has few syllables: folding each once saves most of the work on a long document. */
const SHAPES = new Map<string, Shape>();
const MOST_SHAPES = 20_000;

function shapeOf(token: string): Shape {
  const known = SHAPES.get(token);
  if (known) return known;
  const folded = fold(token);
  const key = MISREAD.get(folded) ?? folded;
  const shape: Shape = {
    key,
    bare: stripDiacritics(key),
    capital: /^\p{Lu}/u.test(token),
    acronym: /^\p{Lu}[\p{Lu}\d]+$/u.test(token),
  };
  if (SHAPES.size >= MOST_SHAPES) SHAPES.clear();
  SHAPES.set(token, shape);
  return shape;
}

/** Nearly all letters are capitals: a heading, in which capitals mark no abbreviation. */
export function isShouted(text: string): boolean {
  const lower = text.toLowerCase();
  const upper = text.toUpperCase();
  let letters = 0;
  let capitals = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] !== lower[i]) capitals++;
    if (lower[i] !== upper[i]) letters++;
  }
  return letters > 6 && capitals / letters > 0.75;
}

/** The words of the spans that were asked about last, of one text: a passage is read as a title, a clause and a list of bodies. */
const latest = { text: '', spans: new Map<number, readonly Word[]>() };
const MOST_SPANS = 500;

/** The words in `span` of `text` (NFC), in order. Offsets are into `text`. */
export function wordsOf(text: string, span: Span): readonly Word[] {
  if (latest.text !== text || latest.spans.size >= MOST_SPANS) {
    latest.text = text;
    latest.spans.clear();
  }
  const key = span.start * 2 ** 26 + span.end;
  const known = latest.spans.get(key);
  if (known) return known;
  const words = readWords(text, span);
  latest.spans.set(key, words);
  return words;
}

/** Most words are parted by one of these, which are folded as they stand. */
const gapOf = (raw: string): string => (raw === ' ' || raw === ', ' ? raw : fold(raw));

function readWords(text: string, span: Span): readonly Word[] {
  const out: Word[] = [];
  let end = span.start;
  const shouted = isShouted(text.slice(span.start, span.end));
  for (const token of tokens(text, span)) {
    const shape = shapeOf(token.text);
    out.push({
      start: token.start,
      end: token.end,
      key: shape.key,
      bare: shape.bare,
      capital: shape.capital,
      acronym: !shouted && shape.acronym,
      gap: gapOf(text.slice(end, token.start)),
    });
    end = token.end;
  }
  return out;
}

/** True where only white space parts the word from the one before it. */
export function joined(word: Word | undefined): boolean {
  return word !== undefined && (word.gap === ' ' || /^\s*$/u.test(word.gap));
}
