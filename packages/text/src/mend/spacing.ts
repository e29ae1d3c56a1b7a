import { isSyllable } from '../syllable.js';
import type { Edit } from './edits.js';
import type { LanguageModel } from './language-model.js';

const MARKED = /[^\x00-\x7f]/u;
/** Letters set apart: `t r ư ờ n g`, `T h à nh ủ y`. */
const SPACED = /(?<![\p{L}\p{M}\p{N}.,/-])\p{L}{1,2}(?: \p{L}{1,3}){2,}(?![\p{L}\p{M}\p{N}./-])/gu;
const WORD = /\p{L}{4,20}/gu;
const PAIR = /(?<![\p{L}\p{M}\p{N}.-])(\p{L}{1,6}) (?=(\p{L}{1,6})(?![\p{L}\p{M}\p{N}-]))/gu;
/** Least count of a word that a repair of spaces makes, and of a pair of them side by side. */
const WORD_COUNT = 40;
const PAIR_COUNT = 8;

/** A syllable of two letters or more that is in use; -1 for any other. */
function known(part: string, model: LanguageModel): number {
  const id = part.length > 1 ? model.id(part) : -1;
  return model.isSyllable(id) && model.count(id) >= WORD_COUNT ? id : -1;
}

/** The likeliest way to cut letters into syllables in use, each pair of them seen before; null where there is none. */
function cutIntoSyllables(letters: string, model: LanguageModel): string[] | null {
  const best: ({ score: number; id: number; parts: string[] } | null)[] = [{ score: 0, id: -1, parts: [] }];
  for (let end = 1; end <= letters.length; end++) {
    best[end] = null;
    for (let start = Math.max(0, end - 7); start < end; start++) {
      const before = best[start];
      const part = letters.slice(start, end);
      const id = before ? known(part, model) : -1;
      if (!before || id < 0 || (before.id >= 0 && model.pairCount(before.id, id) < PAIR_COUNT)) continue;
      const score = before.score + model.logChance(before.id, id);
      if (score > (best[end]?.score ?? Number.NEGATIVE_INFINITY))
        best[end] = { score, id, parts: [...before.parts, part] };
    }
  }
  return best[letters.length]?.parts ?? null;
}

/** Letters set apart become words again. */
export function repairSpaced(text: string, model: LanguageModel): Edit[] {
  return Array.from(text.matchAll(SPACED)).flatMap((m): Edit[] => {
    const pieces = m[0].split(' ');
    // A whole word may follow.
    while (pieces.length > 0 && (pieces.at(-1)?.length ?? 0) > 1 && known(pieces.at(-1) ?? '', model) >= 0)
      pieces.pop();
    if (pieces.length < 3) return [];
    const single = pieces.filter((p) => p.length === 1).length;
    const letters = pieces.join('');
    // Words of one or two letters may follow each other; a run of which most are none was set apart.
    if (single < 0.5 * pieces.length || pieces.filter((p) => known(p, model) >= 0).length > 0.5 * pieces.length)
      return [];
    if (letters === letters.toUpperCase() && single === pieces.length && !MARKED.test(letters)) return [];
    const parts = cutIntoSyllables(letters, model);
    return parts && parts.length < pieces.length
      ? [{ start: m.index, end: m.index + pieces.join(' ').length, text: parts.join(' '), kind: 'split' }]
      : [];
  });
}

/** `NAMĐộc`, `lậpTự`: a word ends where small letters turn into a capital, or capitals into a capitalised word. */
const SEAM = /(?<=\p{Ll})(?=\p{Lu}\p{Ll})|(?<=\p{Lu}{2})(?=\p{Lu}\p{Ll})/u;

/** Words that run together are parted where each part is a syllable in use. */
export function repairJoined(text: string, model: LanguageModel): Edit[] {
  return Array.from(text.matchAll(WORD)).flatMap((m): Edit[] => {
    const [word] = m;
    if (model.id(word) >= 0 || !MARKED.test(word) || isSyllable(word)) return [];
    const bySeam = word.split(SEAM);
    const parts =
      bySeam.length > 1 && bySeam.every((p) => known(p, model) >= 0) ? bySeam : cutIntoSyllables(word, model);
    if (!parts || parts.length < 2 || parts.length > 4) return [];
    if (parts.some((p, i) => i > 0 && bySeam.length === 1 && p !== p.toLowerCase() && word !== word.toUpperCase()))
      return [];
    return [{ start: m.index, end: m.index + word.length, text: parts.join(' '), kind: 'joined' }];
  });
}

/** `trườ ng`, `th ực`: two pieces of which one is no syllable, and both together are a word in use. */
export function repairSplit(text: string, model: LanguageModel): Edit[] {
  const out: Edit[] = [];
  for (const m of text.matchAll(PAIR)) {
    const [whole, a = '', b = ''] = m;
    const [left, right] = [model.id(a), model.id(b)];
    const isWhole = (id: number, piece: string): boolean => model.isSyllable(id) || (id < 0 && isSyllable(piece));
    if (m.index < (out.at(-1)?.end ?? 0) || (isWhole(left, a) && isWhole(right, b))) continue;
    const word = a + b;
    // Initials and abbreviations before a word in small letters are none of its letters.
    if (!MARKED.test(word) || b !== b.toLowerCase() || (a.length > 1 && a === a.toUpperCase())) continue;
    if (known(word, model) < 0 || model.count(model.id(word)) < 10 * model.pairCount(left, right)) continue;
    if (model.count(left) > 2000 && !model.isSyllable(left)) continue;
    out.push({ start: m.index, end: m.index + whole.length + b.length, text: word, kind: 'split' });
  }
  return out;
}
