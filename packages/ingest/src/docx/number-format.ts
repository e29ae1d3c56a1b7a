const roman = (n: number): string => {
  const marks = [
    [1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'],
    [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i'],
  ] as const; // biome-ignore format: a table
  let out = '';
  let rest = n;
  for (const [value, mark] of marks)
    while (rest >= value) {
      out += mark;
      rest -= value;
    }
  return out;
};

/** a … z, aa, bb …: Word repeats the letter, and has no Vietnamese đ. */
const letter = (n: number): string => String.fromCharCode(97 + ((n - 1) % 26)).repeat(Math.floor((n - 1) / 26) + 1);

const UNITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];

function vietnamese(n: number): string {
  if (n < 10) return UNITS[n] ?? '';
  if (n < 20) return n === 15 ? 'mười lăm' : `mười ${n === 10 ? '' : UNITS[n - 10]}`.trim();
  if (n > 99) return String(n);
  const unit = n % 10;
  const word = unit === 1 ? 'mốt' : unit === 5 ? 'lăm' : (UNITS[unit] ?? '');
  return `${UNITS[Math.floor(n / 10)]} mươi ${unit === 0 ? '' : word}`.trim();
}

/** A counter as Word shows it (ECMA-376 part 1, 17.18.59); formats without a Vietnamese use come out decimal. */
export function formatNumber(n: number, format: string): string {
  if (n < 0) return String(n);
  switch (format) {
    case 'none':
    case 'bullet':
      return '';
    case 'decimalZero':
      return n < 10 ? `0${n}` : String(n);
    case 'upperRoman':
      return n === 0 ? '' : roman(n).toUpperCase();
    case 'lowerRoman':
      return n === 0 ? '' : roman(n);
    case 'upperLetter':
      return n === 0 ? '' : letter(n).toUpperCase();
    case 'lowerLetter':
      return n === 0 ? '' : letter(n);
    case 'cardinalText':
    case 'vietnameseCounting':
      return vietnamese(n);
    case 'numberInDash':
      return `- ${n} -`;
    case 'decimalEnclosedParen':
      return `(${n})`;
    case 'decimalEnclosedFullstop':
      return `${n}.`;
    default:
      return String(n);
  }
}

/** Symbol-font bullets by their code in the private use area; they have no Unicode of their own in the file. */
const SYMBOLS: Readonly<Record<number, string>> = {
  45: '-',
  43: '+',
  42: '*',
  111: '○',
  113: '□',
  167: '▪',
  168: '□',
  183: '•',
  216: '➢',
  240: '⇨',
  252: '✓',
  254: '☑',
};

/** A character set in Symbol or Wingdings, as the nearest Unicode one; plain text comes back as it is. */
export function symbolText(text: string): string {
  return Array.from(text, (c) => {
    const code = c.codePointAt(0) ?? 0;
    if (code < 0xf000 || code > 0xf0ff) return c;
    return SYMBOLS[code & 0xff] ?? '•';
  }).join('');
}
