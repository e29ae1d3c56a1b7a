import { tokens } from './tokens.js';
import { stripTone } from './tone.js';

/**
 * Spelling of a Vietnamese syllable without its tone: onset, rhyme. Standard school grammar of the Quốc ngữ script;
 * gi and qu swallow the medial.
 */
const ONSET = '(?:ngh|ng|nh|ph|th|tr|ch|kh|gh|gi|qu|[bcdđghklmnprstvx])?';
const RHYME =
  '(?:i[aêu]?|iê(?:c|m|n|ng|p|t|u)|i(?:ch|m|n|nh|p|t|u)|yê(?:m|n|ng|t|u)?|y(?:nh|ch|t)?|' +
  'ê(?:ch|m|n|nh|p|t|u)?|e(?:c|m|n|ng|o|p|t)?|ư(?:c|i|m|n|ng|t|u|a)?|ươ(?:c|i|m|n|ng|p|t|u)|ơ(?:i|m|n|p|t)?|' +
  'â(?:c|m|n|ng|p|t|u|y)|ă(?:c|m|n|ng|p|t)|a(?:c|ch|i|m|n|ng|nh|o|p|t|u|y)?|u(?:a|c|i|m|n|ng|p|t|u)?|uô(?:c|i|m|n|ng|t)|' +
  'ô(?:c|i|m|n|ng|p|t)?|o(?:c|i|m|n|ng|p|t|o|oc|ong)?|oa(?:c|ch|i|m|n|ng|nh|o|p|t|y)?|oă(?:c|m|n|ng|t)|oe(?:n|o|t)?|' +
  'u(?:â(?:n|ng|t|y)|ê(?:ch|n|nh)?|ơ|y(?:ch|nh|t|n|p|u|a)?)|uyê(?:n|t))';
const SYLLABLE = new RegExp(`^${ONSET}${RHYME}$`, 'u');

/** True where `word` (NFC) is spelt as a Vietnamese syllable can be: "thống" yes, "þY", "hệt" yes, "thốgn" no. */
export function isSyllable(word: string): boolean {
  return SYLLABLE.test(stripTone(word.toLowerCase()));
}

const LETTERS = /^\p{L}+$/u;
/** Short capitals are abbreviations (UBND, KH): no evidence either way. */
const ABBREVIATION = /^\p{Lu}{2,}$/u;

/** Words of running text that can be judged: letters only, no abbreviations in a text that is not all capitals. */
function words(text: string): string[] {
  const all = tokens(text)
    .map((t) => t.text)
    .filter((t) => LETTERS.test(t));
  const mixed = all.filter((w) => !ABBREVIATION.test(w));
  return mixed.length >= all.length / 3 ? mixed : all;
}

/** Share of the words that can be Vietnamese syllables, 0–1; 1 for a text without words. Garbage text layers score low. */
export function syllableRate(text: string): number {
  const all = words(text);
  return all.length === 0 ? 1 : all.filter(isSyllable).length / all.length;
}

/** Share of the words that carry a mark (ă, â, đ, ê, ô, ơ, ư or a tone). Vietnamese prose: 0.7–0.85; a layer that lost its marks: near 0. */
export function markedRate(text: string): number {
  const all = words(text);
  return all.length === 0
    ? 1
    : all.filter((w) => /đ/iu.test(w) || /\p{M}/u.test(w.normalize('NFD'))).length / all.length;
}
