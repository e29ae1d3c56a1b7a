/** No letter, mark or digit before: what `\b` should mean for Vietnamese (JavaScript's `\b` knows ASCII letters only). */
export const WORD_START = '(?<![\\p{L}\\p{M}\\p{N}])';
/** No letter, mark or digit after. */
export const WORD_END = '(?![\\p{L}\\p{M}\\p{N}])';

/**
 * `source` between Vietnamese-aware word boundaries. The `u` flag is always set.
 *
 * @param source  regular expression source; alternatives are grouped for you
 * @param flags   default `iu`
 */
export function boundary(source: string, flags = 'iu'): RegExp {
  return new RegExp(`${WORD_START}(?:${source})${WORD_END}`, flags.includes('u') ? flags : `${flags}u`);
}

/** `text` as regular expression source that matches it literally, any run of white space for each space in it. */
export function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&').replace(/\s+/gu, '\\s+');
}
