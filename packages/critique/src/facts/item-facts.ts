import { DEADLINE_KINDS, type Fact, REQUIREMENTS, type Requirement } from '@dondoc/model';
import { type FactDefinition, fact, type SubjectFact } from '@dondoc/rules';
import { isClosing, isOnPlan } from '../judge/content.js';
import { quoteAt } from '../judge/reading.js';
import { namingOf } from '../judge/responsibility.js';
import type { JudgedItem } from '../judge-plan.js';
import type { Patterns } from '../words/vocabularies.js';
import { REQUIREMENT_NAMES } from './of-requirements.js';

const text = (name: string, vi: string, en: string, example: string, nullable = true): FactDefinition => ({
  name,
  type: 'text',
  ...(nullable ? { nullable } : {}),
  meaning: { vi, en },
  example,
});

const JUDGEMENTS = ['yes', 'vague', 'no', 'unreadable'] as const;

export const ITEM_FACTS: readonly FactDefinition[] = [
  text('item.text', 'toàn bộ lời văn của việc', 'the words of the item', 'Tổ chức 02 hội nghị tập huấn', false),
  text('item.excerpt', 'lời văn rút gọn còn 90 ký tự', 'its first 90 characters', 'Tổ chức 02 hội nghị…', false),
  text('item.section', 'số mục', 'its section', 'II.1'),
  ...REQUIREMENTS.flatMap((r): FactDefinition[] => [
    {
      name: `item.${r}`,
      type: 'choice',
      values: JUDGEMENTS,
      meaning: {
        vi: `cụ thể (yes), chung chung (vague) hay không có (no) về ${REQUIREMENT_NAMES[r].vi}; unreadable: không đọc được`,
        en: `how definite its ${REQUIREMENT_NAMES[r].en} is`,
      },
      example: 'vague',
    },
    text(`item.${r}Reason`, 'vì sao đánh giá như vậy', 'why it was judged so', 'không ghi thời gian', false),
  ]),
  {
    name: 'item.lead',
    type: 'texts',
    meaning: { vi: 'các đơn vị, người chủ trì', en: 'who leads' },
    example: ['Sở Nội vụ'],
  },
  text('item.leadNames', 'như item.lead, viết liền', 'item.lead as one text', 'Sở Nội vụ, Sở Tài chính'),
  {
    name: 'item.deadlineKind',
    type: 'choice',
    values: DEADLINE_KINDS,
    nullable: true,
    meaning: { vi: 'loại thời hạn', en: 'kind of deadline' },
    example: 'ongoing',
  },
  text('item.deadlineText', 'lời ghi thời hạn', 'the deadline as written', 'Thường xuyên'),
  {
    name: 'item.deadlineStart',
    type: 'date',
    nullable: true,
    meaning: { vi: 'ngày bắt đầu', en: 'first day' },
    example: '2026-01-01',
  },
  {
    name: 'item.deadlineEnd',
    type: 'date',
    nullable: true,
    meaning: { vi: 'ngày cuối còn đúng hạn', en: 'last day in time' },
    example: '2026-06-30',
  },
  text('item.product', 'sản phẩm ghi ở cột hay dòng riêng', 'product of its column or line', 'Kế hoạch của UBND tỉnh'),
  text(
    'item.neighbourLead',
    'đơn vị chủ trì của việc gần nhất cùng mục có ghi rõ',
    'lead of the nearest item of the section',
    'Sở Nội vụ',
  ),
  text(
    'item.neighbourDeadline',
    'thời hạn cụ thể của việc gần nhất cùng mục',
    'date of the nearest item of the section',
    'trước ngày 30/6/2026',
  ),
  {
    name: 'item.closing',
    type: 'flag',
    meaning: {
      vi: 'câu kết dùng chung (“nếu có khó khăn, vướng mắc …”)',
      en: 'a closing line that stands in every plan',
    },
    example: false,
  },
  {
    name: 'item.sentencePart',
    type: 'flag',
    meaning: {
      vi: 'việc là phần sau của một câu mà phần trước là việc khác',
      en: 'the item goes on a sentence whose first part is another item',
    },
    example: false,
  },
  {
    name: 'item.onPlan',
    type: 'flag',
    meaning: {
      vi: 'câu chỉ giao thực hiện chính kế hoạch (“hoàn thành nhiệm vụ được giao theo Kế hoạch này”)',
      en: 'a line that gives nothing but the plan itself to carry out',
    },
    example: false,
  },
];

const carry = <T, V extends string>(f: Fact<T>, value: (t: T) => V | null): SubjectFact => {
  if (f.presence !== 'present') return f;
  const v = value(f.value);
  return v === null ? { presence: 'absent' } : { ...f, value: v };
};

/** The nearest item of the section that meets `requirement`: forward and back, the earlier one first. */
function neighbour(items: readonly JudgedItem[], at: number, requirement: Requirement): JudgedItem | null {
  for (let d = 1; d < items.length; d++)
    for (const other of [items[at - d], items[at + d]])
      if (other?.judgements[requirement].value === 'yes') return other;
  return null;
}

const namedLead = (other: JudgedItem | null, patterns: Patterns): string | undefined =>
  other?.item.lead.find((o) => namingOf(o.name, patterns) !== 'class')?.name;

/** All facts of the item at `at` among the items of its section. */
export function itemFacts(
  items: readonly JudgedItem[],
  at: number,
  patterns: Patterns,
): ReadonlyMap<string, SubjectFact> {
  const own = items[at];
  if (!own) return new Map();
  const { item, judgements } = own;
  const facts = new Map<string, SubjectFact>([
    ['item.text', fact(item.text, item.evidence)],
    ['item.excerpt', fact(quoteAt(item.text, { start: 0, end: item.text.length }, 90), item.evidence)],
    ['item.section', fact(item.section)],
    [
      'item.lead',
      fact(
        item.lead.map((o) => o.name),
        item.lead.flatMap((o) => o.evidence),
      ),
    ],
    [
      'item.leadNames',
      fact(
        item.lead.length > 0 ? item.lead.map((o) => o.name).join(', ') : null,
        item.lead.flatMap((o) => o.evidence),
      ),
    ],
    ['item.deadlineKind', carry(item.deadline, (d) => d.kind)],
    ['item.deadlineText', carry(item.deadline, (d) => d.text)],
    ['item.deadlineStart', carry(item.deadline, (d) => d.start)],
    ['item.deadlineEnd', carry(item.deadline, (d) => d.end)],
    ['item.product', carry(item.product, (p) => p)],
    ['item.neighbourLead', fact(namedLead(neighbour(items, at, 'responsibility'), patterns))],
    ['item.closing', fact(isClosing(item.text))],
    ['item.sentencePart', fact(own.continues)],
    ['item.onPlan', fact(own.judgements.content.value !== 'yes' && isOnPlan(item.text))],
  ]);
  const dated = neighbour(items, at, 'timeline')?.item.deadline;
  facts.set('item.neighbourDeadline', fact(dated?.presence === 'present' ? dated.value.text : null));
  for (const r of REQUIREMENTS) {
    const { value, evidence, reason, confidence } = judgements[r];
    facts.set(`item.${r}`, fact(value, evidence, confidence));
    facts.set(`item.${r}Reason`, fact(reason, evidence));
  }
  return facts;
}
