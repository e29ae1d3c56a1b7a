import { fold, tokens } from '@dondoc/text';

/** Syllables in a row from which words are taken over and not merely shared. */
const RUN = 6;

const syllables = (text: string): readonly string[] => tokens(fold(text)).map((t) => t.text);

/**
 * Of each text the share of its syllables that stand in runs of six or more found unchanged in `sources`: 0–1. Linear in the
 * length of both.
 */
export function copiedShare(texts: readonly string[], sources: readonly string[]): readonly number[] {
  const runs = new Set<string>();
  for (const source of sources) {
    const words = syllables(source);
    for (let i = 0; i + RUN <= words.length; i++) runs.add(words.slice(i, i + RUN).join(' '));
  }
  return texts.map((text) => {
    const words = syllables(text);
    const taken = new Set<number>();
    for (let i = 0; i + RUN <= words.length; i++)
      if (runs.has(words.slice(i, i + RUN).join(' '))) for (let j = i; j < i + RUN; j++) taken.add(j);
    return words.length === 0 ? 0 : taken.size / words.length;
  });
}
