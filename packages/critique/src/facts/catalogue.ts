import { type Catalogue, defineCatalogue } from '@dondoc/rules';
import { DOCUMENT_FACTS } from './document-facts.js';
import { ITEM_FACTS } from './item-facts.js';
import { OTHER_FACTS, PAIR_FACTS, TASK_FACTS } from './pair-facts.js';
import { SECTION_FACTS } from './section-facts.js';

/** Everything that rules on plans may ask about. docs/facts.md is made from it. */
export const factCatalogue: Catalogue = defineCatalogue({
  subjects: [
    { kind: 'document', sees: ['document'], meaning: { vi: 'cả kế hoạch', en: 'the whole plan' } },
    {
      kind: 'section',
      sees: ['section', 'document'],
      meaning: { vi: 'một mục (hai cấp ngoài cùng) có việc', en: 'a section with items' },
    },
    {
      kind: 'item',
      sees: ['item', 'section', 'document'],
      meaning: { vi: 'một việc: dòng bảng, gạch đầu dòng, câu', en: 'an item of work' },
    },
    {
      kind: 'task',
      sees: ['task', 'document'],
      meaning: { vi: 'một nhiệm vụ của văn bản giao việc (khi có --against)', en: 'a task of the directive' },
    },
    {
      kind: 'taskItem',
      sees: ['task', 'item', 'section', 'pair', 'document'],
      meaning: {
        vi: 'nhiệm vụ được giao và việc tương ứng nhất trong kế hoạch',
        en: 'a task and the item nearest to it',
      },
    },
    {
      kind: 'itemItem',
      sees: ['item', 'other', 'section', 'pair', 'document'],
      meaning: { vi: 'hai việc trùng nhau trong kế hoạch', en: 'two items that say the same' },
    },
  ],
  facts: [...DOCUMENT_FACTS, ...SECTION_FACTS, ...ITEM_FACTS, ...TASK_FACTS, ...PAIR_FACTS, ...OTHER_FACTS],
});
