/** Open syllables whose tone stands on the second vowel in the new spelling: hoà, khoẻ, thuỷ. */
const TONES = ['àáảãạ', 'òóỏõọ', 'èéẻẽẹ', 'ùúủũụ', 'ỳýỷỹỵ'] as const;
const [A, O, E, U, Y] = TONES;
const PAIRS: readonly (readonly [first: string, second: string, firstToned: string, secondToned: string])[] = [
  ['o', 'a', O, A],
  ['o', 'e', O, E],
  ['u', 'y', U, Y],
];
const NEW_STYLE = /(?<!q)([ou])([àáảãạèéẻẽẹỳýỷỹỵ])(?![\p{L}\p{M}])/gu;

/** The one tone placement of the old spelling: hoà → hòa, uỷ → ủy, khoẻ → khỏe; quý stays. Lower case in, same length out. */
export function placeTones(lower: string): string {
  return lower.replace(NEW_STYLE, (whole, first: string, second: string) => {
    for (const [a, b, tonedA, tonedB] of PAIRS) {
      const tone = tonedB.indexOf(second);
      if (first === a && tone >= 0) return `${tonedA[tone]}${b}`;
    }
    return whole;
  });
}

const lowerKeepingLength = (text: string): string => {
  const lower = text.toLowerCase();
  return lower.length === text.length
    ? lower
    : Array.from(text, (c) => (c.toLowerCase().length === c.length ? c.toLowerCase() : c)).join('');
};

/** What `fold` makes plain: most texts hold none of it. */
const UNPLAIN = /[“”„«»″‘’′–—−‐‑]|[^\S ]/u;

/**
 * The key under which two writings of the same words are equal: lower case, one tone placement, plain quotes, dashes and
 * spaces. As long as its input (which must be NFC), so offsets into it are offsets into the text.
 */
export function fold(text: string): string {
  const lower = placeTones(lowerKeepingLength(text));
  if (!UNPLAIN.test(lower)) return lower;
  return lower
    .replace(/[“”„«»″]/gu, '"')
    .replace(/[‘’′]/gu, "'")
    .replace(/[–—−‐‑]/gu, '-')
    .replace(/[^\S ]/gu, ' ');
}

/** Without tone and vowel marks: "đôn đốc" → "don doc". As long as its NFC input for Vietnamese text. */
export function stripDiacritics(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gu, 'd').replace(/Đ/gu, 'D').normalize('NFC');
}
