import { SERVE_EN } from './serve-words-en.js';
import { type OwnWords, SERVE_VI } from './serve-words-vi.js';
import { type Language, WORDS, type Words } from './words.js';

/** Beside their own words the pages use some of the reports. */
export type ServeWords = OwnWords & Pick<Words, 'levels' | 'section' | 'seeWords'>;

const withShared = (own: OwnWords, { levels, section, seeWords }: Words): ServeWords => ({
  ...own,
  levels,
  section,
  seeWords,
});

/** What the pages of the review server say. */
export const SERVE_WORDS: Readonly<Record<Language, ServeWords>> = {
  vi: withShared(SERVE_VI, WORDS.vi),
  en: withShared(SERVE_EN, WORDS.en),
};
