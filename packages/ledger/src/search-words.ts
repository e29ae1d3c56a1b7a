const NOT_WORDS = /[^\p{L}\p{M}\p{N}]+/u;
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/gu;

interface Word {
  /** Letters and digits without marks and case. */
  readonly bare: string;
  /** With its marks, the tone behind the letters: "uỷ" and "ủy" are one, "tế" and "te" two. */
  readonly marked: string;
}

const known = new Map<string, Word>();
/** Words that stay known: documents use the same few thousand again and again. */
const KNOWN = 20_000;

function wordOf(written: string): Word {
  const before = known.get(written);
  if (before) return before;
  const letters = written.toLowerCase().normalize('NFD');
  const word = {
    bare: letters.replace(/\p{M}/gu, '').replace(/đ/gu, 'd'),
    marked: letters.replace(TONE, '').normalize('NFC') + (letters.match(TONE) ?? []).join(''),
  };
  if (known.size >= KNOWN) known.clear();
  known.set(written, word);
  return word;
}

const wordsOf = (text: string): readonly Word[] =>
  text
    .normalize('NFC')
    .split(NOT_WORDS)
    .map(wordOf)
    .filter((word) => word.bare);

/** Letters and digits alone, without marks and case: "Sở Y tế," and "SO Y TE" are one. */
export const searchWords = (text: string): string =>
  wordsOf(text)
    .map((word) => word.bare)
    .join(' ');

/** Names in the form that `searchPattern` finds whole words in; words do not run over from one name to the next. */
export const searchKey = (texts: readonly string[]): string => texts.map((t) => ` ${searchWords(t)} `).join('|');

/** What to look for in a `searchKey`; null where the text has no letter or digit. */
export const searchPattern = (text: string): string | null => {
  const words = searchWords(text);
  return words ? ` ${words} ` : null;
};

// Above ASCII, where an index takes everything for letters (FTS5's `ascii` tokenizer), and no word begins with it.
const OWNER = '§';

/** The words of a text as an index keeps them: each without marks and, where it has some, with them too. */
function tokensOf(texts: readonly string[], prefix = ''): readonly string[] {
  const all = texts.flatMap(wordsOf).flatMap(({ bare, marked }) => [prefix + bare, prefix + marked]);
  return Array.from(new Set(all));
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
  const tokens = Array.from(new Set(wordsOf(text).map((word) => word.marked)));
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
