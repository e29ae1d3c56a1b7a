import { stripDiacritics } from '../fold.js';
import { stripTone } from '../tone.js';
import type { LanguageModel } from './language-model.js';

/** What a word may have been, and how unlikely it is to be misread so (natural logarithms, 0 for the word as read). */
export interface Candidate {
  readonly id: number;
  readonly cost: number;
}

/**
 * Costs of misreadings. Vietnamese is set with two storeys of marks; the upper one is two or three pixels high in a scan of
 * 200 dpi, and is what engines get wrong first. The dot below stands alone and is rarely lost.
 */
const COST = { toneOverHat: 2.2, tone: 3, dot: 4, hat: 3, horn: 3, bar: 3.5, letter: 5 };

/** Pieces of print that are taken for one another, without marks and in small letters: as read, as printed. */
const LOOKALIKES: readonly (readonly [read: string, printed: string])[] = [
  ['1', 'l'],
  ['1', 'i'],
  ['l', 'i'],
  ['i', 'l'],
  ['l', 't'],
  ['i', 't'],
  ['f', 't'],
  ['t', 'l'],
  ['c', 'e'],
  ['e', 'c'],
  ['o', 'e'],
  ['e', 'o'],
  ['o', 'c'],
  ['0', 'o'],
  ['n', 'u'],
  ['u', 'n'],
  ['h', 'b'],
  ['b', 'h'],
  ['n', 'h'],
  ['rn', 'm'],
  ['m', 'rn'],
  ['cl', 'd'],
  ['ii', 'u'],
  ['ii', 'n'],
  ['li', 'h'],
  ['v', 'y'],
  ['q', 'g'],
  ['g', 'q'],
  ['k', 'h'],
];

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/u;
const DOT = '\u0323';
const HAT = /[\u0302\u0306]/u;
const toneOf = (word: string): string => TONES.exec(word.normalize('NFD'))?.[0] ?? '';

/** Cost of reading `printed` as `read`: words of the same letters, small, tones placed alike. */
function markCost(read: string, printed: string): number {
  const [a, b] = [toneOf(read), toneOf(printed)];
  const [c, d] = [stripTone(read), stripTone(printed)];
  let cost = 0;
  if (a !== b) {
    const hatted = HAT.test(d.normalize('NFD'));
    cost += a === DOT || b === DOT ? COST.dot : hatted ? COST.toneOverHat : COST.tone;
  }
  for (let i = 0; i < c.length; i++) {
    const [x, y] = [c[i] ?? '', d[i] ?? ''];
    if (x === y) continue;
    if (/[dđ]/u.test(x)) cost += COST.bar;
    else cost += /[ơư]/u.test(x + y) ? COST.horn : COST.hat;
  }
  return cost;
}

/** By model and word: a page has the same few words again and again. */
const remembered = new WeakMap<LanguageModel, Map<string, readonly Candidate[]>>();

/** Words of other marks than `word`, which is as the model counts it. */
export function otherMarks(word: string, model: LanguageModel): readonly Candidate[] {
  const memory = remembered.get(model) ?? new Map<string, readonly Candidate[]>();
  remembered.set(model, memory);
  const known = memory.get(word);
  if (known) return known;
  const found = model.variants(word).flatMap((id) => {
    const printed = model.words[id] ?? '';
    return printed === word || printed.length !== word.length ? [] : [{ id, cost: markCost(word, printed) }];
  });
  // Words beyond the vocabulary have no end.
  if (memory.size < 20_000) memory.set(word, found);
  return found;
}

/** Words that one piece of print taken for another makes of `word`, whose marks may be misread besides. */
export function otherLetters(word: string, model: LanguageModel): Candidate[] {
  const bare = stripDiacritics(word);
  const out = new Map<number, number>();
  for (const [read, printed] of LOOKALIKES)
    for (let at = bare.indexOf(read); at >= 0; at = bare.indexOf(read, at + 1)) {
      const skeleton = bare.slice(0, at) + printed + bare.slice(at + read.length);
      // The marks of the letters that stay count against those of the same letters of the candidate.
      const kept = word.slice(0, at) + printed + word.slice(at + read.length);
      for (const id of model.variants(skeleton)) {
        const other = model.words[id] ?? '';
        if (other.length !== kept.length) continue;
        const cost = COST.letter + 0.8 * markCost(kept, other);
        if (cost < (out.get(id) ?? 12)) out.set(id, cost);
      }
    }
  return Array.from(out, ([id, cost]) => ({ id, cost }));
}
