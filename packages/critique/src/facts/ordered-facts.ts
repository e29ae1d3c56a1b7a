import type { Evidence, Facts, HeaderFacts, Task } from '@dondoc/model';
import { type FactDefinition, fact, type SubjectFact } from '@dondoc/rules';
import { copiedShare } from '../copied.js';
import type { Judged } from '../judge-plan.js';

const text = (name: string, vi: string, en: string, example: string): FactDefinition => ({
  name,
  type: 'text',
  nullable: true,
  meaning: { vi, en },
  example,
});

/** What the directive says of an item's work; all absent without one. */
export const ORDERED_FACTS: readonly FactDefinition[] = [
  {
    name: 'item.answers',
    type: 'choice',
    values: ['task', 'none'],
    nullable: true,
    meaning: {
      vi: 'việc này thực hiện nhiệm vụ được giao (task) hay không ứng với nhiệm vụ nào (none); khi có --against',
      en: 'whether the item takes up a task of the directive',
    },
    example: 'task',
  },
  text(
    'item.orderedBy',
    'chỗ giao việc này trong văn bản giao việc',
    'where the directive orders it',
    'mục 2 của kết luận 47-KL/ĐUK',
  ),
  text('item.orderedDeadline', 'thời hạn được giao cho việc này', 'the date set for it', 'trước ngày 30/6/2026'),
  text('item.orderedLead', 'đơn vị được giao việc này', 'who was ordered to do it', 'Sở Nội vụ'),
  {
    name: 'item.copiedShare',
    type: 'number',
    unit: '%',
    nullable: true,
    meaning: {
      vi: 'phần lời văn chép nguyên từ văn bản giao việc (chuỗi từ 6 chữ trở lên)',
      en: 'share of its words taken over from the directive unchanged, in runs of six syllables or more',
    },
    example: 85,
  },
];

/** The directive as a reviewer would call it: “kết luận 47-KL/ĐUK”. */
export function nameOf({ type, number }: HeaderFacts): string {
  const kind = type.presence === 'present' ? type.value : 'văn bản giao việc';
  return number.presence === 'present' ? `${kind} ${number.value}` : kind;
}

const placeOf = (task: Task, directive: Facts): string =>
  `${task.section === null ? '' : `mục ${task.section} của `}${nameOf(directive.header)}`;

/** The facts of `ORDERED_FACTS` by item id. */
export function orderedFacts({ against, items }: Judged): (id: string) => ReadonlyMap<string, SubjectFact> {
  if (!against) {
    const none = new Map(ORDERED_FACTS.map((f): [string, SubjectFact] => [f.name, { presence: 'absent' }]));
    return () => none;
  }
  const tasks = new Map(against.facts.tasks.map((t) => [t.id, t]));
  const best = new Map<string, { task: Task; similarity: number }>();
  for (const { item, task: id, similarity } of against.coverage.matches) {
    const task = tasks.get(id);
    if (task && similarity > (best.get(item)?.similarity ?? 0)) best.set(item, { task, similarity });
  }
  const copied = copiedShare(
    items.map((i) => i.item.text),
    against.facts.tasks.map((t) => t.text),
  );
  const shares = new Map(items.map(({ item }, i) => [item.id, copied[i] ?? 0]));
  return (id) => {
    const task = best.get(id)?.task;
    const from = (task?.evidence ?? []).map((e): Evidence => ({ ...e, document: against.name }));
    const deadline = task?.deadline.presence === 'present' ? task.deadline.value : null;
    return new Map<string, SubjectFact>([
      ['item.answers', fact(task ? 'task' : 'none', from)],
      ['item.orderedBy', fact(task && placeOf(task, against.facts))],
      [
        'item.orderedDeadline',
        fact(deadline && deadline.kind !== 'vague' && deadline.kind !== 'ongoing' ? deadline.text : null),
      ],
      ['item.orderedLead', fact(task && task.lead.length > 0 ? task.lead.map((o) => o.name).join(', ') : null)],
      ['item.copiedShare', fact(Math.round(100 * (shares.get(id) ?? 0)), from)],
    ]);
  };
}
