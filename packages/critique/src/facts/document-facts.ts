import {
  type Fact,
  type HeaderFacts,
  type Level,
  REQUIREMENTS,
  type Requirement,
  type RequirementResult,
} from '@dondoc/model';
import { type FactDefinition, fact, type SubjectFact } from '@dondoc/rules';
import type { Judgements } from '../levels.js';
import { REQUIREMENT_NAMES, shareDefinitions, shareFacts } from './of-requirements.js';

const LEVELS: readonly Level[] = ['đạt', 'cơ bản đạt', 'chưa đạt'];

export const DOCUMENT_FACTS: readonly FactDefinition[] = [
  {
    name: 'document.type',
    type: 'text',
    nullable: true,
    meaning: { vi: 'tên loại văn bản', en: 'type of document' },
    example: 'kế hoạch',
  },
  {
    name: 'document.number',
    type: 'text',
    nullable: true,
    meaning: { vi: 'số và ký hiệu', en: 'number' },
    example: '45/KH-UBND',
  },
  {
    name: 'document.subject',
    type: 'text',
    nullable: true,
    meaning: { vi: 'trích yếu', en: 'what it is about' },
    example: 'Chuyển đổi số năm 2026',
  },
  {
    name: 'document.date',
    type: 'date',
    nullable: true,
    meaning: { vi: 'ngày ban hành', en: 'date of issue' },
    example: '2026-01-15',
  },
  {
    name: 'document.items',
    type: 'number',
    meaning: { vi: 'số việc trong kế hoạch', en: 'items of work' },
    example: 24,
  },
  {
    name: 'document.verdict',
    type: 'choice',
    values: LEVELS,
    meaning: { vi: 'mức chung của kế hoạch', en: 'level of the plan' },
    example: 'cơ bản đạt',
  },
  ...REQUIREMENTS.flatMap((r): FactDefinition[] => [
    {
      name: `document.${r}Level`,
      type: 'choice',
      values: LEVELS,
      meaning: { vi: `mức đạt về ${REQUIREMENT_NAMES[r].vi}`, en: `level of the ${REQUIREMENT_NAMES[r].en}` },
      example: 'đạt',
    },
    {
      name: `document.${r}Near`,
      type: 'flag',
      meaning: { vi: 'tỷ lệ sát ngưỡng (trong 2 %)', en: 'the share is within 2 % of a threshold' },
      example: false,
    },
  ]),
  ...shareDefinitions('document'),
];

/** A header fact as rules see it: what could not be read stays unreadable. */
const scalar = (f: Fact<string>): SubjectFact => (f.presence === 'present' ? { ...f, value: f.value } : f);

export function documentFacts(
  header: HeaderFacts,
  judgements: readonly Judgements[],
  levels: Readonly<Record<Requirement, RequirementResult>>,
  verdict: Level,
): ReadonlyMap<string, SubjectFact> {
  const facts = new Map<string, SubjectFact>([
    ['document.type', scalar(header.type)],
    ['document.number', scalar(header.number)],
    ['document.subject', scalar(header.subject)],
    ['document.date', scalar(header.date)],
    ['document.items', fact(judgements.length)],
    ['document.verdict', fact(verdict)],
    ...shareFacts('document', judgements),
  ]);
  for (const r of REQUIREMENTS) {
    facts.set(`document.${r}Level`, fact(levels[r].level));
    facts.set(`document.${r}Near`, fact(levels[r].near));
  }
  return facts;
}
