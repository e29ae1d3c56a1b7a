/**
 * TCVN 5712:1993, VN3 ("ABC", fonts named .Vn*): one byte a letter, seen as the Latin-1 character of that byte. Marked
 * capitals exist only without tones; in the fonts whose names end in H small letters look like capitals.
 */
const ROWS: readonly (readonly [first: number, letters: string])[] = [
  [0xa1, 'ĂÂÊÔƠƯĐăâêôơưđ'],
  [0xb5, 'àảãáạ'],
  [0xbb, 'ằẳẵắ'],
  [0xc6, 'ặầẩẫấậè'],
  [0xce, 'ẻẽéẹềểễếệìỉ'],
  [0xdc, 'ĩíịò'],
  [0xe1, 'ỏõóọồổỗốộờởỡớợù'],
  [0xf1, 'ủũúụừửữứựỳỷỹýỵ'],
];

const LETTERS: ReadonlyMap<string, string> = new Map([
  ...ROWS.flatMap(([first, letters]) =>
    Array.from(letters, (c, i): [string, string] => [String.fromCharCode(first + i), c]),
  ),
  // The micro sign comes back as the Greek letter from some PDFs.
  ['\u03bc', 'à'],
]);

const WORD = /\S+/gu;
/** A hyphen between letters: what PDF readers make of the soft hyphen that stands for ư. */
const HYPHEN = /(?<=\p{L})[-\u2010](?=\p{L}|$)|^[-\u2010](?=\p{Ll})/gu;

/**
 * TCVN3 seen as Latin-1 to Unicode, of the same length. `capitals`: the font shows small letters as capitals. `isWord` tells
 * which words there are, for the hyphen that may be ư.
 */
export function fromTcvn3(text: string, capitals: boolean, isWord: (word: string) => boolean): string {
  return text.replace(WORD, (word, at: number) => {
    const letters = Array.from(word, (c) => LETTERS.get(c) ?? c).join('');
    const horned = letters.replace(HYPHEN, 'ư');
    const meant = horned !== letters && isWord(core(horned)) && !isWord(core(letters)) ? horned : letters;
    return capitals || inCapitals(word, text, at) ? meant.toUpperCase() : meant;
  });
}

const core = (part: string): string => part.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
/** Two capitals or more, and no small letter that is one for certain. */
const CAPITALS = /^[^a-z]*[A-Z][^a-z]*[A-Z][^a-z]*$/u;

/**
 * Toned letters are small between capitals, too: TØNH. A word of one capital and a toned letter (Sở, SỞ) goes by its
 * neighbours.
 */
function inCapitals(word: string, text: string, at: number): boolean {
  if (CAPITALS.test(word)) return true;
  if (/[a-z]/u.test(word) || !/[A-Z\u00a1-\u00a7]/u.test(word)) return false;
  const after = /^[ \t]+(\S+)/u.exec(text.slice(at + word.length, at + word.length + 20))?.[1] ?? '';
  const before = /(\S+)[ \t]+$/u.exec(text.slice(Math.max(0, at - 20), at))?.[1] ?? '';
  return CAPITALS.test(after) || CAPITALS.test(before);
}

/** True where a text has characters of TCVN3 that Vietnamese in Unicode does not have. */
export function looksTcvn3(text: string): boolean {
  return /[\u00a1-\u00bf\u00c6\u00cb\u00ce-\u00d1\u00d6-\u00d8\u00dc\u00de\u00df\u00e4-\u00e7\u00eb\u00ee-\u00f1\u00f6-\u00f8\u00fb\u00fc\u00fe\u03bc]/u.test(
    text,
  );
}
