import { type Catalogue, defineCatalogue } from '@dondoc/rules';
import { DOCUMENT_FACTS } from './document-facts.js';
import { FORM_FACTS } from './form-facts.js';
import { ITEM_FACTS } from './item-facts.js';
import { ORDER_FACTS } from './order-facts.js';
import { ORDERED_FACTS } from './ordered-facts.js';
import { OTHER_FACTS, PAIR_FACTS, TASK_FACTS } from './pair-facts.js';
import { REPORT_FACTS } from './report-facts.js';
import { SECTION_FACTS } from './section-facts.js';
import { SHARED_FACTS } from './shared-facts.js';

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
      kind: 'order',
      sees: ['order', 'document'],
      meaning: {
        vi: 'một nhiệm vụ mà chính văn bản này giao',
        en: 'a task of this very document, read as a directive',
      },
    },
    {
      kind: 'proposal',
      sees: ['proposal', 'document'],
      meaning: { vi: 'một đề xuất của báo cáo, bài thu hoạch', en: 'a proposal of a report' },
    },
    {
      kind: 'itemItem',
      sees: ['item', 'other', 'section', 'pair', 'document'],
      meaning: { vi: 'hai việc trùng nhau trong kế hoạch', en: 'two items that say the same' },
    },
    {
      kind: 'sharedItem',
      sees: ['item', 'other', 'shared', 'section', 'pair', 'document'],
      meaning: {
        vi: 'một việc mà kế hoạch khác được xem cùng (--together) cũng ghi',
        en: 'an item whose work another of the plans given together states as well',
      },
    },
  ],
  facts: [
    ...DOCUMENT_FACTS,
    ...FORM_FACTS,
    ...REPORT_FACTS,
    ...SECTION_FACTS,
    ...ITEM_FACTS,
    ...ORDERED_FACTS,
    ...TASK_FACTS,
    ...PAIR_FACTS,
    ...OTHER_FACTS,
    ...SHARED_FACTS,
    ...ORDER_FACTS,
  ],
});
