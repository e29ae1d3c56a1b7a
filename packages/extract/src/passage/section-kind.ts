import { fold } from '@dondoc/text';
import { SECTION_HEADS, type SectionKind } from '../data/sections.js';

/** What stands under the heading `text` (its number left out), or null where the heading does not tell. */
export function sectionKind(text: string): SectionKind | null {
  const key = fold(text)
    .replace(/^[\s*_"-]+|[\s*_":.]+$/gu, '')
    .replace(/\s+/gu, ' ');
  for (const [pattern, kind] of SECTION_HEADS) if (pattern.test(key)) return kind;
  return null;
}
