import type { PlanItem } from '@dondoc/model';
import type { Judgements } from './levels.js';

/** An item of a plan with its five judgements. */
export interface JudgedItem {
  readonly item: PlanItem;
  readonly judgements: Judgements;
}
