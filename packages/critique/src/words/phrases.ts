import { boundary, fold } from '@dondoc/text';

/** Phrases with where they are known from. In the lists, `…` stands for up to forty characters of one clause. */
export interface PhraseGroup {
  readonly source: string;
  readonly phrases: readonly string[];
}

/** The phrases of a list written with semicolons. */
export const list = (phrases: string): readonly string[] =>
  phrases.split(';').map((p) => p.replace(/\s+/gu, ' ').trim());

const GAP = '[^;.:]{0,40}?';

/** `text` as the source of an expression that matches it: any run of white space for each space. */
export const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&').replace(/\s+/gu, '\\s+');

const source = (phrase: string): string => fold(phrase).split('…').map(literal).join(GAP);

/** One expression for all phrases, longest first; it reads folded text (`fold` of @dondoc/text), where offsets stay. */
export function phrasePattern(groups: readonly PhraseGroup[]): RegExp {
  const all = groups.flatMap((g) => g.phrases);
  return boundary(
    [...all]
      .sort((a, b) => b.length - a.length)
      .map(source)
      .join('|'),
    'gu',
  );
}

/** A phrase found in folded text. */
export interface Hit {
  readonly start: number;
  readonly end: number;
}

/** The first hit at or after `from`, or null. */
export function firstHit(pattern: RegExp, folded: string, from = 0): Hit | null {
  pattern.lastIndex = from;
  const m = pattern.exec(folded);
  return m ? { start: m.index, end: m.index + m[0].length } : null;
}
