import { fold } from '@dondoc/text';
import { SECTION_HEADS, type SectionKind } from '../data/sections.js';
import { firstOf } from '../words/tolerant.js';

const kindOf: (folded: string) => SectionKind | null = firstOf(SECTION_HEADS);

/** What stands under the heading `text` (its number left out), or null where the heading does not tell. */
export function sectionKind(text: string): SectionKind | null {
  const key = fold(text)
    .replace(/^[\s*_"-]+|[\s*_":.]+$/gu, '')
    .replace(/\s+/gu, ' ');
  return kindOf(key);
}
