/**
 * VNI-Windows (fonts named VNI-*): a vowel, then a character of Latin-1 that stands for its marks; some letters are one
 * character. Small marks follow small letters, capital marks capital ones.
 */
const MARKS: Readonly<Record<string, string>> = {
  ù: '\u0301',
  ø: '\u0300',
  û: '\u0309',
  õ: '\u0303',
  ï: '\u0323',
  â: '\u0302',
  á: '\u0302\u0301',
  à: '\u0302\u0300',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
  ê: '\u0306',
  é: '\u0306\u0301',
  è: '\u0306\u0300',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
};
const SINGLES: Readonly<Record<string, string>> = {
  ñ: 'đ',
  ô: 'ơ',
  ö: 'ư',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
  í: 'í',
  ì: 'ì',
};
const TOKEN = /[aeouyôö][ùøûõïâáàåãäêéèúüë]|[ñôöæóòîíì]/giu;

/** A character of VNI text as Unicode, with how many characters of the text it stands for. */
export interface VniPart {
  readonly start: number;
  readonly length: number;
  readonly text: string;
}

/** What VNI text, seen as Latin-1, has that is to be read otherwise; in order. */
export function vniParts(text: string): VniPart[] {
  return Array.from(text.matchAll(TOKEN)).flatMap((m): VniPart[] => {
    const [base = '', mark] = Array.from(m[0]);
    const small = base.toLowerCase();
    const letter = SINGLES[small] ?? small;
    const read = (letter + (mark ? (MARKS[mark.toLowerCase()] ?? '') : '')).normalize('NFC');
    if (Array.from(read).length !== 1) return [];
    return [{ start: m.index, length: m[0].length, text: base === small ? read : read.toUpperCase() }];
  });
}

/** True where a text has pairs of characters of VNI that are in no other writing. */
export function looksVni(text: string): boolean {
  return /[aeouy][ùøûõïâåäêëü]|ñ|[ôö][ùøûõï]/iu.test(text);
}
