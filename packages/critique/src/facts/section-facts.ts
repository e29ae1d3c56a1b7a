import type { Evidence } from '@dondoc/model';
import { type FactDefinition, fact, type SubjectFact } from '@dondoc/rules';
import type { JudgedItem } from '../judge-plan.js';
import { shareDefinitions, shareFacts } from './of-requirements.js';

export const SECTION_FACTS: readonly FactDefinition[] = [
  {
    name: 'section.name',
    type: 'text',
    meaning: { vi: 'số mục, hay “toàn văn” khi không có mục', en: 'number of the section' },
    example: 'II.1',
  },
  {
    name: 'section.label',
    type: 'text',
    meaning: {
      vi: 'tên gọi trong câu: “mục II.1”, “toàn văn”, “phần không có số mục”',
      en: 'what a sentence calls it',
    },
    example: 'mục II.1',
  },
  {
    name: 'section.heading',
    type: 'text',
    nullable: true,
    meaning: { vi: 'tên mục', en: 'heading' },
    example: 'Nhiệm vụ trọng tâm',
  },
  {
    name: 'section.items',
    type: 'number',
    meaning: { vi: 'số việc trong mục', en: 'items in the section' },
    example: 6,
  },
  {
    name: 'section.timetable',
    type: 'flag',
    meaning: {
      vi: 'mục là lịch theo giờ của một buổi: quá nửa số việc có giờ',
      en: 'the section is a timetable: most of its items have an hour',
    },
    example: false,
  },
  ...shareDefinitions('section'),
];

/** Items that stand under one heading of the two outermost levels. */
export interface Section {
  readonly name: string;
  readonly heading: Evidence | null;
  readonly items: readonly JudgedItem[];
  readonly facts: ReadonlyMap<string, SubjectFact>;
}

/** Name of the section that items without a number stand in. */
export const WHOLE = 'toàn văn';

/** `II.1` of `II.1.a`: deeper numbers are too small a group to be spoken of together. */
const nameOf = ({ item }: JudgedItem, depth: number): string =>
  item.section?.split('.').slice(0, depth).join('.') || WHOLE;

const HOUR = /(?<![\p{L}\d])\d{1,2}\s*(?:giờ|h|g|:)\s*(?:\d{2})?(?![\p{L}\d])/u;

const hasHour = ({ item: { deadline } }: JudgedItem): boolean =>
  deadline.presence === 'present' && HOUR.test(deadline.value.text.toLowerCase());

/** The heading or lead-in that all of `items` stand under, the innermost of them. */
function sharedHeading(items: readonly JudgedItem[]): Evidence | null {
  const [first] = items;
  const shared = (first?.item.context ?? []).filter((c) =>
    items.every(({ item }) => item.context.some((o) => o.start === c.start && o.end === c.end)),
  );
  return shared.at(-1) ?? null;
}

/** The sections of a plan in text order, by the `depth` outermost numbers of its outline. */
export function sectionsOf(items: readonly JudgedItem[], depth = 2): readonly Section[] {
  const groups = new Map<string, JudgedItem[]>();
  for (const item of items) groups.set(nameOf(item, depth), [...(groups.get(nameOf(item, depth)) ?? []), item]);
  return [...groups].map(([name, own]) => {
    const heading = sharedHeading(own);
    const facts = new Map<string, SubjectFact>([
      ['section.name', fact(name)],
      ['section.label', fact(name !== WHOLE ? `mục ${name}` : groups.size === 1 ? WHOLE : 'phần không có số mục')],
      ['section.heading', fact(heading?.quote, heading ? [heading] : [])],
      ['section.items', fact(own.length)],
      ['section.timetable', fact(own.filter(hasHour).length > own.length / 2)],
      ...shareFacts(
        'section',
        own.map((i) => i.judgements),
      ),
    ]);
    return { name, heading, items: own, facts };
  });
}
