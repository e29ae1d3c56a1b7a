import type { CoverageResult, Evidence, Owner, PlanItem, Task } from '@dondoc/model';
import { type FactDefinition, fact, type SubjectFact } from '@dondoc/rules';
import { shareOwner } from '../coverage.js';
import { lowerFigure } from '../judge/figures.js';
import { quoteAt } from '../judge/reading.js';
import { namingOf } from '../judge/responsibility.js';
import type { Patterns } from '../words/vocabularies.js';

export const TASK_FACTS: readonly FactDefinition[] = [
  {
    name: 'task.text',
    type: 'text',
    meaning: { vi: 'lời văn của nhiệm vụ được giao', en: 'the words of the task' },
    example: 'Giao Sở Nội vụ …',
  },
  {
    name: 'task.excerpt',
    type: 'text',
    meaning: { vi: 'lời văn rút gọn còn 90 ký tự', en: 'its first 90 characters' },
    example: 'Giao Sở Nội vụ…',
  },
  {
    name: 'task.leadNames',
    type: 'text',
    nullable: true,
    meaning: { vi: 'đơn vị được giao', en: 'who has to do it' },
    example: 'Sở Nội vụ',
  },
  {
    name: 'task.deadlineText',
    type: 'text',
    nullable: true,
    meaning: { vi: 'thời hạn được giao', en: 'its deadline as written' },
    example: 'trước 30/6/2026',
  },
  {
    name: 'task.deadlineEnd',
    type: 'date',
    nullable: true,
    meaning: { vi: 'ngày cuối còn đúng hạn', en: 'its last day in time' },
    example: '2026-06-30',
  },
  {
    name: 'task.coverage',
    type: 'choice',
    values: ['covered', 'partly', 'missing'],
    meaning: { vi: 'kế hoạch đã có việc tương ứng chưa', en: 'whether the plan takes it up' },
    example: 'missing',
  },
];

export const PAIR_FACTS: readonly FactDefinition[] = [
  {
    name: 'pair.similarity',
    type: 'number',
    unit: '%',
    meaning: { vi: 'độ giống nhau của lời văn', en: 'likeness of the words' },
    example: 87,
  },
  {
    name: 'pair.sameLead',
    type: 'flag',
    nullable: true,
    meaning: {
      vi: 'hai bên có chung một đơn vị chủ trì; không có khi một bên không ghi',
      en: 'whether both name a common lead; absent where one names none',
    },
    example: false,
  },
  {
    name: 'pair.ownShares',
    type: 'flag',
    meaning: {
      vi: 'hai việc đặt dưới hai đơn vị khác nhau: mỗi nơi làm phần mình',
      en: 'both stand under headings of different bodies: each does its own share',
    },
    example: false,
  },
  {
    name: 'pair.leadKnown',
    type: 'flag',
    meaning: {
      vi: 'nhiệm vụ giao đích danh một đơn vị mà kế hoạch cũng giao việc',
      en: 'the task names a body that leads items of the plan as well',
    },
    example: true,
  },
  {
    name: 'pair.lowerFigure',
    type: 'flag',
    nullable: true,
    meaning: {
      vi: 'trị số trong kế hoạch thấp hơn trị số được giao cùng đơn vị tính',
      en: 'the plan states a lower figure than was ordered, in the same unit',
    },
    example: true,
  },
];

export const OTHER_FACTS: readonly FactDefinition[] = [
  {
    name: 'other.excerpt',
    type: 'text',
    meaning: { vi: 'lời văn của việc kia', en: 'the other item' },
    example: 'Tổ chức tập huấn…',
  },
  {
    name: 'other.section',
    type: 'text',
    nullable: true,
    meaning: { vi: 'số mục của việc kia', en: 'its section' },
    example: 'III.2',
  },
  {
    name: 'other.leadNames',
    type: 'text',
    nullable: true,
    meaning: { vi: 'đơn vị chủ trì của việc kia', en: 'who leads it' },
    example: 'Sở Nội vụ',
  },
  {
    name: 'other.deadlineText',
    type: 'text',
    nullable: true,
    meaning: { vi: 'thời hạn của việc kia', en: 'its deadline as written' },
    example: 'quý II/2026',
  },
  {
    name: 'other.deadlineEnd',
    type: 'date',
    nullable: true,
    meaning: { vi: 'ngày cuối còn đúng hạn của việc kia', en: 'its last day in time' },
    example: '2026-06-30',
  },
];

const excerpt = (text: string): string => quoteAt(text, { start: 0, end: text.length }, 90);
const names = (t: Task | PlanItem): string | null => t.lead.map((o) => o.name).join(', ') || null;

function deadlineFacts(
  group: 'task' | 'other',
  deadline: Task['deadline'],
  evidence: readonly Evidence[],
): [string, SubjectFact][] {
  const dated = deadline.presence === 'present' ? deadline.value : null;
  const carry = (value: string | null): SubjectFact =>
    deadline.presence === 'unreadable' ? { presence: 'unreadable', evidence } : fact(value, evidence);
  return [
    [`${group}.deadlineText`, carry(dated?.text ?? null)],
    [`${group}.deadlineEnd`, carry(dated?.end ?? null)],
  ];
}

/** `directive` names the document that the task stands in: its evidence is not of the plan. */
export function taskFacts(task: Task, coverage: CoverageResult, directive: string): ReadonlyMap<string, SubjectFact> {
  const from = task.evidence.map((e) => ({ ...e, document: directive }));
  return new Map<string, SubjectFact>([
    ['task.text', fact(task.text, from)],
    ['task.excerpt', fact(excerpt(task.text), from)],
    ['task.leadNames', fact(names(task))],
    ...deadlineFacts('task', task.deadline, from),
    ['task.coverage', fact(coverage.state)],
  ]);
}

export function otherFacts(item: PlanItem): ReadonlyMap<string, SubjectFact> {
  return new Map<string, SubjectFact>([
    ['other.excerpt', fact(excerpt(item.text), item.evidence)],
    ['other.section', fact(item.section)],
    ['other.leadNames', fact(names(item))],
    ...deadlineFacts('other', item.deadline, item.deadline.presence === 'absent' ? [] : item.deadline.evidence),
  ]);
}

/** Whether the leads of both meet, and their figures. `known`: the leads of the whole plan. */
export function meetingFacts(
  task: Task | PlanItem,
  item: PlanItem,
  known: readonly Owner[],
  patterns: Patterns,
): ReadonlyMap<string, SubjectFact> {
  const both = task.lead.length > 0 && item.lead.length > 0;
  const same = shareOwner(task.lead, item.lead);
  return new Map([
    ['pair.sameLead', fact(both ? same : null)],
    [
      'pair.ownShares',
      fact(
        both &&
          !same &&
          [...task.lead, ...item.lead].every((o) => o.inherited && namingOf(o.name, patterns) !== 'class'),
      ),
    ],
    ['pair.leadKnown', fact(task.lead.some((o) => namingOf(o.name, patterns) === 'named' && shareOwner([o], known)))],
    ['pair.lowerFigure', fact(lowerFigure(task.text, item.text))],
  ]);
}

export const pairFacts = (similarity: number): ReadonlyMap<string, SubjectFact> =>
  new Map([['pair.similarity', fact(Math.round(similarity * 100))]]);
