/** `word`, which is small, in the case of `read`: all capitals, a capital first, or small. */
export function likeCase(word: string, read: string): string {
  const letters = Array.from(read).filter((c) => c.toLowerCase() !== c.toUpperCase());
  const capitals = letters.filter((c) => c === c.toUpperCase()).length;
  if (capitals > 1 && capitals >= letters.length - 1) return word.toUpperCase();
  if (capitals > 0 && letters[0] === letters[0]?.toUpperCase()) return word.slice(0, 1).toUpperCase() + word.slice(1);
  return word;
}

/** The tone where the new spelling puts it: hòa → hoà. Of the same length; for words in small letters. */
const MOVED: Readonly<Record<string, string>> = {
  òa: 'oà',
  óa: 'oá',
  ỏa: 'oả',
  õa: 'oã',
  ọa: 'oạ',
  òe: 'oè',
  óe: 'oé',
  ỏe: 'oẻ',
  õe: 'oẽ',
  ọe: 'oẹ',
  ùy: 'uỳ',
  úy: 'uý',
  ủy: 'uỷ',
  ũy: 'uỹ',
  ụy: 'uỵ',
};
const OLD = new RegExp(`(?:${Object.keys(MOVED).join('|')})$`, 'u');
const NEW = new RegExp(`(?:${Object.values(MOVED).join('|')})(?!\\p{L})`, 'giu');
const OLD_IN_TEXT = new RegExp(`(?:${Object.keys(MOVED).join('|')})(?!\\p{L})`, 'giu');

/** True where `text` places tones as the new spelling does (hoà, uỷ) more often than as the old one. */
export function placesTonesAnew(text: string): boolean {
  const afresh = text.match(NEW)?.filter((_, i, all) => !/^uý/iu.test(all[i] ?? '')).length ?? 0;
  return afresh > (text.match(OLD_IN_TEXT)?.length ?? 0);
}

/** A word of the old placement in the new one. */
export function placeAnew(word: string): string {
  return word.startsWith('qu') ? word : word.replace(OLD, (end) => MOVED[end] ?? end);
}
