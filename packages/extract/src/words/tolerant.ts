import { stripDiacritics } from '@dondoc/text';

/**
 * A classifier by the first pattern that fits a folded text; where none does, by the patterns and the text without tone
 * and vowel marks, which scans lose.
 */
export function firstOf<T>(patterns: readonly (readonly [pattern: RegExp, value: T])[]): (folded: string) => T | null {
  const bare = patterns.map(
    ([pattern, value]) => [new RegExp(stripDiacritics(pattern.source), pattern.flags), value] as const,
  );
  return (folded) => {
    for (const [pattern, value] of patterns) if (pattern.test(folded)) return value;
    const stripped = stripDiacritics(folded);
    for (const [pattern, value] of bare) if (pattern.test(stripped)) return value;
    return null;
  };
}

const MARKED: readonly string[] = [
  'aàáảãạăằắẳẵặâầấẩẫậ',
  'eèéẻẽẹêềếểễệ',
  'iìíỉĩị',
  'oòóỏõọôồốổỗộơờớởỡợ',
  'uùúủũụưừứửữự',
  'yỳýỷỹỵ',
  'dđ',
];

/** `phrase` (folded) as regular expression source that also matches it where a scan lost or changed the marks of its letters. */
export function anyMarks(phrase: string): string {
  return Array.from(phrase, (c) => {
    const letters = MARKED.find((m) => m.includes(c));
    return letters ? `[${letters}]` : c === ' ' ? '\\s+' : c;
  }).join('');
}
