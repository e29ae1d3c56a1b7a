const NOT_WORDS = /[^\p{L}\p{N}]+/gu;
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** Letters and digits alone, without marks and case: "Sở Y tế," and "SO Y TE" are one. */
export const searchWords = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/đ/gu, 'd').replace(NOT_WORDS, ' ').trim();

/** Names in the form that `searchPattern` finds whole words in; words do not run over from one name to the next. */
export const searchKey = (texts: readonly string[]): string => texts.map((t) => ` ${searchWords(t)} `).join('|');

/** What to look for in a `searchKey`; null where the text has no letter or digit. */
export const searchPattern = (text: string): string | null => {
  const words = searchWords(text);
  return words ? ` ${words} ` : null;
};

/** Words with their marks, the tone behind the letters: "uỷ" and "ủy" are one, "tế" and "te" two. */
const markedWords = (text: string): readonly string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .split(NOT_WORDS)
    .filter(Boolean)
    .map((word) => {
      const letters = word.normalize('NFD');
      return letters.replace(TONE, '').normalize('NFC') + (letters.match(TONE) ?? []).join('');
    });

// Both are above ASCII, where no word begins: an index takes them for letters (FTS5's `ascii` tokenizer, arrays of text).
const OWNER = '§';
const fold = (word: string): string => searchWords(word);

/** The words of a text as an index keeps them: each without marks and, where it has some, with them too. */
function tokensOf(texts: readonly string[], prefix = ''): readonly string[] {
  const all = texts.flatMap(markedWords).flatMap((word) => [fold(word), word]);
  return Array.from(new Set(all.filter(Boolean).map((word) => prefix + word)));
}

/** One string of tokens, parted by spaces: of the words of a task, and of its leading bodies apart from them. */
export const indexTokens = (texts: readonly string[], owners: readonly string[]): string =>
  [...tokensOf([...texts, ...owners]), ...tokensOf(owners, OWNER)].join(' ');

/** What a search looks for: tokens that all have to be there, and runs of words. */
export interface SearchQuery {
  readonly tokens: readonly string[];
  /** As `searchPattern` gives them. */
  readonly phrases: readonly string[];
}

/** `"in quotes"` stands for words next to each other. Null where there is no letter or digit to look for. */
export function searchQuery(text: string): SearchQuery | null {
  const tokens = Array.from(new Set(markedWords(text)));
  if (tokens.length === 0) return null;
  const quoted = Array.from(text.matchAll(/["“”]([^"“”]+)["“”]/gu), (m) => searchPattern(m[1] ?? ''));
  return { tokens, phrases: quoted.filter((p) => p !== null) };
}

/** Tokens of a leading body's name, without marks. */
export const ownerTokens = (name: string): readonly string[] =>
  searchWords(name)
    .split(' ')
    .filter(Boolean)
    .map((word) => OWNER + word);
