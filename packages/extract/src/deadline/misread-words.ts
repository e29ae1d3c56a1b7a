import { isSyllable, stripDiacritics, WORD_START } from '@dondoc/text';

interface TimeWord {
  readonly word: string;
  /** What has to follow it, as regular expression source. */
  readonly before: string;
}

const DATE = '\\d{1,2}(?:\\s?[/.-]\\s?\\d|\\s+tháng)';
/** From the figures outwards: a word is told by what stands behind it. */
const TIME_WORDS: readonly TimeWord[] = [
  { word: 'tháng', before: '\\d{1,2}(?:\\s?[/-]\\s?|\\s+năm\\s+)\\d{4}' },
  { word: 'năm', before: '20\\d\\d' },
  { word: 'ngày', before: DATE },
  { word: 'trước', before: '(?:ngày|tháng|quý|năm)\\s' },
  { word: 'trong', before: '(?:ngày|tháng|quý|năm)\\s' },
  { word: 'nhất', before: '(?:là\\s+|vào\\s+|trước\\s+)?ngày\\s' },
  { word: 'chậm', before: 'nhất\\s' },
];
const MOST_KNOWN = 20_000;
const RULES = TIME_WORDS.map(({ word, before }) => ({
  word,
  bare: stripDiacritics(word),
  pattern: new RegExp(`${WORD_START}(?!${word})[\\p{L}]{${word.length}}(?=\\s+${before})`, 'gu'),
}));

/** One letter is another one, and what is left is no word; or the marks are others: "ttước", "ngàv", "thảng". */
function isMisread(seen: string, word: string, bare: string): boolean {
  let other = 0;
  for (let i = 0; i < word.length; i++) if (seen[i] !== word[i]) other++;
  if (other !== 1) return false;
  return !isSyllable(seen) || (stripDiacritics(seen) === bare && seen !== bare);
}

/** A word as short as those of time, and behind it what has to follow one of them. */
const SHORT_WORDS = /\p{L}{3,5}(?=\s+(?:\d|(?:ngày|tháng|quý|năm|nhất|là|vào|trước)\s))/gu;
const known = new Map<string, boolean>();

/** Whether `word` is one of time but for a letter. A language has few short words: each is looked at once. */
function mayBeMisread(word: string): boolean {
  const before = known.get(word);
  if (before !== undefined) return before;
  const may = RULES.some((r) => r.word.length === word.length && isMisread(word, r.word, r.bare));
  if (known.size < MOST_KNOWN) known.set(word, may);
  return may;
}

/**
 * `folded` with the words of time set right that a scan misread by one letter, where the words behind them leave no doubt:
 * "ttước ngàv 15/9/2026". As long as its input. Figures stay as they were read.
 */
export function setTimeWords(folded: string): string {
  if (!/\d/u.test(folded)) return folded;
  let doubt = false;
  for (const [word] of folded.matchAll(SHORT_WORDS)) doubt ||= mayBeMisread(word);
  if (!doubt) return folded;
  return RULES.reduce(
    (text, { word, bare, pattern }) => text.replace(pattern, (seen) => (isMisread(seen, word, bare) ? word : seen)),
    folded,
  );
}
