import { markedRate, syllableRate, tokens } from '@dondoc/text';

/**
 * What a text is worth as Vietnamese. `garbled`: words that no Vietnamese syllable is spelt like (legacy fonts, broken glyph
 * maps); `unmarked`: Vietnamese that lost its marks; `scarce`: too few words to tell.
 */
export type Trust = 'good' | 'garbled' | 'unmarked' | 'scarce';

const ENOUGH = 12;
/** Vietnamese prose has 0.7–0.85; forms and tables full of abbreviations have less. */
const MARKED = 0.25;
const SYLLABLES = 0.75;

/** Judges text in NFC. */
export function trustOf(text: string): Trust {
  const words = tokens(text).filter((t) => /\p{L}{2}/u.test(t.text));
  if (words.length < ENOUGH) return 'scarce';
  if (syllableRate(text) < SYLLABLES) return 'garbled';
  return markedRate(text) < MARKED ? 'unmarked' : 'good';
}
