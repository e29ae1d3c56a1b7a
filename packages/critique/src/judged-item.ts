import type { PlanItem } from '@dondoc/model';
import type { Judgements } from './levels.js';

/** An item of a plan with its five judgements. */
export interface JudgedItem {
  readonly item: PlanItem;
  readonly judgements: Judgements;
  /** It goes on a sentence whose first part is the item before it. */
  readonly continues: boolean;
}
