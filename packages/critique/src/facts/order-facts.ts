import { DEADLINE_KINDS, type Task } from '@dondoc/model';
import { type FactDefinition, fact, type Subject, type SubjectFact } from '@dondoc/rules';
import { quoteAt } from '../judge/reading.js';
import { namingOf } from '../judge/responsibility.js';
import type { Patterns } from '../words/vocabularies.js';

/** A task of the document itself, read as a directive. */
export const ORDER_FACTS: readonly FactDefinition[] = [
  {
    name: 'order.text',
    type: 'text',
    meaning: { vi: 'lời văn của nhiệm vụ mà chính văn bản này giao', en: 'the words of a task of this very document' },
    example: 'Giao Sở Nội vụ …',
  },
  {
    name: 'order.excerpt',
    type: 'text',
    meaning: { vi: 'lời văn rút gọn còn 90 ký tự', en: 'its first 90 characters' },
    example: 'Giao Sở Nội vụ…',
  },
  {
    name: 'order.section',
    type: 'text',
    meaning: { vi: 'số mục, hay “toàn văn”', en: 'its section' },
    example: '2',
  },
  {
    name: 'order.leadNames',
    type: 'text',
    nullable: true,
    meaning: { vi: 'đơn vị được giao', en: 'who has to do it' },
    example: 'Sở Nội vụ',
  },
  {
    name: 'order.naming',
    type: 'choice',
    values: ['named', 'level', 'class'],
    nullable: true,
    meaning: {
      vi: 'đích danh (named), các cơ quan cùng cấp (level), hay gọi chung (class)',
      en: 'whether the lead is named, the bodies of a level, or a class',
    },
    example: 'class',
  },
  {
    name: 'order.deadlineKind',
    type: 'choice',
    values: DEADLINE_KINDS,
    nullable: true,
    meaning: { vi: 'loại thời hạn', en: 'kind of deadline' },
    example: 'vague',
  },
  {
    name: 'order.deadlineText',
    type: 'text',
    nullable: true,
    meaning: { vi: 'lời ghi thời hạn', en: 'the deadline as written' },
    example: 'sớm',
  },
];

const NAMINGS = ['named', 'level', 'class'] as const;

function orderFacts(task: Task, patterns: Patterns): ReadonlyMap<string, SubjectFact> {
  const namings = task.lead.map((o) => namingOf(o.name, patterns));
  const lead = task.lead.flatMap((o) => o.evidence);
  const { deadline } = task;
  const time = (value: string | null): SubjectFact =>
    deadline.presence === 'present' ? fact(value, deadline.evidence) : deadline;
  const due = deadline.presence === 'present' ? deadline.value : null;
  return new Map<string, SubjectFact>([
    ['order.text', fact(task.text, task.evidence)],
    ['order.excerpt', fact(quoteAt(task.text, { start: 0, end: task.text.length }, 90), task.evidence)],
    ['order.section', fact(task.section ?? 'toàn văn')],
    ['order.leadNames', fact(task.lead.map((o) => o.name).join(', ') || null, lead)],
    [
      'order.naming',
      fact(
        NAMINGS.find((n) => namings.includes(n)),
        lead,
      ),
    ],
    ['order.deadlineKind', time(due?.kind ?? null)],
    ['order.deadlineText', time(due?.text ?? null)],
  ]);
}

/** The tasks of the document itself as subjects. */
export const orderSubjects = (
  tasks: readonly Task[],
  document: ReadonlyMap<string, SubjectFact>,
  patterns: Patterns,
): readonly Subject[] =>
  tasks.map((task) => ({
    kind: 'order',
    id: task.id,
    key: task.evidence.map((e) => e.quote).join(' '),
    facts: new Map([...document, ...orderFacts(task, patterns)]),
    evidence: task.evidence,
    within: ['document'],
    ...(task.confidence === undefined ? {} : { confidence: task.confidence }),
  }));
