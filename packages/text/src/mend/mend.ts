import type { Confidence, Span } from '@dondoc/model';
import { type Cleaned, clean } from '../clean.js';
import type { OffsetMap } from '../offset-map.js';
import { repairInContext, type SureAt } from './context.js';
import { repairDates } from './dates.js';
import { repairDocumentNumbers } from './document-numbers.js';
import { applyEdits, type Edit, type MendKind } from './edits.js';
import type { LanguageModel } from './language-model.js';
import { repairRoman } from './roman.js';
import { repairSigns } from './signs.js';
import { repairJoined, repairSpaced, repairSplit } from './spacing.js';

/** A word as an engine read it. */
export interface MendWord {
  readonly text: string;
  readonly confidence?: Confidence;
  /** Words of one line share a number; where it changes a line begins. */
  readonly line?: number;
}

export interface MendOptions {
  readonly model: LanguageModel;
}

/** A part that was changed: `start` and `end` in the source (words: in the words joined as `sourceOf` joins them). */
export interface MendChange extends Span {
  readonly raw: string;
  readonly text: string;
  readonly kind: MendKind;
}

/** Mended text, where each of its characters came from, and what was changed, in order. */
export interface Mended extends Cleaned {
  readonly changes: readonly MendChange[];
}

/** The text that offsets into words mean: a space between words, a line break between lines. */
export function sourceOf(words: readonly MendWord[]): string {
  return words.map((w, i) => (i === 0 ? w.text : `${w.line === words[i - 1]?.line ? ' ' : '\n'}${w.text}`)).join('');
}

/** Confidence by offset into `sourceOf(words)`. */
function sureOf(words: readonly MendWord[]): SureAt {
  const starts: number[] = [];
  let at = 0;
  for (const w of words) {
    starts.push(at);
    at += w.text.length + 1;
  }
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const mid = (low + high + 1) >>> 1;
      if ((starts[mid] ?? 0) <= offset) low = mid;
      else high = mid - 1;
    }
    return words[low]?.confidence;
  };
}

type Pass = (text: string, sureAt: SureAt, model: LanguageModel) => Edit[];
/** In this order: words have to be whole before their neighbours can tell anything. */
const PASSES: readonly Pass[] = [
  (text, _, model) => repairSpaced(text, model),
  (text, _, model) => repairSplit(text, model),
  (text, _, model) => repairJoined(text, model),
  repairDates,
  repairDocumentNumbers,
  repairRoman,
  repairSigns,
  (text, sureAt, model) => repairInContext(text, model, sureAt),
];

/**
 * Repairs what was misread or mistyped: tones and marks, letters, Roman numbers, dates, document numbers, joined and split
 * words. Text without confidences is taken for typed and is changed only where it is next to certainly wrong; names, codes,
 * figures, foreign words and whatever has little evidence stay. Never throws.
 */
export function mend(source: string | readonly MendWord[], options: MendOptions): Mended {
  const raw = typeof source === 'string' ? source : sourceOf(source);
  const sure: SureAt = typeof source === 'string' ? () => undefined : sureOf(source);
  let { text, map } = clean(raw);
  const edited: (Span & { kind: MendKind })[] = [];
  for (const pass of PASSES) {
    const toSource = map;
    const edits = pass(text, (offset) => sure(toSource.toSource(offset)), options.model);
    if (edits.length === 0) continue;
    for (const e of edits) edited.push({ start: map.toSource(e.start), end: map.toSource(e.end), kind: e.kind });
    const next = applyEdits(text, edits);
    text = next.text;
    map = map.andThen(next.map);
  }
  return { text, map, changes: changesOf(raw, text, map, edited) };
}

/** The edits of all passes as changes of the source: those that touch the same part are one, of the kind that came first. */
function changesOf(raw: string, text: string, map: OffsetMap, edited: (Span & { kind: MendKind })[]): MendChange[] {
  const parts: { start: number; end: number; kind: MendKind }[] = [];
  for (const e of [...edited].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = parts.at(-1);
    if (last && e.start < last.end) last.end = Math.max(last.end, e.end);
    else parts.push({ ...e });
  }
  return parts.map(({ start, end, kind }) => ({
    start,
    end,
    raw: raw.slice(start, end),
    text: text.slice(map.toClean(start), map.toClean(end)),
    kind,
  }));
}
