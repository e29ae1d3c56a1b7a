import { isSyllable } from '../syllable.js';
import { tokens } from '../tokens.js';
import { type Candidate, otherLetters, otherMarks } from './confusions.js';
import type { Edit } from './edits.js';
import type { LanguageModel } from './language-model.js';
import { likeCase, placeAnew, placesTonesAnew } from './letter-case.js';
import { inName } from './names.js';
import { BREAK, FIGURE, unitOf } from './units.js';

/** How sure the engine was of the character at an offset, 0–1; undefined for text that no engine read. */
export type SureAt = (offset: number) => number | undefined;

interface Unit {
  readonly text: string;
  /** As the model counts it. */
  readonly form: string;
  readonly start: number;
  readonly end: number;
  readonly id: number;
  readonly word: boolean;
}

const WORD = /^[\p{L}\p{M}]+$/u;
const SIGN = /[^\s\p{L}\p{M}\p{N}]/u;

function unitsIn(text: string, model: LanguageModel): Unit[] {
  const stop = { text: '', form: BREAK, id: model.id(BREAK), word: false };
  const out: Unit[] = [{ ...stop, start: 0, end: 0 }];
  let end = 0;
  for (const t of tokens(text)) {
    if (SIGN.test(text.slice(end, t.start)) && out.at(-1)?.id !== stop.id) out.push({ ...stop, start: end, end });
    const word = WORD.test(t.text);
    const form = word ? unitOf(t.text) : FIGURE;
    out.push({ ...t, form, id: model.id(form), word });
    end = t.end;
  }
  out.push({ ...stop, start: text.length, end: text.length });
  return out;
}

/** Settings of the repair, in natural logarithms; found on held-out text with errors put in (packages/text/bench). */
export interface Caution {
  /** What a change has to gain over the word as read, beyond the cost of its misreading. */
  readonly margin: number;
  /** Added for words between capitalised ones, and for those of persons' names. */
  readonly capital: number;
  readonly name: number;
  /** Least shares, of the words around, that are in the vocabulary and that bear marks. */
  readonly known: number;
  readonly marked: number;
}

const SCAN: Caution = { margin: 3.5, capital: 2, name: 8, known: 0.75, marked: 0.3 };
/** Text that was typed is hardly ever wrong. */
const TYPED: Caution = { margin: 12, capital: 4, name: 20, known: 0.9, marked: 0.5 };

/** Words to either side that tell what the text is. */
const AROUND = 6;
/** A word whose two pairs are as likely as this is left alone: nothing else could gain enough. */
const FITTING = -7;

/** How much harder it is to believe that a word was misread of which the engine was sure. */
const doubt = (sure: number | undefined): number => (sure === undefined ? 0 : 4 * Math.max(-0.5, sure - 0.9));

/** Repairs marks and letters of words that do not fit their neighbours. */
export function repairInContext(text: string, model: LanguageModel, sureAt: SureAt): Edit[] {
  const units = unitsIn(text, model);
  const anew = placesTonesAnew(text);
  const ofPair = (a: number, b: number): number => model.logChance(a, b);
  const options = units.map((unit, i): readonly Candidate[] => {
    const own = { id: unit.id, cost: 0 };
    if (!unit.word) return [own];
    const left = units[i - 1]?.id ?? -1;
    const right = units[i + 1]?.id ?? -1;
    const fit = (id: number): number => ofPair(left, id) + ofPair(id, right);
    const strange = unit.id < 0;
    if (!strange && unit.form.length < 2) return [own];
    const asRead = fit(unit.id);
    if (asRead > FITTING) return [own];
    const found = [...otherMarks(unit.form, model)];
    const sure = sureAt(unit.start);
    if (sure !== undefined && (strange || sure < 0.6)) found.push(...otherLetters(unit.form, model));
    // Its neighbours may be wrong as well: what fits as well as what was read stays in play.
    return [own, ...found.filter((c) => fit(c.id) > asRead - 1)];
  });
  const chosen = bestPath(options, ofPair);

  return units.flatMap((unit, i): Edit[] => {
    const pick = options[i]?.[chosen[i] ?? 0];
    if (!unit.word || !pick || pick.id === unit.id) return [];
    const at = (k: number): number => options[k]?.[chosen[k] ?? 0]?.id ?? -1;
    const [left, right] = [at(i - 1), at(i + 1)];
    const fit = (id: number): number =>
      model.logChanceAfter(at(i - 2), left, id) +
      model.logChanceAfter(left, id, right) +
      model.logChanceAfter(id, right, at(i + 2));
    const gain = fit(pick.id) - fit(unit.id);
    const sure = sureAt(unit.start);
    const caution = sure === undefined ? TYPED : SCAN;
    const least = pick.cost + caution.margin + doubt(sure);
    if (gain < least) return [];
    const standing = inName(text, units, i);
    const guard = standing === 'person' ? caution.name : standing === 'capital' ? caution.capital : 0;
    if (gain < least + guard) return [];
    if (!isEvidence(model, left, pick.id, right, unit) || !isVietnamese(units, i, caution)) return [];
    const word = model.words[pick.id] ?? '';
    const kind = word.length === unit.text.length && pick.cost < 5 ? 'marks' : 'letters';
    return [{ start: unit.start, end: unit.end, text: likeCase(anew ? placeAnew(word) : word, unit.text), kind }];
  });
}

/** At least one neighbour that is a word has been seen beside the candidate, or what was read is no Vietnamese at all. */
function isEvidence(model: LanguageModel, left: number, id: number, right: number, unit: Unit): boolean {
  const pairs = [left > 1 ? model.pairCount(left, id) : 0, right > 1 ? model.pairCount(id, right) : 0];
  return Math.max(...pairs) >= 6 || (unit.id < 0 && !isSyllable(unit.text) && Math.max(...pairs) > 0);
}

/** Of the words around the one at `at`, most are known and some bear marks: in foreign text and in garbage nothing can be mended. */
function isVietnamese(units: readonly Unit[], at: number, caution: Caution): boolean {
  let words = 0;
  let known = 0;
  let marked = 0;
  for (let i = Math.max(0, at - AROUND); i <= at + AROUND && i < units.length; i++) {
    const unit = units[i];
    if (!unit?.word || i === at) continue;
    words++;
    if (unit.id >= 0) known++;
    if (/[^a-z]/u.test(unit.form)) marked++;
  }
  return known >= caution.known * words && marked >= caution.marked * words;
}

/** Index of the option to take at each place: the likeliest way through. */
function bestPath(options: readonly (readonly Candidate[])[], ofPair: (a: number, b: number) => number): number[] {
  const from: Int16Array[] = [];
  let scores = new Float64Array(options[0]?.length ?? 0);
  for (let i = 1; i < options.length; i++) {
    const here = options[i] ?? [];
    const before = options[i - 1] ?? [];
    const next = new Float64Array(here.length);
    const back = new Int16Array(here.length);
    for (const [k, c] of here.entries()) {
      let best = Number.NEGATIVE_INFINITY;
      for (const [j, p] of before.entries()) {
        const score = (scores[j] ?? 0) + (before.length * here.length === 1 ? 0 : ofPair(p.id, c.id));
        if (score > best) {
          best = score;
          back[k] = j;
        }
      }
      next[k] = best - c.cost;
    }
    from.push(back);
    scores = next;
  }
  let at = scores.indexOf(Math.max(...scores));
  const path = [Math.max(0, at)];
  for (let i = from.length - 1; i >= 0; i--) {
    at = from[i]?.[path[0] ?? 0] ?? 0;
    path.unshift(at);
  }
  return path;
}
