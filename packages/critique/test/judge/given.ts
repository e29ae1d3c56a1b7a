import type { Judgement, Requirement, RequirementFact } from '@dondoc/model';
import { judgeItem } from '../../src/index.js';
import { exampleDocument, type GivenItem } from '../../src/testing.js';

/** The judgement of one item spelled out as in a rule's example. */
export function judge(given: GivenItem, requirement: Requirement): RequirementFact {
  const { doc, facts } = exampleDocument({ items: [given] });
  const [item] = facts.items;
  if (!item) throw new Error('no item');
  return judgeItem(item, doc)[requirement];
}

export const valueFor = (given: GivenItem, requirement: Requirement): Judgement => judge(given, requirement).value;
