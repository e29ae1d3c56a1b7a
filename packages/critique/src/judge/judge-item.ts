import type { PlanItem, Requirement, RequirementFact } from '@dondoc/model';
import { syllableRate } from '@dondoc/text';
import { type Patterns, patternsOf } from '../words/vocabularies.js';
import { judgeContent } from './content.js';
import { judgeGoal } from './goal.js';
import { type ItemReading, judged, readItem, type Sourced } from './reading.js';
import { judgeResponsibility } from './responsibility.js';
import { judgeSolution } from './solution.js';
import { judgeTimeline } from './timeline.js';

/** Below this an item was read too badly for what it lacks to be held against it. */
const LEAST_CONFIDENCE = 0.5;
const LEAST_SYLLABLES = 0.6;

function legible({ item, text }: ItemReading): boolean {
  return (
    (item.confidence ?? 1) >= LEAST_CONFIDENCE &&
    (item.confidence === undefined || syllableRate(text) >= LEAST_SYLLABLES)
  );
}

/** Words that could not be read may well say what was not found: `no` and `vague` turn into `unreadable`, `yes` stands. */
function fair(reading: ItemReading, fact: RequirementFact): RequirementFact {
  if (fact.value === 'yes' || legible(reading)) return fact;
  return judged(reading, 'unreadable', 'đoạn này đọc không rõ', fact.evidence);
}

/**
 * The five judgements of one item, each with its evidence and one Vietnamese clause on why. What each value means is
 * defined in docs/rules.md; what the bad scan hides is `unreadable`, never `no`.
 */
export function judgeItem(
  item: PlanItem,
  doc: Sourced,
  patterns: Patterns = patternsOf(),
): Readonly<Record<Requirement, RequirementFact>> {
  const reading = readItem(item, doc, patterns);
  return {
    content: fair(reading, judgeContent(reading)),
    goal: fair(reading, judgeGoal(reading)),
    solution: fair(reading, judgeSolution(reading)),
    timeline: fair(reading, judgeTimeline(reading)),
    responsibility: fair(reading, judgeResponsibility(reading)),
  };
}
