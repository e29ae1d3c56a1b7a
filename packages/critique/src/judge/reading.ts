import {
  type Evidence,
  evidenceOf,
  type Fact,
  type PlanItem,
  type RequirementFact,
  type SourceDocument,
} from '@dondoc/model';
import { fold } from '@dondoc/text';
import type { Hit } from '../words/phrases.js';
import { type Patterns, patternsOf } from '../words/vocabularies.js';

/** The parts of a document that evidence is made from. */
export type Sourced = Pick<SourceDocument, 'text' | 'origins'>;

/** An item made ready to be judged. */
export interface ItemReading {
  readonly item: PlanItem;
  readonly doc: Sourced;
  /** The item's words and the same folded: same length, same offsets. */
  readonly text: string;
  readonly folded: string;
  readonly patterns: Patterns;
}

export function readItem(item: PlanItem, doc: Sourced, patterns: Patterns = patternsOf()): ItemReading {
  return { item, doc, text: item.text, folded: fold(item.text), patterns };
}

const flat = (words: string): string => words.replace(/\s/gu, ' ');

/**
 * Where `hit` of the item's words stands in the document. The item's text is its passages with a space between them; where
 * it is not, the whole item is shown.
 */
export function evidenceAt({ item, doc }: ItemReading, hit: Hit): readonly Evidence[] {
  let from = 0;
  for (const passage of item.evidence) {
    const to = from + passage.quote.length;
    if (passage.document !== undefined || flat(item.text.slice(from, to)) !== flat(passage.quote)) break;
    if (hit.start >= from && hit.start < to && hit.end > hit.start)
      return [
        evidenceOf(doc, {
          start: passage.start + hit.start - from,
          end: passage.start + Math.min(hit.end, to) - from,
        }),
      ];
    from = to + 1;
  }
  return item.evidence;
}

/** The words of `hit`, at most `most` characters and whole words. */
export function quoteAt(text: string, hit: Hit, most = 60): string {
  const words = text.slice(hit.start, hit.end).trim();
  if (words.length <= most) return words;
  const cut = words.lastIndexOf(' ', most);
  return `${words.slice(0, cut > 0 ? cut : most)}…`;
}

/** A judgement with its grounds; the confidence is the item's. */
export function judged(
  reading: ItemReading,
  value: RequirementFact['value'],
  reason: string,
  evidence: readonly Evidence[] = reading.item.evidence,
): RequirementFact {
  const { confidence } = reading.item;
  return { value, evidence, reason, ...(confidence === undefined ? {} : { confidence }) };
}

/** A column or field line that was read; null where it is absent or could not be read. */
export function present<T>(fact: Fact<T>): { readonly value: T; readonly evidence: readonly Evidence[] } | null {
  return fact.presence === 'present' ? fact : null;
}
