import { convertLegacy, type LegacyEncoding } from '@dondoc/text';
import type { Glyph } from './glyph.js';

/** A word in Unicode, and what it was written in. */
export interface LegacyWord {
  readonly text: string;
  readonly legacy: LegacyEncoding;
}

/**
 * The words (runs of glyphs) that are set in fonts of an encoding from before Unicode, as Unicode. A font is judged by all
 * that is set in it: a word by itself is too little to tell. Words hold no spaces.
 */
export function legacyWords(runs: readonly (readonly Glyph[])[]): ReadonlyMap<readonly Glyph[], LegacyWord> {
  const byFont = new Map<string, { name: string; runs: (readonly Glyph[])[] }>();
  for (const run of runs) {
    const [first] = run;
    if (!first) continue;
    const own = byFont.get(first.font.id) ?? { name: first.font.name, runs: [] };
    byFont.set(first.font.id, own);
    own.runs.push(run);
  }
  const out = new Map<readonly Glyph[], LegacyWord>();
  for (const { name, runs: own } of byFont.values()) {
    const text = own.map((run) => run.map((g) => g.text.replace(/ /gu, '')).join('')).join(' ');
    const converted = convertLegacy(text, { font: name });
    const words = converted?.text.split(' ') ?? [];
    for (const [i, run] of own.entries())
      if (converted && words[i] !== undefined) out.set(run, { text: words[i], legacy: converted.encoding });
  }
  return out;
}
