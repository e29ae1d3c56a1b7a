import { isSyllable } from '../syllable.js';
import type { SureAt } from './context.js';
import type { Edit } from './edits.js';
import type { LanguageModel } from './language-model.js';
import { BREAK } from './units.js';

/** A stop after a word in small letters, and another such word behind it: no sentence begins so. */
const STOP = /(?<=(?<![\p{L}\p{M}\p{N}.])(\p{Ll}[\p{Ll}\p{M}]+))\.(?=([ \n])(\p{Ll}[\p{Ll}\p{M}]+))/gu;
/** By how much two words have to go together better than apart for the stop between them to be a speck (natural logarithm). */
const SPECK = 4;
/** Ÿ and its like are in no Vietnamese word; a lone one is the Y of "y tế". */
const UMLAUT = /(?<![\p{L}\p{M}])[ŸÝ](?=[ \n]+(?:tế|TẾ)(?![\p{L}\p{M}]))|(?<![\p{L}\p{M}])Ÿ(?![\p{L}\p{M}])/gu;
/** "Nơi nhận:" is set in slanted bold type, which engines read badly. */
const RECIPIENTS = /(?<=(?:^|\n))[^\s\p{Ll}]{1,2}[\p{L}]?[oơôöọờớ]i(?= nh[aậâạ]n\s?[:.;])/gu;
/** Words that are written with a stop: th.s, tr., v.v. */
const STOPPED: ReadonlySet<string> = new Set([
  'th',
  'tr',
  'vv',
  'tp',
  'gs',
  'ts',
  'ks',
  'cn',
  'nxb',
  'đt',
  'ths',
  'pgs',
  'ubnd',
  'đc',
  'vd',
]);

/** Signs and set phrases in an engine's reading. */
export function repairSigns(text: string, sureAt: SureAt, model: LanguageModel): Edit[] {
  const out: Edit[] = [];
  const pause = model.id(BREAK);
  const goTogether = (before: string, after: string): boolean => {
    const [left, right] = [model.id(before), model.id(after)];
    return model.logChance(left, right) - model.logChance(left, pause) - model.logChance(pause, right) > SPECK;
  };
  for (const m of text.matchAll(STOP)) {
    const [, before = '', gap, after = ''] = m;
    if (STOPPED.has(before) || !isSyllable(before) || !isSyllable(after) || sureAt(m.index) === undefined) continue;
    const speck = goTogether(before, after);
    // At the end of a line an item of a list may stop, whose next one begins with a small letter.
    if (speck || gap === ' ') out.push({ start: m.index, end: m.index + 1, text: speck ? '' : ',', kind: 'sign' });
  }
  for (const m of text.matchAll(UMLAUT))
    if (sureAt(m.index) !== undefined) out.push({ start: m.index, end: m.index + 1, text: 'Y', kind: 'letters' });
  for (const m of text.matchAll(RECIPIENTS))
    if (m[0] !== 'Nơi' && sureAt(m.index) !== undefined)
      out.push({ start: m.index, end: m.index + m[0].length, text: 'Nơi', kind: 'phrase' });
  return out.sort((a, b) => a.start - b.start);
}
