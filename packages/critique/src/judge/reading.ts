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

/** The parts of a document that evidence is made from. */
export type Sourced = Pick<SourceDocument, 'text' | 'origins'>;

/** An item made ready to be judged. */
export interface ItemReading {
  readonly item: PlanItem;
  readonly doc: Sourced;
  /** The item's words and the same folded: same length, same offsets. */
  readonly text: string;
  readonly folded: string;
}

export function readItem(item: PlanItem, doc: Sourced): ItemReading {
  return { item, doc, text: item.text, folded: fold(item.text) };
}

/** Where `hit` of the item's words stands in the document; the whole item where its words are not one run of the text. */
export function evidenceAt({ item, doc }: ItemReading, hit: Hit): readonly Evidence[] {
  const [first] = item.evidence;
  if (first && first.document === undefined && first.quote === item.text && hit.end > hit.start)
    return [evidenceOf(doc, { start: first.start + hit.start, end: first.start + hit.end })];
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
